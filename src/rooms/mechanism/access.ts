import {
  anybody,
  type Grantee,
  guestOf,
  houseItself,
  oneself,
  type Rules,
  role,
  roleForOrganisation,
  roleOnBody,
  signedIn,
} from '#kernel/access';

/** Who people are in the concertation mechanism, for the rules of every room. Each is worked out from what is held today. */

/** The secretariat's staff, whatever it is called that day; its driver has a role of his own. */
export const pool = role('pool');
export const poolPost = (post: 'coordinator' | 'specialist' | 'information-manager' | 'assistant' | 'driver'): Grantee =>
  role(`pool-${post}`);
export const chefDeFile = role('chef-de-file');
export const troika = role('troika');
export const ambassador = role('ambassador');
export const sha = role('sha');
export const ctCslp = role('ct-cslp');
export const fundManager = role('fund-manager');
export const ptf = role('ptf');
export const government = role('government');
export const chairOfBody = roleOnBody('chair');
export const memberOfBody = roleOnBody('member');
export const coordinatorOfBody = roleOnBody('coordinator');
/** The CRMT focal point of the organisation of the subject. */
export const focalPointOf = roleForOrganisation('focal-point');

/** The focal point of an organisation in which the person of the subject is in post. */
export const focalPointOfPerson: Grantee = {
  key: 'focal-point:person',
  holds: (actor, subject) => {
    const theirs = Array.isArray(subject.organisationIds) ? subject.organisationIds : [];
    return actor.roles.some((held) => held.role === 'focal-point' && theirs.includes(held.organisationId));
  },
};

/** Whoever was sent the link that asks them to confirm their own card. */
export const CARD_PURPOSE = 'card.confirm';
const ownLink = guestOf(CARD_PURPOSE);

/** The Pool keeps the mechanism; a focal point keeps the posts, cards and representatives of its own organisation; each person their own card. */
export const access = {
  'mechanism.read': [anybody],
  'directory.read': [anybody],
  'list.read': [signedIn, houseItself],
  'organisation.add': [pool, houseItself],
  'organisation.correct': [pool, houseItself],
  'person.add': [pool, role('focal-point'), houseItself],
  'person.correct': [pool, oneself, ownLink, focalPointOfPerson, houseItself],
  'person.erase-contact': [pool, oneself, houseItself],
  'person.erase': [pool, oneself],
  'card.read-own': [oneself, ownLink],
  'card.show': [oneself, ownLink],
  'card.confirm': [oneself, ownLink],
  'photograph.keep': [pool, oneself, ownLink],
  'card.ask': [houseItself],
  'card.set-cadence': [pool],
  'card.keep': [pool],
  'contact-list.keep': [pool],
  'contact-list.take': [pool],
  'post.add': [pool, focalPointOf, houseItself],
  'post.correct': [pool, focalPointOf, houseItself],
  'body.add': [pool, houseItself],
  'body.correct': [pool, houseItself],
  'body.change': [pool, houseItself],
  'reform.prepare': [pool, houseItself],
  'reform.open': [pool, houseItself],
  'reform.enact': [pool, houseItself],
  'reform.withdraw': [pool, houseItself],
  'seat.open': [pool, houseItself],
  'seat.close': [pool, houseItself],
  'seat.hold': [pool, houseItself],
  'representation.designate': [pool, focalPointOf, houseItself],
  'representation.end': [pool, focalPointOf, houseItself],
  'terms.keep': [pool, coordinatorOfBody, houseItself],
  'rotation.rule': [pool],
  'rotation.accept': [pool],
  'rotation.turn': [pool],
  'college.decide': [pool],
  'partner.join': [pool],
  'partner.leave': [pool],
  'partner.merge': [pool],
  'mechanism.load': [houseItself],
  'mechanism.import': [pool, houseItself],
} satisfies Rules;

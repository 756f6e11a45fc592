import { anybody, type Grantee, houseItself, oneself, type Rules, role, roleForOrganisation, roleOnBody, signedIn } from '#kernel/access';

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

/** The Pool keeps the mechanism; a focal point keeps the posts, cards and representatives of its own organisation; each person their own card. */
export const access = {
  'mechanism.read': [anybody],
  'directory.read': [signedIn, houseItself],
  'list.read': [signedIn, houseItself],
  'organisation.add': [pool, houseItself],
  'organisation.correct': [pool, houseItself],
  'person.add': [pool, role('focal-point'), houseItself],
  'person.correct': [pool, oneself, focalPointOfPerson, houseItself],
  'person.erase-contact': [pool, oneself, houseItself],
  'post.add': [pool, focalPointOf, houseItself],
  'post.correct': [pool, focalPointOf, houseItself],
  'body.add': [pool, houseItself],
  'body.correct': [pool, houseItself],
  'body.change': [pool, houseItself],
  'seat.open': [pool, houseItself],
  'seat.close': [pool, houseItself],
  'seat.hold': [pool, houseItself],
  'representation.designate': [pool, focalPointOf, houseItself],
  'representation.end': [pool, focalPointOf, houseItself],
  'rotation.rule': [pool],
  'rotation.accept': [pool],
  'rotation.turn': [pool],
  'college.decide': [pool],
  'partner.join': [pool],
  'partner.leave': [pool],
  'partner.merge': [pool],
  'mechanism.load': [houseItself],
} satisfies Rules;

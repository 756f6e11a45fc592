import { anybody, type Grantee, houseItself, oneself, type Rules, role, signedIn } from '#kernel/access';
import { chairOfBody, coordinatorOfBody, focalPointOfPerson, pool, poolPost } from '#rooms/mechanism';

/** Keeps accounts and settings in order. A flag on the account, not a seat: it gives no right over what the partners decide. */
export const administrator: Grantee = role('administrator');

const keepers = [administrator, poolPost('coordinator')];

export const access = {
  'session.open': [anybody],
  'session.ask-link': [anybody],
  'session.close': [anybody],
  'session.revoke': [oneself],
  'account.read-own': [oneself],
  'account.change-own': [oneself],
  'delegation.read-own': [oneself],
  'delegation.give': [oneself],
  'delegation.take': [oneself],
  'delegation.leave': [signedIn],
  'second-factor.keep': [oneself],
  'second-factor.remove': keepers,
  'account.list': keepers,
  'account.invite': keepers,
  'account.close': keepers,
  'account.reopen': keepers,
  'account.appoint': [administrator],
  'invitation.revoke': keepers,
  'invitation.accept': [anybody],
  'account.found': [houseItself],
  'personal-data.read': [anybody],
  'personal-data.take': [oneself],
  'retention.set': [pool],
  'retention.sweep': [houseItself],
  'guest-link.make': [houseItself, pool, chairOfBody, coordinatorOfBody],
  'guest-link.revoke': [houseItself, administrator, pool, chairOfBody, coordinatorOfBody],
  'guest-link.open': [anybody],
  'follow.own': [oneself],
  'follow.ask': [anybody],
  'follow.answer': [anybody],
  'feed.own': [oneself],
  'feed.read': [anybody],
  'departure.announce': [pool, oneself, focalPointOfPerson],
  'departure.confirm': [pool, focalPointOfPerson],
  'departure.undo': [pool, focalPointOfPerson],
} satisfies Rules;

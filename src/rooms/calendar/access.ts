import { anybody, type Grantee, houseItself, type Rules } from '#kernel/access';
import { chairOfBody, coordinatorOfBody, ctCslp, pool, sha } from '#rooms/mechanism';

/** The houses that prepare the reviews with the Pool, on what is kept jointly with the Government. */
const onJoint = (grantee: Grantee): Grantee => ({
  key: `${grantee.key}:joint`,
  holds: (actor, subject) => subject.origin === 'joint' && grantee.holds(actor, subject),
});

const keepers = [pool, chairOfBody, coordinatorOfBody, onJoint(sha), onJoint(ctCslp)];

export const access = {
  'calendar.read': [anybody],
  'calendar.load': [houseItself],
  'occasion.plan': keepers,
  'occasion.correct': keepers,
  'occasion.move': keepers,
  'occasion.confirm': keepers,
  'occasion.hold': keepers,
  'occasion.cancel': keepers,
} satisfies Rules;

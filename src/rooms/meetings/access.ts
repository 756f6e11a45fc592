import { anybody, type Grantee, guestOf, houseItself, oneselfOrDelegate, type Rules, signedIn } from '#kernel/access';
import { chairOfBody, coordinatorOfBody, pool } from '#rooms/mechanism';

/** Whoever acts today for an institution that carries the decision. */
export const ownerOfDecision: Grantee = {
  key: 'decision-owner',
  holds: (actor, subject) => {
    const owners = Array.isArray(subject.ownerIds) ? subject.ownerIds : [];
    return actor.roles.some((held) => held.organisationId !== undefined && owners.includes(held.organisationId));
  },
};

/** The Pool keeps the secretariat; the chair of a body, or the coordinator who chairs a group, keeps its own. */
const keepers = [pool, chairOfBody, coordinatorOfBody];

/** The owner says what was done; that it is done is said by the body that decided. */
export const access = {
  'meeting.read': [anybody],
  'meeting.plan': keepers,
  'meeting.correct': keepers,
  'agenda.write': keepers,
  'meeting.convene': keepers,
  'meeting.reply': [oneselfOrDelegate, guestOf('meetings.reply'), ...keepers],
  'attendance.record': keepers,
  'sitting.open': keepers,
  'sitting.close': keepers,
  'minutes.write': keepers,
  'minutes.issue': keepers,
  'decision.read': [signedIn],
  'decision.record': keepers,
  'decision.validate': keepers,
  'decision.report': [ownerOfDecision, ...keepers],
  'decision.hand-over': [houseItself],
  'decision.succeed': [houseItself, pool],
  'decision.close': keepers,
} satisfies Rules;

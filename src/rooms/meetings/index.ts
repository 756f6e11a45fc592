import type { Room } from '#kernel/room';
import { access } from './access.ts';
import { furnish } from './furnish.ts';
import { routes } from './routes.tsx';
import { text } from './text.ts';
import './tables.ts';

export { addItem, type ItemInput } from './agenda/items.ts';
export { addPaper } from './agenda/papers.ts';
export { prepareCall } from './convocation/call.ts';
export { convene } from './convocation/convene.ts';
export { recordReply } from './convocation/replies.ts';
export type { Acceptance, Decision, DecisionKind, Implementation } from './decisions/decision.ts';
export { type ReportInput, reportProgress } from './decisions/follow-up.ts';
export { handDecisionOver } from './decisions/handing.ts';
export { type DecisionInput, getDecision, recordDecision, validateDecision } from './decisions/recording.ts';
export type { Meeting } from './meeting.ts';
export { issueMinutes, prepareIssue } from './minutes/issuing.ts';
export { type NewMeeting, planMeeting, type Readers } from './planning.ts';
export { type AttendanceInput, recordAttendance } from './session/attendance.ts';
export { type Expected, expectedOf } from './session/expected.ts';
export { closeSession, openSession, writeNotes } from './session/session.ts';
export { invitationsOf } from './store/invitations.ts';
export { getMeeting, nextMeetingOf } from './store/meetings.ts';

export const meetings: Room = { name: 'meetings', text, access, routes, furnish };

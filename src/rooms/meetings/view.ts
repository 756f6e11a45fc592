import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { type Issued, lastIssued } from '#kernel/issued';
import { type Body, getBody, seatsOn } from '#rooms/mechanism';
import { type NodeInFramework, nodesByIds } from '#rooms/strategy';
import { type Budget, budgetOf } from './agenda/budget.ts';
import { presentersOf } from './agenda/presenters.ts';
import type { Decision } from './decisions/decision.ts';
import { durationOf, type Meeting } from './meeting.ts';
import { type Item, itemsOf, type Paper, papersOf } from './store/agenda.ts';
import { type Attendance, attendanceOf } from './store/attendance.ts';
import { decisionsOfMeeting } from './store/decisions.ts';
import { findInvitationOf, type Invitation, invitationsOf } from './store/invitations.ts';
import { getMeeting } from './store/meetings.ts';

/** Everything the page of a meeting shows, as far as the reader may see. */
export interface MeetingView {
  meeting: Meeting;
  body: Body;
  /** Short name of the institution that presides that day. */
  chair: { key: string; name_fr: string; name_en: string } | null;
  items: (Item & { by: string | null; papers: Paper[]; node: NodeInFramework | null })[];
  budget: Budget;
  decisions: Decision[];
  attendance: Attendance[];
  invitations: Invitation[];
  mine: Invitation | null;
  minutes: Issued | null;
  /** True for those who keep this body's secretariat. */
  keeper: boolean;
}

async function chairOf(db: Db, actor: Actor, meeting: Meeting): Promise<MeetingView['chair']> {
  const seats = await seatsOn(db, actor, meeting.body_id, meeting.day);
  const seat = seats.find((each) => each.kind === 'chair') ?? seats.find((each) => each.kind === 'coordinator');
  return seat?.holding?.organisation ?? null;
}

export async function viewMeeting(db: Db, actor: Actor, id: number, lang: Lang): Promise<MeetingView> {
  actor.may('meeting.read');
  const meeting = await getMeeting(db, actor, id);
  const keeper = actor.can('meeting.convene', { bodyId: meeting.body_id });
  const items = await itemsOf(db, actor, id);
  const papers = await papersOf(
    db,
    actor,
    items.map((item) => item.id),
  );
  const by = await presentersOf(db, actor, items, lang);
  const nodes = await nodesByIds(
    db,
    actor,
    items.flatMap((item) => item.node_id ?? []),
  );
  const decisions = await decisionsOfMeeting(db, actor, id);
  return {
    meeting,
    body: await getBody(db, actor, meeting.body_id, meeting.day),
    chair: await chairOf(db, actor, meeting),
    items: items.map((item) => ({
      ...item,
      by: by.get(item.id) ?? null,
      papers: papers.filter((paper) => paper.item_id === item.id),
      node: nodes.find((node) => node.id === item.node_id) ?? null,
    })),
    budget: budgetOf(items, durationOf(meeting), meeting.opened_at ?? meeting.from_hour),
    decisions: keeper ? decisions : decisions.filter((decision) => decision.code !== null),
    attendance: await attendanceOf(db, actor, id),
    invitations: keeper ? await invitationsOf(db, actor, id) : [],
    mine: (await findInvitationOf(db, actor, id)) ?? null,
    minutes: await lastIssued(db, actor, 'minutes', { kind: 'meeting', id }),
    keeper,
  };
}

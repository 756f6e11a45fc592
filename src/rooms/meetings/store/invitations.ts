import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';

export const REPLIES = ['present', 'alternate', 'excused'] as const;
export type Reply = (typeof REPLIES)[number];

/** One person called to a meeting, and what they answered. */
export interface Invitation {
  id: number;
  audience_id: number;
  meeting_id: number;
  person_id: number;
  organisation_id: number | null;
  name: string;
  organisation: string | null;
  email: string;
  lang: Lang;
  capacity: 'titular' | 'alternate' | 'person';
  edition: number;
  reply: Reply | null;
  reply_note: string | null;
  replied_on: Day | null;
}

const invitations = (db: Db, reader: Pick<Actor, 'audiences'>) =>
  handle(db)
    .selectFrom('meetings_invitation as v')
    .where('v.audience_id', '=', visible(reader))
    .select(['v.id', 'v.audience_id', 'v.meeting_id', 'v.person_id', 'v.organisation_id', 'v.name', 'v.organisation', 'v.email', 'v.lang'])
    .select(['v.capacity', 'v.edition', 'v.reply', 'v.reply_note', 'v.replied_on']);

export async function invitationsOf(db: Db, reader: Pick<Actor, 'audiences'>, meetingId: number): Promise<Invitation[]> {
  return (await invitations(db, reader).where('v.meeting_id', '=', meetingId).orderBy('v.id').execute()) as Invitation[];
}

export async function getInvitation(db: Db, reader: Pick<Actor, 'audiences'>, id: number): Promise<Invitation> {
  const found = await invitations(db, reader).where('v.id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound('invitation');
  return found as Invitation;
}

export async function findInvitationOf(db: Db, actor: Actor, meetingId: number): Promise<Invitation | undefined> {
  if (actor.standsFor === null) return undefined;
  const found = await invitations(db, actor)
    .where('v.meeting_id', '=', meetingId)
    .where('v.person_id', '=', actor.standsFor)
    .executeTakeFirst();
  return found as Invitation | undefined;
}

/** Calls to this person that were not answered. */
export async function unansweredOf(db: Db, actor: Actor, personId: number): Promise<Invitation[]> {
  const found = await invitations(db, actor)
    .where('v.person_id', '=', personId)
    .where('v.reply', 'is', null)
    .orderBy('v.id', 'desc')
    .limit(20)
    .execute();
  return found as Invitation[];
}

export type InvitationRow = Omit<Invitation, 'id' | 'reply' | 'reply_note' | 'replied_on'>;

/** One line a person: called again, it is the same line, so that the link of the first letter still works. */
export async function keepInvitation(tx: Db, row: InvitationRow, forget: boolean): Promise<number> {
  const { audience_id: _, meeting_id: __, person_id: ___, ...said } = row;
  const cleared = forget ? { reply: null, reply_note: null, replied_on: null } : {};
  const done = await tx
    .insertInto('meetings_invitation')
    .values(row)
    .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doUpdateSet({ ...said, ...cleared }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return done.id;
}

export async function writeReply(tx: Db, id: number, answer: { reply: Reply; reply_note: string | null; replied_on: Day }): Promise<void> {
  await tx.updateTable('meetings_invitation').set(answer).where('id', '=', id).execute();
}

import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { lastIssued } from '#kernel/issued';
import { inTransaction } from '#kernel/transaction';
import { getInvitation, type Invitation, type Reply, writeReply } from '../store/invitations.ts';
import type { Convocation } from './content.ts';

export interface Asked {
  invitation: Invitation;
  told: Convocation;
  edition: number;
}

/** What a person was asked, as the newest convocation says it: a guest reads that, and nothing of the house beside it. */
export async function getAsked(db: Db, actor: Actor, invitationId: number): Promise<Asked> {
  const invitation = await getInvitation(db, actor, invitationId);
  const issued = await lastIssued(db, actor, 'convocation', { kind: 'meeting', id: invitation.meeting_id });
  if (!issued) throw new NotFound('convocation');
  const told = issued.content as Convocation;
  actor.may('meeting.reply', { id: invitation.id, personId: invitation.person_id, bodyId: told.bodyId });
  return { invitation, told, edition: issued.edition };
}

/** Notes the answer of one person. The last one holds, until the day of the session is over. */
export async function recordReply(db: Db, actor: Actor, invitationId: number, given: { reply: Reply; note: string | null }): Promise<void> {
  const { invitation, told } = await getAsked(db, actor, invitationId);
  if (told.kind === 'cancel') throw new RuleBroken('reply.cancelled');
  if (told.lastDay < actor.today) throw new RuleBroken('reply.too-late');
  await inTransaction(db, async (tx) => {
    await writeReply(tx, invitationId, { reply: given.reply, reply_note: given.note, replied_on: actor.today });
    const entry = {
      actor,
      verb: 'meeting.reply',
      subject: { kind: 'meeting', id: invitation.meeting_id },
      audienceId: invitation.audience_id,
    };
    journal({ ...entry, before: { reply: invitation.reply }, after: { person: invitation.person_id, reply: given.reply } });
  });
}

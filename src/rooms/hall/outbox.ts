import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import { getMail, type KeptMail, listMail, type MailFilter, sendAgain } from '#kernel/mail';
import { inTransaction } from '#kernel/transaction';

export function readOutbox(db: Db, actor: Actor, filter: MailFilter): ReturnType<typeof listMail> {
  actor.may('outbox.read');
  return listMail(db, actor, filter);
}

export function readMail(db: Db, actor: Actor, id: number): Promise<KeptMail> {
  actor.may('outbox.read');
  return getMail(db, actor, id);
}

/** Gives a mail that failed to the post once more. */
export async function retryMail(house: House, actor: Actor, id: number): Promise<void> {
  actor.may('mail.retry');
  await getMail(house.db, actor, id);
  await inTransaction(house.db, async (tx) => sendAgain(tx, house.jobs, actor, id, await audienceId(tx, 'administrator')));
}

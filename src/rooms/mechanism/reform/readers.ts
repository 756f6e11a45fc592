import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { inTransaction } from '#kernel/transaction';
import { ensureAudience } from '../audiences.ts';
import { getPerson } from '../store/people.ts';
import { openDraft, writeDraft } from './drafts.ts';
import { nameReader, unnameReader } from './store.ts';

/** Opens a draft to one person beside the Pool, and says why. */
export async function nameReform(db: Db, actor: Actor, id: number, version: number, personId: number, reason: string): Promise<void> {
  actor.may('reform.open');
  const reform = await openDraft(db, actor, id);
  await getPerson(db, actor, personId);
  await inTransaction(db, async (tx) => {
    const audience_id = await ensureAudience(tx, `reform:${id}`, {
      name_fr: 'Pool et personnes nommées',
      name_en: 'Pool and named persons',
    });
    await nameReader(tx, audience_id, personId);
    const word = { verb: 'reform.open', after: { personId }, why: reason, mine: { personId, reason } };
    await writeDraft(tx, actor, reform, version, { audience_id }, word);
  });
}

/** Closes a draft to somebody it was open to. */
export async function unnameReform(db: Db, actor: Actor, id: number, version: number, personId: number): Promise<void> {
  actor.may('reform.open');
  const reform = await openDraft(db, actor, id);
  await inTransaction(db, async (tx) => {
    await unnameReader(tx, reform.audience_id, personId);
    await writeDraft(tx, actor, reform, version, {}, { verb: 'reform.open', after: { closedTo: personId } });
  });
}

import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { RuleBroken } from '#kernel/errors';
import type { House } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { getAccount } from '../keeping.ts';
import { keepersAudience } from '../store/audiences.ts';
import { deleteSessions } from '../store/sessions.ts';
import { text } from '../text.ts';
import { deleteSecondFactor } from './store.ts';

/** Whoever lost the telephone and the recovery codes asks the keepers, who know the person. The owner is told by letter; sessions end. */
export async function removeSecondFactor(house: House, actor: Actor, id: number): Promise<void> {
  actor.may('second-factor.remove');
  await inTransaction(house.db, async (tx) => {
    const account = await getAccount(tx, actor, id);
    if (account.personId === actor.personId) throw new RuleBroken('second-factor.own-removal');
    if (!(await deleteSecondFactor(tx, account.userId))) throw new RuleBroken('second-factor.not-on');
    const sessions = await deleteSessions(tx, account.userId);
    const audienceId = await keepersAudience(tx);
    await house.mail.send(tx, { to: account.address, ...text[account.lang].letters.secondFactorRemoved(actor.name), audienceId });
    journal({ actor, verb: 'second-factor.remove', subject: { kind: 'account', id }, audienceId, after: { sessions } });
  });
}

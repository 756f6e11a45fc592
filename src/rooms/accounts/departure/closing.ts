import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { DueQuestion } from '#kernel/jobs';
import { inTransaction } from '#kernel/transaction';
import { shutAccount } from '../shutting.ts';
import { openDuties } from '../slots.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { changeDeparture, type Departure, departuresDue, revokeLinksOfPerson } from './store.ts';

/** The last day inclusive: at midnight the account opens nothing any more, whether or not anybody has closed it yet. */
export const isOver = (account: { lastDay: Day | null }, today: Day): boolean => account.lastDay !== null && account.lastDay < today;

async function close(house: House, actor: Actor, departure: Departure): Promise<void> {
  const { person_id: personId, successor_id: to, left_vacant: left } = departure;
  await inTransaction(house.db, async (tx) => {
    for (const source of await openDuties.gather(null)) await source.handOver({ tx, actor, from: personId, to, left: new Set(left) });
    const account = await accountOfPerson(tx, personId);
    const now = house.clock.now();
    const sessions = account && account.state !== 'closed' ? await shutAccount(tx, account, account.version, now) : 0;
    await revokeLinksOfPerson(tx, personId, now);
    await changeDeparture(tx, departure.id, departure.version, { state: 'over' });
    const entry = { actor, verb: 'departure.close', subject: { kind: 'person', id: personId } };
    journal({ ...entry, audienceId: await audienceId(tx, 'signed-in'), after: { lastDay: departure.last_day, sessions } });
  });
}

/** Finishes the departures whose last day is over: duties to the successor, the account closed, its sessions ended. */
export const closeDepartures: DueQuestion = {
  name: 'accounts.departures',
  async ask(house, actor, day) {
    for (const departure of await departuresDue(house.db, actor, day)) await close(house, actor, departure);
  },
};

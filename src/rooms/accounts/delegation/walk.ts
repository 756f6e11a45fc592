import { journal } from '#kernel/audit';
import { asHouse } from '#kernel/house-actor';
import { inTransaction } from '#kernel/transaction';
import type { Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildAccount } from '../builders.ts';
import { KEEPERS } from '../store/audiences.ts';
import { insertDelegation } from './store.ts';

const anAccount = ({ house }: WalkKit) => buildAccount(house, { password: null });

/** A delegation that the asker gave, or was given; nobody's where the asker is nobody. */
async function aDelegation(kit: WalkKit, whose: 'given' | 'received'): Promise<number> {
  const other = (await anAccount(kit)).personId;
  const mine = kit.asker.personId ?? (await anAccount(kit)).personId;
  const [personId, toPersonId] = whose === 'given' ? [mine, other] : [other, mine];
  const day = kit.asker.today;
  const audienceId = await kit.audience(KEEPERS);
  return asHouse(kit.house, 'test', (actor) =>
    inTransaction(kit.house.db, async (tx) => {
      const made = { audienceId, personId, toPersonId, matters: ['meetings'], fromDay: day, toDay: day, madeAt: kit.house.clock.now() };
      const id = await insertDelegation(tx, made);
      journal({ actor, verb: 'delegation.give', subject: { kind: 'delegation', id }, audienceId });
      return id;
    }),
  );
}

/** Each has what they gave and were given to themselves. */
export const walk: Walk = {
  'GET /mon-compte/delegations': { own: () => ({ path: urls.myDelegations() }) },
  'GET /mon-compte/delegations/nouvelle': {
    '-': async (kit) => ({ path: urls.newDelegation((await anAccount(kit)).personId) }),
  },
  'POST /mon-compte/delegations/nouvelle': {
    '-': async (kit) => {
      const { personId } = await anAccount(kit);
      const day = kit.asker.today;
      const body = { person: String(personId), matters: 'meetings', fromDay: day, toDay: day };
      return { path: urls.newDelegation(personId), body };
    },
  },
  'POST /mon-compte/delegations/:id{[0-9]{1,9}}/reprendre': {
    own: async (kit) => ({ path: urls.revokeDelegation(await aDelegation(kit, 'given')), body: {} }),
  },
  'POST /agir/:id{[0-9]{1,9}}': { own: async (kit) => ({ path: urls.actFor(await aDelegation(kit, 'received')), body: {} }) },
  'POST /agir/revenir': { '-': () => ({ path: urls.stopActing(), body: {} }) },
};

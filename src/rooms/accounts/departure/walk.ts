import { randomUUID } from 'node:crypto';
import { withLedger } from '#kernel/ledger';
import { addPerson } from '#rooms/mechanism';
import type { Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { announceDeparture, confirmDeparture } from './departure.ts';

/** Somebody of no organisation: the Pool alone keeps their card. */
async function somebody({ house, pool, word }: WalkKit): Promise<{ personId: number; word: string }> {
  const family = word();
  const email = `d-${randomUUID().slice(0, 8)}@exemple.org`;
  const personId = await withLedger(() => addPerson(house.db, pool, { given: 'Awa', family, lang: 'fr', email, phone: null }));
  return { personId, word: family };
}

async function announced(kit: WalkKit): Promise<number> {
  const { personId } = await somebody(kit);
  const given = { lastDay: '2018-12-31', successor: null, note: null };
  await withLedger(() => announceDeparture(kit.house.db, kit.pool, personId, given));
  return personId;
}

/** Each may announce their own; the Pool, that of anybody; a focal point, that of the people of the organisation. */
export const walk: Walk = {
  'GET /annuaire/:id{[0-9]+}/depart': {
    'signed-in': async (kit) => {
      const { personId, word } = await somebody(kit);
      return { path: urls.departure(personId), word };
    },
    own: ({ asker }) => ({ path: urls.departure(asker.personId ?? 0) }),
  },
  'POST /annuaire/:id{[0-9]+}/depart': {
    'signed-in': async (kit) => ({ path: urls.departure((await somebody(kit)).personId), body: { lastDay: '2018-12-31' } }),
  },
  'POST /annuaire/:id{[0-9]+}/depart/confirmer': {
    'signed-in': async (kit) => ({ path: urls.confirmDeparture(await announced(kit)), body: { _version: '1' } }),
  },
  'POST /annuaire/:id{[0-9]+}/depart/retirer': {
    'signed-in': async (kit) => {
      const personId = await announced(kit);
      await withLedger(() => confirmDeparture(kit.house.db, kit.pool, personId, 1, []));
      return { path: urls.undoDeparture(personId), body: { _version: '2' } };
    },
  },
};

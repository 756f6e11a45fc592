import { journal } from '#kernel/audit';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { inTransaction } from '#kernel/transaction';
import { audienceOfPersons, findPersonByEmail, listPeople } from '#rooms/mechanism';
import { loadsInTurn } from './load.ts';
import { Reader } from './reader.ts';
import { type Row, row } from './rows.ts';
import type { Account, Served } from './served.ts';

const MANY = 500;
const ROUNDS = 4;
const REQUESTS = 75;
const PAGES = [
  ['list of activities', '/aide/activites'],
  ['search', '/recherche?q=sante'],
] as const;

/** Names a person, with one or two others each time, as a reader of five hundred audiences. */
export function nameInMany(house: House, address: string): Promise<void> {
  return asHouse(house, 'bench', async (actor) => {
    const reader = await findPersonByEmail(house.db, address);
    if (!reader) throw new Error(`the demonstration knows nobody at ${address}`);
    const { rows: others } = await listPeople(house.db, actor, { day: actor.today, size: MANY });
    const pairs = others.flatMap((one, i) => others.slice(i).map((two) => [reader.id, one.id, two.id]));
    if (pairs.length < MANY) throw new Error(`the demonstration has ${pairs.length} pairs of people`);
    await inTransaction(house.db, async (tx) => {
      for (const persons of pairs.slice(0, MANY)) await audienceOfPersons(tx, persons);
      const audienceId = await audienceOfPersons(tx, [reader.id]);
      journal({ actor, verb: 'person.correct', subject: { kind: 'person', id: reader.id }, audienceId, after: { audiences: MANY } });
    });
  });
}

/** Medians of each page for the reader and for somebody beside, who change places at each round. */
async function medians(served: Served, accounts: readonly Account[]): Promise<{ reader: number; beside: number }[]> {
  const cookies: string[] = [];
  for (const account of accounts) {
    const reader = new Reader(served.origin);
    // Coming in writes to the journal: what is held is worked out anew.
    await reader.signIn(account);
    cookies.push(reader.cookie);
  }
  const found: { reader: number; beside: number }[] = [];
  for (const [, path] of PAGES) {
    const askers = cookies.map((cookie) => ({ url: served.origin + path, cookie }));
    const [reader, beside] = await loadsInTurn(askers, ROUNDS, REQUESTS);
    found.push({ reader: reader!.median, beside: beside!.median });
  }
  return found;
}

/**
 * The same reader before the same rows, in a few audiences and then in five hundred more; each time over somebody beside whose
 * audiences do not change, since the machine's speed does.
 */
export async function measureAudiences(
  served: Served,
  { reader, beside }: { reader: Account; beside: Account },
  nameInMany: () => Promise<void>,
): Promise<Row[]> {
  const few = await medians(served, [reader, beside]);
  await nameInMany();
  const many = await medians(served, [reader, beside]);
  return PAGES.flatMap(([name], i) => {
    const [before, after] = [few[i]!, many[i]!];
    return [
      row(
        `${name}, a reader of ${MANY} audiences more: times before`,
        after.reader / after.beside / (before.reader / before.beside),
        '',
        1.5,
      ),
      row(`${name}, the same reader before: median`, before.reader, 'ms'),
      row(`${name}, the same reader after: median`, after.reader, 'ms'),
    ];
  });
}

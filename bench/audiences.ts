import { journal } from '#kernel/audit';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { inTransaction } from '#kernel/transaction';
import { audienceOfPersons, findPersonByEmail, listPeople } from '#rooms/mechanism';
import { type Load, loadOf } from './load.ts';
import { Reader } from './reader.ts';
import { type Row, row } from './rows.ts';
import type { Account, Served } from './served.ts';

const MANY = 500;
const REQUESTS = 300;
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

async function loads(served: Served, account: Account): Promise<Load[]> {
  const reader = new Reader(served.origin);
  // Coming in writes to the journal: what is held is worked out anew.
  await reader.signIn(account);
  const found: Load[] = [];
  for (const [, path] of PAGES) found.push(await loadOf({ url: served.origin + path, cookie: reader.cookie }, REQUESTS));
  return found;
}

/** The same reader before the same rows, in a few audiences and then in five hundred more. */
export async function measureAudiences(served: Served, account: Account, nameInMany: () => Promise<void>): Promise<Row[]> {
  const few = await loads(served, account);
  await nameInMany();
  const many = await loads(served, account);
  return PAGES.flatMap(([name], i) => {
    const [before, after] = [few[i]!.median, many[i]!.median];
    return [
      row(`${name}, a reader of ${MANY} audiences more: times the median of before`, after / before, '', 1.5),
      row(`${name}, the same reader before: median`, before, 'ms'),
    ];
  });
}

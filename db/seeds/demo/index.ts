import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { declareDemo, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { makeDemoAccounts } from '#rooms/accounts';
import { bringCast, withAccounts } from './cast.ts';
import { Life } from './lived.ts';
import { closeLine, pastLines, planYear } from './year.ts';

const FIRST_DAY = '2018-01-02';
/** Two days before a GEC, three weeks before the CRMT is frozen. */
export const DEMO_DAY = '2018-11-12';

/** Somebody who can sign in, with a password that is kept nowhere else. */
interface ShownAccount {
  role: string;
  address: string;
  password: string;
}

async function openBase(house: House): Promise<void> {
  await asHouse(house, 'demo', async (actor) => {
    await declareDemo(house.db, actor, FIRST_DAY);
    const value = { fr: 'Pool Technique des PTF du Mali', en: 'Technical Pool of Mali’s partners' };
    await inTransaction(house.db, (tx) => writeSetting(tx, actor, { key: 'institution', value }));
  });
}

async function giveAccounts(house: House, people: ReadonlyMap<string, number>): Promise<ShownAccount[]> {
  const members = withAccounts();
  const asked = members.map((member) => ({
    personId: people.get(member.key) ?? 0,
    address: member.email,
    administrator: member.demo_account === 'information-manager',
    lang: member.language,
  }));
  const made = await makeDemoAccounts(house, asked);
  return made.map(({ personId, address, password }) => {
    const member = members.find((one) => people.get(one.key) === personId);
    return { role: member?.demo_account ?? '', address, password };
  });
}

/** The year of the demonstration, lived day after day through the verbs of the rooms. */
export async function liveDemo(house: House): Promise<ShownAccount[]> {
  await openBase(house);
  const people = await bringCast(house);
  const accounts = await giveAccounts(house, people);
  const life = new Life(house, people, FIRST_DAY);
  const occasions = await planYear(life);
  for (const line of pastLines(DEMO_DAY)) {
    await life.on(line.actual_to ?? line.planned_from);
    await closeLine(life, occasions.get(line.key) ?? 0, line);
  }
  await life.on(DEMO_DAY);
  return accounts;
}

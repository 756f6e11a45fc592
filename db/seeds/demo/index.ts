import type { Day } from '#kernel/day';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { declareDemo, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { makeDemoAccounts } from '#rooms/accounts';
import { forgetLaterHistory } from '#rooms/calendar';
import { confirmCards } from './cards.ts';
import { accountName, bringCast, withAccounts } from './cast.ts';
import { giveDelegations } from './delegations.ts';
import { Diary, weeksBefore } from './diary.ts';
import { bringFiles } from './files.ts';
import { Life } from './lived.ts';
import { bringMandates } from './mandates.ts';
import { reformDays } from './reform.ts';
import { ACCEPTED_ON, acceptTrio } from './rotation.ts';
import { type Session, sessions } from './sessions.ts';
import { call, convenedOn, issuedOn, prepare, publish, say, sit } from './sitting.ts';
import { closeLine, dayOfLine, planYear, yearLines } from './year.ts';

const FIRST_DAY = '2018-01-02';
/** Two days before a GEC, three weeks before the CRMT is frozen. */
export const DEMO_DAY = '2018-11-12';
/** The day on which the partners’ files came in. */
const FILES_DAY = '2018-11-09';

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
    return { role: member ? (accountName(member) ?? '') : '', address, password };
  });
}

/** Writes into the diary all that a session asks for, before, on and after its day. */
function enterSession(life: Life, diary: Diary, occasionId: number, session: Session, day: Day): void {
  diary.on(weeksBefore(day) < FIRST_DAY ? FIRST_DAY : weeksBefore(day), async () => {
    const sitting = await prepare(life, occasionId, session);
    const [called, issued] = [convenedOn(sitting), issuedOn(sitting)];
    if (called) diary.on(called, () => call(life, sitting));
    if (!called) return;
    diary.on(sitting.day, async () => {
      await sit(life, sitting);
      for (const { id, steps } of sitting.decisions) for (const step of steps) diary.on(step.day, () => say(life, id, step));
    });
    if (issued) diary.on(issued, () => publish(life, sitting));
  });
}

/** The year of the demonstration, lived day after day through the verbs of the rooms. */
export async function liveDemo(house: House): Promise<ShownAccount[]> {
  await openBase(house);
  const people = await bringCast(house);
  const accounts = await giveAccounts(house, people);
  const life = new Life(house, people, FIRST_DAY);
  await bringMandates(life);
  const occasions = await planYear(life);
  const diary = new Diary();
  for (const line of yearLines) {
    const id = occasions.get(line.key);
    const session = sessions.find((one) => one.occasion === line.key);
    if (id === undefined) continue;
    if (session) enterSession(life, diary, id, session, line.planned_from);
    else if (line.state !== 'planned') diary.on(dayOfLine(line), () => closeLine(life, id, line));
  }
  confirmCards(life, diary);
  giveDelegations(life, diary);
  diary.on(ACCEPTED_ON, () => acceptTrio(life));
  diary.on(FILES_DAY, () => bringFiles(life));
  for (const { day, act } of reformDays) diary.on(day, () => act(life));
  await diary.liveUntil(DEMO_DAY, (day) => life.on(day));
  await life.on(DEMO_DAY);
  await asHouse(house, 'demo', (actor) => forgetLaterHistory(house.db, actor));
  return accounts;
}

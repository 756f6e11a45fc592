import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Actor } from '#kernel/actor';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { addPost, designate, getSeat, listHoldings, listPostsOfPerson, listRepresentations, rolesOf } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActorOf, buildBody, buildOrganisation, buildPerson, buildPool, buildSeat } from '../../mechanism/builders.ts';
import { openHeldSeat } from '../../mechanism/seats.ts';
import { allAudiences, buildAccount } from '../builders.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { closeDepartures } from './closing.ts';
import { announceDeparture, confirmDeparture, undoDeparture } from './departure.ts';
import { piecesOf } from './pieces.ts';
import { findDeparture } from './store.ts';

let at: TestHouse;
let pool: Actor;
let clock: FixedClock;

beforeAll(async () => {
  clock = fixedClock('2018-11-12T08:00:00Z');
  at = await testHouse({ clock });
  openRooms();
  pool = await buildPool(at.house.db);
});
afterAll(() => at.drop());

interface Leaving {
  personId: number;
  next: number;
  organisationId: number;
  seatId: number;
  userId: string;
}

const LAST = '2018-11-30';
const posted = { kind: 'crmt-focal-point' as const, titleFr: 'Point focal CRMT', titleEn: null };

/** A focal point with a mandate and an account, and the alternate who will come after. */
async function aLeaver(): Promise<Leaving> {
  const { db } = at.house;
  const organisationId = await buildOrganisation(db, pool);
  const seatId = await buildSeat(db, pool, await buildBody(db, pool), organisationId);
  const { personId, userId } = await buildAccount(at.house, { password: null });
  const next = await buildPerson(db, pool);
  await withLedger(async () => {
    await addPost(db, pool, personId, { organisationId, ...posted, fromDay: '2017-01-01', toDay: null });
    await designate(db, pool, seatId, { personId, capacity: 'titular', decides: true, fromDay: '2017-01-01', toDay: null });
    await designate(db, pool, seatId, { personId: next, capacity: 'alternate', decides: true, fromDay: '2017-01-01', toDay: null });
  });
  return { personId, next, organisationId, seatId, userId };
}

const announce = (by: Actor, who: Leaving, lastDay = LAST) =>
  withLedger(() => announceDeparture(at.house.db, by, who.personId, { lastDay, successor: { personId: who.next }, note: null }));
const keysOf = async (who: Leaving) =>
  (await piecesOf({ db: at.house.db, actor: pool, personId: who.personId, lang: 'fr' }, LAST)).map((p) => p.key);
const confirm = async (by: Actor, who: Leaving, keys?: string[]) => {
  const given = keys ?? (await keysOf(who));
  return withLedger(() => confirmDeparture(at.house.db, by, who.personId, 1, given));
};
const days = (rows: readonly { from_day: string; to_day: string | null }[]) => rows.map((row) => [row.from_day, row.to_day]);
const on = async (day: string, personId: number) => (await rolesOf(at.house.db, personId, day)).map((held) => held.role);
const tick = () => asHouse(at.house, closeDepartures.name, (actor) => closeDepartures.ask(at.house, actor, actor.today));

describe('a departure that is confirmed', () => {
  let who: Leaving;
  beforeEach(async () => {
    clock.set('2018-11-12T08:00:00Z');
    who = await aLeaver();
    await announce(pool, who);
  });

  it('hands posts and mandates over the day after the last one, to the alternate who becomes titular', async () => {
    await confirm(pool, who);
    const { db } = at.house;
    expect(days(await listPostsOfPerson(db, pool, who.personId))).toEqual([['2017-01-01', LAST]]);
    expect(days(await listPostsOfPerson(db, pool, who.next))).toEqual([['2018-12-01', null]]);
    const theirs = await listRepresentations(db, pool, { personId: who.next });
    expect(theirs.map((one) => [one.capacity, one.from_day, one.to_day])).toEqual([
      ['titular', '2018-12-01', null],
      ['alternate', '2017-01-01', LAST],
    ]);
    expect(await on(LAST, who.personId)).toContain('focal-point');
    expect(await on('2018-12-01', who.personId)).toEqual([]);
    expect(await on('2018-12-01', who.next)).toContain('focal-point');
  });

  it('leaves vacant what is not ticked', async () => {
    const keys = (await keysOf(who)).filter((key) => !key.startsWith('mandate:'));
    await confirm(pool, who, keys);
    const { db } = at.house;
    expect(days(await listRepresentations(db, pool, { personId: who.personId }))).toEqual([['2017-01-01', LAST]]);
    expect((await listRepresentations(db, pool, { personId: who.next })).map((one) => one.capacity)).toEqual(['alternate']);
    expect((await findDeparture(db, pool, who.personId))?.left_vacant).toHaveLength(1);
  });

  it('is undone until the day comes, and everything stands again as it was', async () => {
    const { db } = at.house;
    const before = [await listPostsOfPerson(db, pool, who.personId), await listRepresentations(db, pool, { seatId: who.seatId })];
    await confirm(pool, who);
    clock.set(`${LAST}T20:00:00Z`);
    const late = await buildActorOf(db, who.personId, LAST);
    await expect(withLedger(() => undoDeparture(db, late, who.personId, 2))).resolves.toBeUndefined();
    const after = [await listPostsOfPerson(db, pool, who.personId), await listRepresentations(db, pool, { seatId: who.seatId })];
    const bare = (rows: readonly { id: number; from_day: string; to_day: string | null }[]) =>
      rows.map((row) => [row.id, row.from_day, row.to_day]);
    expect(bare(after[0] as never)).toEqual(bare(before[0] as never));
    expect(bare(after[1] as never)).toEqual(bare(before[1] as never));
    expect(await listPostsOfPerson(db, pool, who.next)).toEqual([]);
    expect((await accountOfPerson(db, who.personId))?.lastDay).toBeNull();
  });

  it('is no longer undone once the day is over', async () => {
    await confirm(pool, who);
    const { db } = at.house;
    const { name, personId, roles, audiences } = pool;
    const tomorrow = new Actor({ kind: 'person', name, personId, roles, audiences, today: '2018-12-01' });
    await expect(withLedger(() => undoDeparture(db, tomorrow, who.personId, 2))).rejects.toMatchObject({ key: 'departure.day-came' });
  });

  it('closes the account and its sessions once the day is over, and only once', async () => {
    await confirm(pool, who);
    await sql`insert into accounts_auth_session (id, user_id, token, expires_at, updated_at)
      values (${who.userId}, ${who.userId}, ${who.userId}, now() + interval '1 day', now())`.execute(at.house.db);
    const sessions = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from accounts_auth_session where user_id = ${who.userId}`.execute(at.house.db))
        .rows[0]?.n;
    const entries = async () =>
      (
        await sql<{ n: number }>`select count(*)::int as n from kernel_audit a where a.verb = 'departure.close'
          and a.subject_id = ${String(who.personId)} and a.audience_id = any(${await allAudiences(at.house)}::int[])`.execute(at.house.db)
      ).rows[0]?.n;
    clock.set(`${LAST}T23:59:00Z`);
    await tick();
    expect([await sessions(), await entries()]).toEqual([1, 0]);
    clock.set('2018-12-01T00:01:00Z');
    await tick();
    await tick();
    expect([await sessions(), await entries()]).toEqual([0, 1]);
    expect((await accountOfPerson(at.house.db, who.personId))?.state).toBe('closed');
  });
});

describe('a seat held in person', () => {
  it('goes to the successor, or is declared vacant, and comes back when the departure is undone', async () => {
    const { db } = at.house;
    clock.set('2018-11-12T08:00:00Z');
    const who = await aLeaver();
    const body = await buildBody(db, pool, { kinds: ['secretariat'] });
    const input = { kind: 'coordinator', heldBy: 'person' as const, fromDay: '2015-01-01', toDay: null };
    const seatId = await withLedger(() => openHeldSeat(db, pool, body, input, { personId: who.personId }));
    await announce(pool, who);
    await confirm(pool, who, []);
    expect((await listHoldings(db, pool, { seatId })).map((held) => [held.vacant, held.from_day, held.to_day])).toEqual([
      [true, '2018-12-01', null],
      [false, '2015-01-01', LAST],
    ]);
    await withLedger(() => undoDeparture(db, pool, who.personId, 2));
    expect(days(await listHoldings(db, pool, { seatId }))).toEqual([['2015-01-01', null]]);
    await announce(pool, who);
    await confirm(pool, who);
    expect((await listHoldings(db, pool, { seatId }))[0]?.person?.id).toBe(who.next);
    expect((await getSeat(db, pool, seatId)).version).toBeGreaterThan(3);
  });
});

describe('who may', () => {
  it('announce: oneself and the focal point of the organisation; confirm: the focal point, not oneself', async () => {
    const { db } = at.house;
    clock.set('2018-11-12T08:00:00Z');
    const focal = await aLeaver();
    const colleague = await buildAccount(at.house, { password: null });
    await withLedger(() =>
      addPost(db, pool, colleague.personId, {
        organisationId: focal.organisationId,
        kind: 'adviser',
        titleFr: 'Conseil',
        titleEn: null,
        fromDay: '2017-01-01',
        toDay: null,
      }),
    );
    const leaving = { ...focal, ...colleague };
    const themselves = await buildActorOf(db, colleague.personId);
    const stranger = await buildActorOf(db, (await aLeaver()).personId);
    await expect(announce(stranger, leaving)).rejects.toMatchObject({ rule: 'departure.announce' });
    await announce(themselves, leaving);
    await expect(confirm(themselves, leaving)).rejects.toMatchObject({ rule: 'departure.confirm' });
    await expect(confirm(stranger, leaving)).rejects.toMatchObject({ rule: 'departure.confirm' });
    await confirm(await buildActorOf(db, focal.personId), leaving);
    await expect(withLedger(() => undoDeparture(db, themselves, leaving.personId, 2))).rejects.toMatchObject({ rule: 'departure.undo' });
  });

  it('a focal point does not hand over what is of another organisation', async () => {
    const { db } = at.house;
    const focal = await aLeaver();
    const elsewhere = await buildOrganisation(db, pool);
    await withLedger(() =>
      addPost(db, pool, focal.personId, {
        organisationId: elsewhere,
        kind: 'adviser',
        titleFr: 'Conseil',
        titleEn: null,
        fromDay: '2017-01-01',
        toDay: null,
      }),
    );
    const actor = await buildActorOf(db, focal.personId);
    await announce(actor, focal);
    await expect(confirm(actor, focal)).rejects.toMatchObject({ rule: 'post.correct' });
    expect((await findDeparture(db, pool, focal.personId))?.state).toBe('announced');
  });
});

it('refuses a second departure while one is open, and a successor who is the person', async () => {
  const who = await aLeaver();
  await announce(pool, who);
  await expect(announce(pool, who)).rejects.toMatchObject({ constraint: 'departure.twice' });
  const other = await aLeaver();
  await expect(announce(pool, { ...other, next: other.personId })).rejects.toMatchObject({ key: 'departure.own-successor' });
});

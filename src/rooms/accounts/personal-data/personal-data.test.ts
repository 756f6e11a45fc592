import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { addDays, daysBetween, isDay } from '#kernel/day';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { addOrganisation, addPerson, addPost, findPerson, findPersonByEmail } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { allAudiences, buildAccount } from '../builders.ts';
import { allKeepings } from './keeping.ts';
import { asFile, eraseEverything, erasureOf, tellAll } from './personal-data.ts';
import { limitOf, previewDurations, readDurations, setDurations, sweepPersonalData } from './retention.ts';

const TODAY = '2018-11-12';
let at: TestHouse;
let clock: FixedClock;
let pool: Actor;
let made = 0;

beforeAll(async () => {
  clock = fixedClock(`${TODAY}T09:00:00Z`);
  at = await testHouse({ clock });
  await import('#app');
  const { openRooms } = await import('#rooms');
  openRooms();
  pool = new Actor({ kind: 'person', name: 'Pool', roles: [{ role: 'pool' }], audiences: await allAudiences(at.house), today: TODAY });
});
afterAll(() => at.drop());

const self = (personId: number) => new Actor({ kind: 'person', name: 'Awa', personId, audiences: pool.audiences, today: TODAY });
const db = () => at.house.db;

async function somebody(toDay: string | null) {
  made += 1;
  const email = `efface.${made}.${randomUUID().slice(0, 6)}@exemple.org`;
  const names = { key: `EFF-${made}`, nameFr: 'Organisation', nameEn: 'Organisation' };
  const facts = { kind: 'bilateral', parentId: null, isDonor: true, memberFrom: null, memberTo: null, note: null };
  const id = await asHouse(at.house, 'test', async (actor) => {
    const personId = await addPerson(db(), actor, { given: 'Awa', family: `Gardée-${made}`, lang: 'fr', email, phone: null });
    const organisationId = await addOrganisation(db(), actor, { ...names, ...facts });
    const post = { kind: 'director' as const, titleFr: 'Directrice', titleEn: null, fromDay: '2010-01-01', toDay };
    await addPost(db(), actor, personId, { ...post, organisationId });
    return personId;
  });
  return { id, email };
}

const keptSince = (id: number, day: string) =>
  asHouse(at.house, 'test', (actor) =>
    inTransaction(db(), async (tx) => {
      await sql`update mechanism_contact set kept_since = ${day} where person_id = ${id}`.execute(tx);
      journal({ actor, verb: 'test', subject: { kind: 'person', id }, audienceId: 1 });
    }),
  );
const reachable = async (email: string) => (await findPersonByEmail(db(), email)) !== undefined;

test('every kind says what, why, who and how long in both languages, once, and its bounds hold its proposal', async () => {
  const keepings = await allKeepings();
  expect(new Set(keepings.map((one) => one.key)).size).toBe(keepings.length);
  expect(keepings.map((one) => one.key)).toEqual(expect.arrayContaining(['contact', 'sessions', 'letters', 'journal', 'meetings-sat']));
  for (const { what, why, who, long, term } of keepings) {
    for (const said of [what, why, who, long]) expect(said.fr.length > 2 && said.en.length > 2).toBe(true);
    if (term) expect(term.fallback >= term.least && term.fallback <= term.most).toBe(true);
  }
});

test('contact data leave when the term after the last post is over, the name stays, and who is in post is left alone', async () => {
  const [gone, recent, here] = [await somebody('2016-11-11'), await somebody('2016-11-12'), await somebody(null)];
  for (const { id } of [gone, recent, here]) await keptSince(id, '2010-01-01');
  const swept = await asHouse(at.house, 'accounts.retention', (actor) => sweepPersonalData(at.house, actor));
  expect(swept.contact).toBe(1);
  expect([await reachable(gone.email), await reachable(recent.email), await reachable(here.email)]).toEqual([false, true, true]);
  expect(await findPerson(db(), pool, gone.id)).toMatchObject({ given: 'Awa', email: null });
});

test('what is counted in months falls on a day that exists, never later than it should', () => {
  const term = { unit: 'months' as const, fallback: 1, least: 1, most: 240, due: async () => 0, sweep: async () => 0 };
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 240 }), (today, count) => {
      const limit = limitOf({ clock }, { ...pool, today } as Actor, term, count);
      expect(isDay(limit.day)).toBe(true);
      expect(Number(limit.day.slice(8))).toBeLessThanOrEqual(Number(today.slice(8)));
      const days = daysBetween(limit.day, today);
      expect(days >= count * 28 && days <= count * 31 + 3).toBe(true);
    }),
  );
  expect(limitOf({ clock }, { ...pool, today: '2019-03-31' } as Actor, term, 1).day).toBe('2019-02-28');
  expect(limitOf({ clock }, { ...pool, today: '2020-02-29' } as Actor, term, 12).day).toBe('2019-02-28');
});

test('the Pool sees what would leave before it sets a term; out of its bounds a term is refused; nobody else sets any', async () => {
  const { id, email } = await somebody('2018-01-31');
  await keptSince(id, '2010-01-01');
  const { value, version } = await readDurations(db());
  const shorter = { ...value, contact: 6 };
  const due = async (wanted: typeof value) => (await withLedger(() => previewDurations(at.house, pool, wanted))).get('contact') ?? 0;
  expect((await due(shorter)) - (await due(value))).toBeGreaterThanOrEqual(1);
  expect(await reachable(email)).toBe(true);
  await expect(withLedger(() => setDurations(db(), pool, { ...value, contact: 0 }, version))).rejects.toMatchObject({
    key: 'retention.out-of-bounds',
  });
  await expect(withLedger(() => setDurations(db(), pool, { ...value, contact: 2.5 }, version))).rejects.toMatchObject({
    key: 'retention.out-of-bounds',
  });
  await expect(withLedger(() => setDurations(db(), self(id), shorter, version))).rejects.toMatchObject({ rule: 'retention.set' });
  await expect(withLedger(() => sweepPersonalData(at.house, pool))).rejects.toMatchObject({ rule: 'retention.sweep' });
  await withLedger(() => setDurations(db(), pool, shorter, version));
  expect((await readDurations(db())).value.contact).toBe(6);
  await expect(withLedger(() => setDurations(db(), pool, value, version))).rejects.toMatchObject({ name: 'Stale' });
  await asHouse(at.house, 'accounts.retention', (actor) => sweepPersonalData(at.house, actor));
  expect(await reachable(email)).toBe(false);
  await withLedger(() => setDurations(db(), pool, value, version + 1));
});

test('everything about oneself is told to oneself alone, and the file holds what every room keeps', async () => {
  const account = await buildAccount(at.house);
  const person = self(account.personId);
  const kinds = await withLedger(() => tellAll(at.house, person, account.personId, 'fr'));
  expect(kinds.map((one) => one.keeping.key)).toEqual(
    expect.arrayContaining(['name', 'contact', 'account', 'journal', 'meetings-sat', 'meetings-answers']),
  );
  const file = asFile(kinds, { day: TODAY, now: clock.now(), institution: 'Pool' });
  const read = JSON.parse(file) as { kinds: { key: string; data: unknown[] }[] };
  expect(read.kinds.find((one) => one.key === 'account')?.data).toMatchObject([{ address: account.address }]);
  expect(JSON.stringify(read.kinds.map((one) => one.data))).not.toMatch(/"(password|token|digest|session_digest|secret)"/);
  for (const actor of [pool, self(account.personId + 1)]) {
    await expect(withLedger(() => tellAll(at.house, actor, account.personId, 'fr'))).rejects.toMatchObject({ rule: 'personal-data.take' });
  }
});

test('an erased person can no longer be reached, sign in or be found by their address anywhere but in frozen minutes; name and journal stay', async () => {
  const account = await buildAccount(at.house);
  const { personId, address } = account;
  const actor = self(personId);
  await asHouse(at.house, 'test', (house) =>
    inTransaction(db(), async (tx) => {
      await at.house.mail.send(tx, { to: address, subject: 'Bonjour', text: 'Un texte', audienceId: 1 });
      journal({ actor: house, verb: 'test', subject: { kind: 'person', id: personId }, audienceId: 1 });
    }),
  );
  const stranger = await somebody(null);
  await expect(withLedger(() => eraseEverything(at.house, self(stranger.id), personId))).rejects.toMatchObject({ rule: 'person.erase' });
  const { goes, stays } = await erasureOf();
  expect(goes.map((one) => one.key)).toEqual(
    expect.arrayContaining(['contact', 'photograph', 'account', 'links', 'letters', 'drafts', 'meetings-called']),
  );
  expect(stays.map((one) => one.key)).toEqual(expect.arrayContaining(['name', 'journal', 'meetings-sat']));
  await withLedger(() => eraseEverything(at.house, actor, personId));
  expect(await reachable(address)).toBe(false);
  expect(await findPerson(db(), pool, personId)).toMatchObject({ email: null, phone: null });
  const tables = [
    'mechanism_contact_field',
    'accounts_auth_user',
    'accounts_auth_account',
    'accounts_invitation',
    'accounts_guest_link',
    'kernel_mail',
    'meetings_invitation',
  ];
  for (const table of tables) expect([table, await rowsWith(table, address)]).toEqual([table, 0]);
  const session = await sql<{
    count: number;
  }>`select count(*)::int as count from accounts_auth_session s join accounts_auth_user u on u.id = s.user_id
    where u.email like ${'%@efface.invalid'}`.execute(db());
  expect(session.rows[0]?.count).toBe(0);
  const kept = await everyAudience('a test reads the journal', () =>
    sql<{ verb: string }>`select a.verb from kernel_audit a where a.subject_kind = 'person' and a.subject_id = ${String(personId)}`.execute(
      db(),
    ),
  );
  expect(kept.rows.map((row) => row.verb)).toContain('person.erase');
  const sealed = await everyAudience('a test reads the journal', () =>
    sql<{ verb: string }>`select a.verb from kernel_audit a where a.content::text like ${`%${address}%`}`.execute(db()),
  );
  expect(sealed.rows).toEqual([]);
});

function rowsWith(table: string, address: string): Promise<number> {
  return everyAudience('a test looks everywhere', async () => {
    const found = await sql<{
      count: number;
    }>`select count(*)::int as count from ${sql.table(table)} x where x::text ilike ${`%${address}%`}`.execute(db());
    return found.rows[0]?.count ?? 0;
  });
}

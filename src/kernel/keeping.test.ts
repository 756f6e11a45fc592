import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestHouse, testHouse } from '#test/house';
import { Actor } from './actor.ts';
import { listBin, purgeBin, registerRestorer, takeBack, throwAway } from './bin.ts';
import { fixedClock } from './clock.ts';
import { type Db, sql } from './db.ts';
import { dropDraft, findDraft, getDraft, keepDraft, listDrafts } from './drafts.ts';
import { Forbidden } from './errors.ts';
import { asHouse } from './house-actor.ts';
import { findIssued, getIssued, issue, lastIssued, listIssued, type ToIssue, verifyIssued } from './issued.ts';
import { declareDemo, isDemo, moveDemoDay, readSetting, readSettingAt, today, writeSetting } from './settings.ts';
import { inTransaction } from './transaction.ts';

let test: TestHouse;
let db: Db;
const clock = fixedClock('2018-11-12T09:00:00Z');
const everyone = new Actor({ kind: 'house', name: 'all', audiences: [1, 2, 3, 4], today: '2018-11-12' });
const visitor = new Actor({ kind: 'visitor', name: '', audiences: [1], today: '2018-11-12' });
const person = (personId: number) => new Actor({ kind: 'person', name: 'P', personId, audiences: [1, 2], today: '2018-11-12' });

beforeAll(async () => {
  test = await testHouse({ template: 'empty', clock });
  db = test.house.db;
});
afterAll(() => test.drop());

const inVerb = <T>(run: (tx: Db, actor: Actor) => Promise<T>) =>
  asHouse(test.house, 'test', (actor) => inTransaction(db, (tx) => run(tx, actor)));
const entries = async (verb: string) => {
  const found = await sql<{ subject: string; content: { before: unknown; after: unknown; why: string } }>`
    select a.subject_id as subject, a.content from kernel_audit a where a.verb = ${verb} and a.audience_id = any(${[1, 2, 3, 4]}::int[]) order by a.seq`.execute(
    db,
  );
  return found.rows;
};

describe('a setting', () => {
  const days = z.number().int();

  it('is the fallback until it is written, then what was written, with its history', async () => {
    expect(await readSettingAt(db, 'reminder.days', days, 7)).toEqual({ value: 7, version: 0 });
    await inVerb((tx, actor) => writeSetting(tx, actor, { key: 'reminder.days', value: 5, version: 0, why: 'asked by the GEC' }));
    await inVerb((tx, actor) => writeSetting(tx, actor, { key: 'reminder.days', value: 3, version: 1 }));
    expect(await readSettingAt(db, 'reminder.days', days, 7)).toEqual({ value: 3, version: 2 });
    const history = (await entries('setting.write')).map(({ content }) => content);
    expect(history).toMatchObject([
      { after: 5, why: 'asked by the GEC' },
      { before: 5, after: 3 },
    ]);
  });

  it('refuses a stale change, and loses neither text', async () => {
    const stale = inVerb((tx, actor) => writeSetting(tx, actor, { key: 'reminder.days', value: 9, version: 1 }));
    await expect(stale).rejects.toMatchObject({ name: 'Stale', theirVersion: 2, fields: [{ mine: '9', theirs: '3' }] });
    expect(await readSetting(db, 'reminder.days', days, 7)).toBe(3);
  });

  it('of an older shape counts as none', async () => {
    expect(await readSetting(db, 'reminder.days', z.string(), 'weekly')).toBe('weekly');
  });

  it('lets two who write at once follow each other', async () => {
    const two = await testHouse({ template: 'empty', connections: 3 });
    const write = (value: number) =>
      asHouse(two.house, 'test', (actor) => inTransaction(two.house.db, (tx) => writeSetting(tx, actor, { key: 'x', value, version: 0 })));
    const ends = await Promise.allSettled([write(1), write(2)]);
    expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    await two.drop();
  });
});

describe('the day of the house', () => {
  it('is the clock’s in Bamako, and a real base refuses to move it', async () => {
    expect(await isDemo(db)).toBe(false);
    expect(await today(test.house)).toBe('2018-11-12');
    await expect(asHouse(test.house, 'test', (actor) => moveDemoDay(db, actor, '2018-11-14'))).rejects.toMatchObject({
      key: 'demo.not-a-demo',
    });
  });

  it('is its own in a demonstration, and moves when told', async () => {
    await asHouse(test.house, 'test', (actor) => declareDemo(db, actor, '2018-11-12'));
    clock.set('2026-01-01T10:00:00Z');
    expect([await isDemo(db), await today(test.house)]).toEqual([true, '2018-11-12']);
    await asHouse(test.house, 'test', (actor) => moveDemoDay(db, actor, '2018-11-14'));
    expect(await today(test.house)).toBe('2018-11-14');
    await expect(asHouse(test.house, 'test', (actor) => moveDemoDay(db, actor, '2018-02-30'))).rejects.toMatchObject({
      key: 'demo.no-such-day',
    });
  });
});

describe('a draft', () => {
  it('is one a form and a person, and read by its owner alone', async () => {
    const id = await keepDraft(db, person(1), '/reunions/12', { title: 'mine' });
    expect(await keepDraft(db, person(1), '/reunions/12', { title: 'mine, later' })).toBe(id);
    await keepDraft(db, person(2), '/reunions/12', { title: 'theirs' });
    expect((await listDrafts(db, person(1))).map((draft) => draft.content)).toEqual([{ title: 'mine, later' }]);
    await expect(getDraft(db, person(2), id)).rejects.toThrow('not found');
    expect(await findDraft(db, person(2), '/reunions/12')).toMatchObject({ content: { title: 'theirs' } });
    await dropDraft(db, person(2), id);
    expect(await getDraft(db, person(1), id)).toMatchObject({ address: '/reunions/12' });
    await dropDraft(db, person(1), id);
    expect(await listDrafts(db, person(1))).toEqual([]);
  });

  it('belongs to nobody where nobody is known', async () => {
    await expect(keepDraft(db, visitor, '/reunions/12', {})).rejects.toThrow('not found');
  });
});

describe('what is issued', () => {
  const minutes: ToIssue = {
    kind: 'minutes',
    subject: { kind: 'meeting', id: 12 },
    title: 'Compte rendu du GEC',
    lang: 'fr',
    day: '2018-11-14',
    address: '/reunions/12/compte-rendu',
    content: { b: 1, a: ['é', 1.1, 1e-7] },
    audienceId: 2,
  };
  const put = (what: Partial<ToIssue> = {}) => inVerb((tx, actor) => issue(tx, actor, { ...minutes, ...what }));

  it('has its number, its checksum and its files, and a correction makes the next edition', async () => {
    const file = await inVerb((tx, actor) => test.house.files.keep(tx, actor, { name: 'a.txt', content: 'annex', audienceId: 1 }));
    const first = await put({ files: [file.id] });
    const second = await put({ title: 'Compte rendu du GEC, corrigé', audienceId: 4 });
    expect([first.edition, second.edition]).toEqual([1, 2]);
    expect(first.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(await getIssued(db, everyone, first.id)).toEqual(first);
    expect(await verifyIssued(db, everyone, first.id)).toBe(true);
    expect((await lastIssued(db, everyone, 'minutes', minutes.subject))?.id).toBe(second.id);
    expect((await entries('issued.issue')).map(({ content }) => content.after)).toMatchObject([{ edition: 1 }, { edition: 2 }]);
  });

  it('is numbered on from editions that a reader may not see, of which that reader is told nothing', async () => {
    const ptf = new Actor({ kind: 'house', name: 'ptf', audiences: [1, 2], today: '2018-11-12' });
    expect((await lastIssued(db, ptf, 'minutes', minutes.subject))?.edition).toBe(1);
    expect(await listIssued(db, ptf, { kind: 'minutes' })).toMatchObject({ total: 1 });
    expect(await listIssued(db, everyone, { subject: minutes.subject })).toMatchObject({ total: 2 });
    expect(await listIssued(db, visitor)).toEqual({ rows: [], total: 0 });
    expect(await findIssued(db, visitor, 1)).toBeNull();
    expect((await put()).edition).toBe(3);
  });

  it('names no file that its issuer may not see', async () => {
    await expect(put({ files: [999] })).rejects.toThrow('not found');
  });

  it.each([
    [`update kernel_issued set title = 'x'`],
    [`update kernel_issued set audience_id = 1`],
    ['delete from kernel_issued'],
    ['truncate kernel_issued'],
  ])('does not change: %s', async (statement) => {
    const client = new pg.Client(test.url);
    await client.connect();
    await expect(client.query(statement)).rejects.toMatchObject({ constraint: 'issued.frozen' });
    await client.end();
  });

  it('no longer verifies when somebody changed it behind the back of the house', async () => {
    const client = new pg.Client(test.url);
    await client.connect();
    await client.query(`alter table kernel_issued disable trigger user; update kernel_issued set content = '{"b": 2}' where id = 1;
      alter table kernel_issued enable trigger user`);
    await client.end();
    expect(await verifyIssued(db, everyone, 1)).toBe(false);
    expect(await verifyIssued(db, everyone, 2)).toBe(true);
  });
});

describe('the bin', () => {
  const restored: unknown[] = [];
  registerRestorer('test-note', {
    may: (actor) => {
      if (actor.kind !== 'house') throw new Forbidden('test.take-back');
      actor.may('house.act');
    },
    restore: async (_tx, _actor, thrown) => {
      restored.push(thrown.content);
      return `/notes/${thrown.subjectId}`;
    },
  });
  const put = (id: number, kind = 'test-note') =>
    inVerb((tx, actor) => throwAway(tx, actor, { kind, id, title: `Note ${id}`, audienceId: 2, rows: { note: [{ id, text: 'é' }] } }));
  const back = (id: number) => asHouse(test.house, 'test', (actor) => takeBack(db, actor, id));

  it('gives back what was thrown away, once, by the hand of its room', async () => {
    const id = await put(1);
    expect(await listBin(db, everyone)).toMatchObject({ total: 1, rows: [{ title: 'Note 1', subjectId: '1' }] });
    expect(await back(id)).toBe('/notes/1');
    expect(restored).toEqual([{ note: [{ id: 1, text: 'é' }] }]);
    expect(await listBin(db, everyone)).toEqual({ rows: [], total: 0 });
    await expect(back(id)).rejects.toMatchObject({ key: 'bin.taken-back' });
    expect((await entries('bin.take-back')).length).toBe(1);
  });

  it('shows a thing to its audience alone, and asks the rule of its room', async () => {
    const id = await put(2);
    expect(await listBin(db, visitor)).toEqual({ rows: [], total: 0 });
    await expect(asHouse(test.house, 'test', () => takeBack(db, visitor, id))).rejects.toThrow('not found');
    await expect(asHouse(test.house, 'test', () => takeBack(db, person(1), id))).rejects.toThrow('forbidden');
  });

  it('says so when no room takes a thing back', async () => {
    await expect(back(await put(3, 'orphan'))).rejects.toMatchObject({ key: 'bin.no-way-back' });
  });

  it('is emptied after thirty days, not before', async () => {
    const now = Date.now();
    const purge = (days: number) => asHouse(test.house, 'test', (actor) => purgeBin(db, actor, new Date(now + days * 86_400_000)));
    expect(await purge(29)).toBe(0);
    expect(await purge(31)).toBe(3);
    expect(await listBin(db, everyone)).toEqual({ rows: [], total: 0 });
  });
});

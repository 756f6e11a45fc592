import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/day';
import { Forbidden, Stale } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { csvOf, xlsxOf } from '#kernel/spreadsheet';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { type BuiltMeeting, buildDecision, buildMeeting, buildPool, buildReader, TODAY } from '../builders.ts';
import { getDecisionRow } from '../store/decisions.ts';
import { followUpsOf } from '../store/follow-ups.ts';
import { registerCounts, registerLines } from '../store/register.ts';
import { registerSheet } from './export.ts';
import { type ReportInput, reportProgress } from './follow-up.ts';
import { filtersAsked } from './register.ts';

openRooms();
let site: TestHouse;
let meeting: BuiltMeeting;
beforeAll(async () => {
  site = await testHouse();
  meeting = await buildMeeting(site.house, { state: 'in-session' });
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = (today = TODAY) => buildPool(site.house, today);
const said = (changes: Partial<ReportInput>): ReportInput => ({
  implementation: null,
  acceptance: null,
  note: null,
  dueDay: null,
  file: null,
  ...changes,
});
const owner = () =>
  buildReader(site.house, [{ role: 'member', bodyId: meeting.body.id, organisationId: meeting.body.members[0]?.organisationId }]);
const other = () =>
  buildReader(site.house, [{ role: 'member', bodyId: meeting.body.id, organisationId: meeting.body.members[1]?.organisationId }]);
const row = (id: number) => act(async () => getDecisionRow(db(), await pool(), id));
const report = async (actor: Awaited<ReturnType<typeof owner>>, id: number, changes: Partial<ReportInput>) =>
  act(async () => reportProgress(site.house, actor, id, (await row(id)).version, said(changes)));

describe('what becomes of a decision', () => {
  it('is said by whoever carries it, and not by another member', async () => {
    const id = await buildDecision(site.house, meeting);
    await report(await owner(), id, { implementation: 'under-way', acceptance: 'accepted', note: 'La moitié est prête.' });
    expect(await row(id)).toMatchObject({ implementation: 'under-way', acceptance: 'accepted', closed_on: null });
    await expect(report(await other(), id, { implementation: 'under-way' })).rejects.toBeInstanceOf(Forbidden);
    const entries = await act(async () => followUpsOf(db(), await pool(), id));
    expect(entries).toMatchObject([{ day: TODAY, implementation: 'under-way', acceptance: 'accepted', note: 'La moitié est prête.' }]);
  });

  it('is claimed done by its owner, and closed or reopened by the body alone', async () => {
    const id = await buildDecision(site.house, meeting);
    const carrier = await owner();
    await report(carrier, id, { implementation: 'done-awaiting-review' });
    for (const implementation of ['closed', 'overtaken'] as const) {
      await expect(report(carrier, id, { implementation })).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(report(carrier, id, { implementation: 'postponed', dueDay: '2018-12-31' })).rejects.toBeInstanceOf(Forbidden);
    await expect(report(carrier, id, { note: 'plus tard', dueDay: '2018-12-31' })).rejects.toBeInstanceOf(Forbidden);
    const chair = await buildReader(site.house, [{ role: 'chair', bodyId: meeting.body.id }]);
    await report(chair, id, { implementation: 'closed' });
    expect(await row(id)).toMatchObject({ implementation: 'closed', closed_on: TODAY });
    await expect(report(carrier, id, { implementation: 'under-way' })).rejects.toBeInstanceOf(Forbidden);
    await report(chair, id, { implementation: 'under-way' });
    expect(await row(id)).toMatchObject({ implementation: 'under-way', closed_on: null });
  });

  it('wants something said, a day for what is put off, a reason for what is refused', async () => {
    const id = await buildDecision(site.house, meeting);
    const actor = await pool();
    await expect(report(actor, id, {})).rejects.toMatchObject({ key: 'follow-up.empty' });
    await expect(report(actor, id, { implementation: 'postponed' })).rejects.toMatchObject({ key: 'follow-up.postponed-without-day' });
    await expect(report(actor, id, { acceptance: 'not-accepted' })).rejects.toMatchObject({ key: 'follow-up.refusal-without-reason' });
    const before = { implementation: 'postponed', dueDay: addDays(TODAY, -1) } as const;
    await expect(report(actor, id, before)).rejects.toMatchObject({ key: 'decision.due-before-meeting' });
    const draft = await buildDecision(site.house, meeting, { draft: true });
    await expect(report(actor, draft, { note: 'déjà' })).rejects.toMatchObject({ key: 'decision.not-validated' });
  });

  it('keeps its proof for its own readers, and loses neither of two entries', async () => {
    const id = await buildDecision(site.house, meeting);
    const actor = await pool();
    const { version } = await row(id);
    const file = { name: 'liste.csv', content: new TextEncoder().encode('partenaire,réponse\nNL,oui\n') };
    await act(() => reportProgress(site.house, actor, id, version, said({ file })));
    await expect(act(() => reportProgress(site.house, actor, id, version, said({ note: 'trop tard' })))).rejects.toBeInstanceOf(Stale);
    const [entry] = await act(() => followUpsOf(db(), actor, id));
    expect(entry?.file?.name).toBe('liste.csv');
    const outsider = await buildReader(site.house, [], ['public', 'signed-in', 'ptf']);
    expect(await act(() => followUpsOf(db(), outsider, id))).toEqual([]);
  });
});

describe('the register', () => {
  let own: BuiltMeeting;
  const after = addDays(TODAY, 40);
  beforeAll(async () => {
    own = await buildMeeting(site.house, { state: 'in-session' });
    const make = (text: string, dueDay: string | null) => buildDecision(site.house, own, { text, dueDay });
    await make('À venir, sans jour', null);
    await make('En retard de dix jours', addDays(TODAY, 30));
    await make('À venir', addDays(TODAY, 60));
    await make('En retard de vingt jours', addDays(TODAY, 20));
    const refused = await make('Refusée', addDays(TODAY, 5));
    await report(await pool(), refused, { acceptance: 'not-accepted', note: 'hors de notre mandat' });
    const closed = await make('=Close', addDays(TODAY, 5));
    await report(await pool(), closed, { implementation: 'closed' });
    await buildDecision(site.house, own, { text: 'Projet', draft: true });
  });

  const lines = async (query = '') => {
    const actor = await pool(after);
    const asked = await act(() => filtersAsked(db(), actor, new URLSearchParams(`instance=${own.body.code}&${query}`), after));
    return act(() => registerLines(db(), actor, asked));
  };

  it('puts what is late first, the longest late at its head, then what is to come, then what expects nothing', async () => {
    const { rows } = await lines();
    expect(rows.map((line) => line.text)).toEqual([
      'En retard de vingt jours',
      'En retard de dix jours',
      'À venir',
      'À venir, sans jour',
      'Refusée',
    ]);
    expect(rows.map((line) => line.band)).toEqual(['late', 'late', 'coming', 'coming', 'over']);
  });

  it('is narrowed by body, state, owner, year, lateness and words, and finds nothing for what does not exist', async () => {
    expect((await lines('etat=all')).total).toBe(6);
    expect((await lines('etat=closed')).rows.map((line) => line.text)).toEqual(['=Close']);
    expect((await lines('retard=oui')).total).toBe(2);
    expect((await lines('mots=VINGT')).total).toBe(1);
    expect((await lines('annee=2017')).total).toBe(0);
    expect((await lines(`responsable=${own.body.members[0]?.key}`)).total).toBe(5);
    expect((await lines(`responsable=${own.body.members[1]?.key}`)).total).toBe(0);
    expect((await lines('responsable=PERSONNE')).total).toBe(0);
    expect((await lines('parole=not-accepted')).rows.map((line) => line.text)).toEqual(['Refusée']);
  });

  it('counts what it lists', async () => {
    const actor = await pool(after);
    const counts = await act(() => registerCounts(db(), actor, { today: after, bodyId: own.body.id }));
    expect(counts).toEqual({ total: 6, accepted: 0, closed: 1, late: 2, oldest: 20 });
  });

  it('shows, counts and finds nothing for those who do not sit there', async () => {
    const outsider = await buildReader(site.house, [{ role: 'ptf' }], ['public', 'signed-in', 'ptf'], after);
    const asked = { today: after, bodyId: own.body.id, state: 'all' } as const;
    expect((await act(() => registerLines(db(), outsider, asked))).total).toBe(0);
    expect((await act(() => registerCounts(db(), outsider, asked))).total).toBe(0);
    expect((await act(() => search(db(), outsider, 'vingt jours'))).hits).toEqual([]);
    const found = await act(async () => search(db(), await pool(after), '"retard de vingt jours"'));
    expect(found.hits.map((hit) => hit.kind)).toEqual(['decision']);
  });

  it('leaves as CSV and Excel, line for line, with nothing in them that a spreadsheet would run', async () => {
    const { rows } = await lines('etat=all');
    const csv = csvOf(registerSheet(rows, 'fr', () => 'séance'));
    expect(csv.startsWith('\ufeffNuméro;Sorte;')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(7);
    expect(csv).toContain(";'=Close");
    const book = await readXlsx(await xlsxOf([registerSheet(rows, 'en', () => 'session')]));
    expect(book.sheets[0]?.rows).toHaveLength(7);
    expect(book.sheets[0]?.rows[0]?.[0]).toBe('Number');
    expect(book.sheets[0]?.rows[1]?.[2]).toBe('En retard de vingt jours');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forbidden, Stale } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { getOccasion } from '#rooms/calendar';
import { correctOrganisation, getOrganisation } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { attendAll, buildMeeting, buildPool, buildReader } from '../builders.ts';
import { recordReply } from '../convocation/replies.ts';
import { itemsOf } from '../store/agenda.ts';
import { attendanceOf } from '../store/attendance.ts';
import { invitationsOf } from '../store/invitations.ts';
import { getMeeting } from '../store/meetings.ts';
import { overCap, recordAttendance } from './attendance.ts';
import { attendanceSheet } from './expected.ts';
import { closeSession, openSession, writeNotes } from './session.ts';
import { guestsIn, sheetInput } from './sheet-input.ts';

openRooms();
let site: TestHouse;
beforeAll(async () => {
  site = await testHouse();
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);
const meetingOf = async (id: number) => getMeeting(db(), await pool(), id);

describe('a session', () => {
  it('opens when it is convened, on its day and not before', async () => {
    const early = await buildMeeting(site.house, { state: 'convened' });
    const unready = await buildMeeting(site.house, { state: 'preparing' });
    const actor = await pool();
    await expect(act(() => openSession(db(), actor, early.id, 3, { hour: null }))).rejects.toMatchObject({ key: 'session.early' });
    await expect(act(() => openSession(db(), actor, unready.id, 2, { hour: null }))).rejects.toMatchObject({ key: 'session.not-convened' });
  });

  it('closes once every institution was noted, and its occasion is held by the same act', async () => {
    const { id } = await buildMeeting(site.house, { state: 'in-session' });
    const actor = await pool();
    const version = async () => (await meetingOf(id)).version;
    await expect(act(async () => closeSession(db(), actor, id, await version(), { hour: null }))).rejects.toMatchObject({
      key: 'session.attendance-missing',
      detail: { count: 3 },
    });
    await act(() => attendAll(site.house, actor, id));
    await act(async () => closeSession(db(), actor, id, await version(), { hour: '11:05' }));
    const meeting = await meetingOf(id);
    expect(meeting).toMatchObject({ state: 'held', opened_at: '09:00', closed_at: '11:05' });
    expect((await act(() => getOccasion(db(), actor, meeting.occasion_id))).state).toBe('held');
  });

  it('is led by those who keep the secretariat of the body', async () => {
    const { id, body, items } = await buildMeeting(site.house, { state: 'convened', given: { day: '2018-11-12' } });
    const member = await buildReader(site.house, [{ role: 'member', bodyId: body.id }]);
    const { version } = await meetingOf(id);
    await expect(act(() => openSession(db(), member, id, version, { hour: null }))).rejects.toBeInstanceOf(Forbidden);
    const notes = { notes: null, actual: null, concluded: true };
    await expect(act(() => writeNotes(db(), member, items[0] as number, 1, notes))).rejects.toBeInstanceOf(Forbidden);
    const lines = { lines: {}, guests: [] };
    await expect(act(() => recordAttendance(db(), member, id, version, lines))).rejects.toBeInstanceOf(Forbidden);
    await expect(act(() => closeSession(db(), member, id, version, { hour: null }))).rejects.toBeInstanceOf(Forbidden);
  });

  it('takes notes from its opening on, and shows both texts to the second writer', async () => {
    const before = await buildMeeting(site.house, { state: 'convened' });
    const { id, items } = await buildMeeting(site.house, { state: 'in-session' });
    const actor = await pool();
    const notes = { notes: 'Le Pool présente l’état à mi-parcours.', actual: 14, concluded: true };
    await expect(act(() => writeNotes(db(), actor, before.items[0] as number, 1, notes))).rejects.toMatchObject({
      key: 'minutes.too-early',
    });
    await act(() => writeNotes(db(), actor, items[0] as number, 1, notes));
    expect((await act(() => itemsOf(db(), actor, id)))[0]).toMatchObject(notes);
    const second = act(() => writeNotes(db(), actor, items[0] as number, 1, { ...notes, notes: 'Autre texte.' }));
    await expect(second).rejects.toBeInstanceOf(Stale);
    await expect(second).rejects.toMatchObject({ fields: [{ mine: 'Autre texte.', theirs: notes.notes }] });
  });
});

describe('an attendance list', () => {
  it('is filled in from the answers, and guesses nothing of those who gave none', async () => {
    const { id, body } = await buildMeeting(site.house, { state: 'convened', given: { day: '2018-11-12' } });
    const actor = await pool();
    const invitations = await act(() => invitationsOf(db(), actor, id));
    const of = (person: number) => invitations.find((one) => one.person_id === person)?.id as number;
    const [first, second] = body.members;
    await act(() => recordReply(db(), actor, of(first?.titular as number), { reply: 'excused', note: null }));
    await act(() => recordReply(db(), actor, of(first?.alternate as number), { reply: 'present', note: null }));
    await act(() => recordReply(db(), actor, of(second?.titular as number), { reply: 'excused', note: null }));
    const meeting = await meetingOf(id);
    const sheet = await act(() => attendanceSheet(db(), actor, meeting, []));
    expect(sheet.map((line) => line.presence)).toEqual(['alternate', 'excused', null]);
  });

  it('keeps names, titles and institutions as they were on the day', async () => {
    const { id, body } = await buildMeeting(site.house, { state: 'in-session' });
    const actor = await pool();
    await act(() => attendAll(site.house, actor, id));
    const before = await act(() => attendanceOf(db(), actor, id));
    const { organisationId } = body.members[0] as (typeof body.members)[number];
    const organisation = await act(() => getOrganisation(db(), actor, organisationId));
    const renamed = { nameFr: 'Autre nom', nameEn: 'Other name', kind: 'bilateral', parentId: null, isDonor: true };
    const input = { ...renamed, memberFrom: '2010-01-01', memberTo: null, note: null };
    await act(() => correctOrganisation(db(), actor, organisationId, organisation.version, input));
    expect(await act(() => attendanceOf(db(), actor, id))).toEqual(before);
    expect(before[0]?.people[0]?.name).toContain('Titulaire');
  });

  it('says who sent more persons than the rule admits, with the reason, and refuses nothing', async () => {
    const { id, body } = await buildMeeting(site.house, { state: 'in-session' });
    const actor = await pool();
    const meeting = await meetingOf(id);
    const sheet = await act(() => attendanceSheet(db(), actor, meeting, []));
    const field = sheet[0]?.line.field as string;
    const names = ['Un', 'Deux', 'Trois'];
    const lines = { [field]: { presence: 'present', names, reason: 'passation' } } as const;
    await act(() => recordAttendance(db(), actor, id, meeting.version, { lines, guests: guestsIn('Jan de Vries ; SHA ; expert') }));
    const rows = await act(() => attendanceOf(db(), actor, id));
    expect(overCap(rows, 2).map((row) => [row.organisation_id, row.people.length, row.reason])).toEqual([
      [body.members[0]?.organisationId, 3, 'passation'],
    ]);
    expect(rows.at(-1)).toMatchObject({ role: 'guest', name_fr: 'SHA', people: [{ name: 'Jan de Vries', title_fr: 'expert' }] });
  });

  it('reads what was typed: known persons by their name, others as they are written', async () => {
    const { id } = await buildMeeting(site.house, { state: 'in-session' });
    const actor = await pool();
    const meeting = await meetingOf(id);
    const [line] = await act(() => attendanceSheet(db(), actor, meeting, []));
    const field = line?.line.field as string;
    const known = line?.line.alternate?.name as string;
    const typed = { [`presence-${field}`]: 'alternate', [`names-${field}`]: ` ${known.toUpperCase()} ; Quelqu’un d’autre `, guests: '' };
    await act(() => recordAttendance(db(), actor, id, meeting.version, sheetInput(typed, [field])));
    const [row] = await act(() => attendanceOf(db(), actor, id));
    expect(row?.people.map((person) => [person.person_id, person.name])).toEqual([
      [line?.line.alternate?.person_id, known],
      [null, 'Quelqu’un d’autre'],
    ]);
  });

  it('is not taken before the day, nor over somebody else’s list', async () => {
    const early = await buildMeeting(site.house, { state: 'convened' });
    const { id } = await buildMeeting(site.house, { state: 'in-session' });
    const actor = await pool();
    const empty = { lines: {}, guests: [] };
    await expect(act(() => recordAttendance(db(), actor, early.id, 3, empty))).rejects.toMatchObject({ key: 'attendance.early' });
    const { version } = await meetingOf(id);
    await act(() => recordAttendance(db(), actor, id, version, empty));
    await expect(act(() => recordAttendance(db(), actor, id, version, empty))).rejects.toBeInstanceOf(Stale);
  });
});

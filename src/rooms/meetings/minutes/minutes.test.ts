import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel/db';
import { Forbidden } from '#kernel/errors';
import { getFile } from '#kernel/files';
import { getIssued, lastIssued, verifyIssued } from '#kernel/issued';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { type BuiltMeeting, buildDecision, buildMeeting, buildPool, buildReader } from '../builders.ts';
import { writeNotes } from '../session/session.ts';
import { itemsOf } from '../store/agenda.ts';
import { decisionsOfMeeting } from '../store/decisions.ts';
import { getMeeting } from '../store/meetings.ts';
import type { Minutes } from './content.ts';
import { issueMinutes, prepareIssue } from './issuing.ts';
import { readLight } from './light-text.ts';

openRooms();
let site: TestHouse;
beforeAll(async () => {
  site = await testHouse();
});
afterAll(() => site.drop());

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);

/** The files of a Word document, read as any unzipper would. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, note] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'));
    at += 46 + name + extra + note;
  }
  return files;
}

const NOTES = 'Le Pool présente l’état.\nIl est à mi-parcours.\n\n- quatorze lignes avancent\n- cinq sont en retard\n\n<b>Rien</b> & tout';

async function held(): Promise<BuiltMeeting> {
  return buildMeeting(site.house, {
    state: 'held',
    given: { number: 127 },
    inSession: async (meeting, actor) => {
      await writeNotes(db(), actor, meeting.items[0] as number, 1, { notes: NOTES, actual: 14, concluded: true });
      await buildDecision(site.house, meeting, { itemId: meeting.items[0] ?? null, dueDay: '2018-11-30' });
    },
  });
}

async function issue(id: number) {
  const actor = await pool();
  const what = await prepareIssue(db(), actor, id);
  return issueMinutes(site.house, actor, id, what.meeting.version, { list: what.list });
}

describe('minutes', () => {
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    meeting = await held();
    await act(() => issue(meeting.id));
  });

  it('are frozen with their Word file, under the name of their edition', async () => {
    const actor = await pool();
    const issued = await act(() => lastIssued(db(), actor, 'minutes', { kind: 'meeting', id: meeting.id }));
    expect(issued).toMatchObject({ edition: 1, day: '2018-11-12' });
    expect(await act(() => verifyIssued(db(), actor, issued?.id as number))).toBe(true);
    const file = await act(() => getFile(db(), actor, issued?.files[0] as number));
    expect(file.name).toBe(`${meeting.body.code}_2018-11-12_CR_v1.docx`);
    expect(file.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(await act(() => getMeeting(db(), actor, meeting.id))).toMatchObject({ state: 'issued', minutes: 1, issued_on: '2018-11-12' });
  });

  it('make a Word document with real headings, lists, header rows, page numbers, and French as its language', async () => {
    const actor = await pool();
    const issued = await act(() => lastIssued(db(), actor, 'minutes', { kind: 'meeting', id: meeting.id }));
    const file = await act(() => getFile(db(), actor, issued?.files[0] as number));
    const word = unzip(await site.house.files.read(file));
    const body = word.get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:pStyle w:val="Title"\/>/);
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body.match(/<w:numPr>/g)).toHaveLength(2);
    expect(body).toContain('quatorze lignes avancent');
    expect(body).toContain('&lt;b&gt;Rien&lt;/b&gt; &amp; tout');
    expect(body).toContain(`${meeting.body.code}-2018-11-D1`);
    expect(word.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="fr-FR"/);
    expect([...word].find(([name]) => /footer\d+\.xml$/.test(name))?.[1]).toContain('NUMPAGES');
  });

  it('say who came under the names of the day, what was decided, and notify those who carry it', async () => {
    const actor = await pool();
    const issued = await act(() => lastIssued(db(), actor, 'minutes', { kind: 'meeting', id: meeting.id }));
    const minutes = issued?.content as Minutes;
    expect(minutes.came.present).toHaveLength(3);
    expect(minutes.came.present[0]?.people[0]?.name).toContain('Titulaire');
    expect(minutes.items[0]).toMatchObject({ notes: NOTES, decisions: [{ due: '2018-11-30', closed: false }] });
    expect((await act(() => decisionsOfMeeting(db(), actor, meeting.id)))[0]?.acceptance).toBe('notified');
  });

  it('go to each person of the list with the decisions in the letter and the file beside it', async () => {
    const all = await pool();
    const found = await sql<{ recipient: string; subject: string; body: string; parts: { attachments?: number[] } }>`
      select m.recipient, m.subject, m.body, m.parts from kernel_mail m
      where m.message_id like ${`<compte-rendu-${meeting.id}-1-%`} and m.audience_id = any(${[...all.audiences]}::int[])`.execute(db());
    expect(found.rows).toHaveLength(6);
    for (const letter of found.rows) {
      expect(letter.subject).toBe(`Compte rendu\u00a0: ${meeting.body.code}, 127e séance`);
      expect(letter.body).toContain(`${meeting.body.code}-2018-11-D1`);
      expect(letter.parts.attachments).toHaveLength(1);
    }
  });

  it('are found by their words by those who may read them, once they are issued', async () => {
    const found = await act(async () => search(db(), await pool(), '"quatorze lignes avancent"'));
    expect(found.hits.map((hit) => hit.subjectId)).toContain(String(meeting.id));
    const outsider = await buildReader(site.house, [], ['public', 'signed-in', 'ptf']);
    expect((await act(() => search(db(), outsider, '"quatorze lignes avancent"'))).total).toBe(0);
  });

  it('are corrected by another edition, and the first stays as it was', async () => {
    const actor = await pool();
    const first = await act(() => lastIssued(db(), actor, 'minutes', { kind: 'meeting', id: meeting.id }));
    const [item] = await act(() => itemsOf(db(), actor, meeting.id));
    await act(() =>
      writeNotes(db(), actor, item?.id as number, item?.version as number, { notes: 'Corrigé.', actual: 14, concluded: true }),
    );
    const second = await act(() => issue(meeting.id));
    expect(second.edition).toBe(2);
    expect((second.content as Minutes).items[0]?.notes).toBe('Corrigé.');
    const kept = await act(() => getIssued(db(), actor, first?.id as number));
    expect((kept.content as Minutes).items[0]?.notes).toBe(NOTES);
    expect(await act(() => verifyIssued(db(), actor, kept.id))).toBe(true);
  });
});

describe('minutes are not issued', () => {
  it('before the session is closed, nor while a draft of a decision is left', async () => {
    const open = await buildMeeting(site.house, { state: 'in-session' });
    await expect(act(() => issue(open.id))).rejects.toMatchObject({ key: 'minutes.not-held' });
    const meeting = await held();
    await buildDecision(site.house, meeting, { draft: true });
    await expect(act(() => issue(meeting.id))).rejects.toMatchObject({ key: 'minutes.drafts-left' });
  });

  it('by whoever does not keep the secretariat', async () => {
    const meeting = await held();
    const member = await buildReader(site.house, [{ role: 'member', bodyId: meeting.body.id }]);
    await expect(act(() => issueMinutes(site.house, member, meeting.id, 1, { list: '' }))).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('the light writing of minutes', () => {
  it('reads paragraphs and lists', () => {
    expect(readLight('un\ndeux\n\n- a\n- b\n  suite\n1. c\n2) d\ntrois')).toEqual([
      { kind: 'paragraph', text: 'un deux' },
      { kind: 'list', numbered: false, items: ['a', 'b suite'] },
      { kind: 'list', numbered: true, items: ['c', 'd'] },
      { kind: 'paragraph', text: 'trois' },
    ]);
  });

  it('loses no word of what was typed', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const line = fc.stringMatching(/^( {0,2}- | {2})?[a-zé]{1,6}( [a-zé]{1,6}){0,3}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(''))), (lines) => {
        const typed = lines.join('\n');
        const read = readLight(typed).flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
        expect(words(read.join(' '))).toEqual(words(typed));
      }),
    );
  });
});

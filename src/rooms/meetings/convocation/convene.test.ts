import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { sql } from '#kernel/db';
import { Forbidden, Stale } from '#kernel/errors';
import { lastIssued, verifyIssued } from '#kernel/issued';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { cancelOccasion, correctOccasion, getOccasion, moveOccasion } from '#rooms/calendar';
import { eraseContact } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { type BuiltMeeting, buildBody, buildConvocation, buildMeeting, buildPool, buildReader } from '../builders.ts';
import { mustTellAgain } from '../meeting.ts';
import { invitationsOf } from '../store/invitations.ts';
import { getMeeting } from '../store/meetings.ts';
import { prepareCall } from './call.ts';
import type { Convocation } from './content.ts';
import { convene } from './convene.ts';
import { recordReply } from './replies.ts';

openRooms();
let site: TestHouse;
beforeAll(async () => {
  site = await testHouse({ clock: fixedClock('2018-11-12T08:00:00Z') });
});
afterAll(() => site.drop());

interface Letter {
  recipient: string;
  subject: string;
  body: string;
  message_id: string;
  list_id: string;
  secret: boolean;
  audience: string;
  parts: { calendar?: { method: string; ics: string }; inReplyTo?: string; references?: string[] };
}

async function letters(meetingId: number): Promise<Letter[]> {
  const all = await buildPool(site.house);
  const found = await sql<Letter>`select m.recipient, m.subject, m.body, m.message_id, m.list_id, m.secret, m.parts, a.key as audience
    from kernel_mail m join kernel_audience a on a.id = m.audience_id
    where m.message_id like ${`<convocation-${meetingId}-%`} and m.audience_id = any(${[...all.audiences]}::int[]) order by m.id`.execute(
    site.house.db,
  );
  return found.rows;
}

const db = () => site.house.db;
const act = <T>(work: () => Promise<T>) => withLedger(work);
const pool = () => buildPool(site.house);
const unfold = (ics: string) => ics.replace(/\r\n[ \t]/g, '');
const meetingOf = async (id: number) => getMeeting(db(), await pool(), id);

describe('a convocation', () => {
  let meeting: BuiltMeeting;
  beforeAll(async () => {
    meeting = await buildMeeting(site.house, { state: 'convened' });
  });

  it('is one letter a person, to the titular and the alternate of each member', async () => {
    const sent = await letters(meeting.id);
    expect(sent).toHaveLength(6);
    expect(new Set(sent.map((letter) => letter.recipient)).size).toBe(6);
    expect(new Set(sent.map((letter) => letter.message_id)).size).toBe(6);
  });

  it('is whole in its plain text: when, where, about what, where to answer', async () => {
    const [first] = await letters(meeting.id);
    expect(first?.subject).toContain('Convocation');
    expect(first?.body).toContain('mercredi 21 novembre 2018, 9\u00a0h – 11\u00a0h');
    expect(first?.body).toContain('Salle Niger');
    expect(first?.body).toContain('1. Adoption de l’ordre du jour (décision, 15\u00a0min, Pool Technique)');
    expect(first?.body).toMatch(/Répondre, sans compte\u00a0: http:\/\/localhost:3000\/invite\/\S+/);
  });

  it('carries an invitation that names its reader alone, in UTC, from the mailbox of the secretariat', async () => {
    for (const letter of await letters(meeting.id)) {
      const ics = unfold(letter.parts.calendar?.ics ?? '');
      expect(letter.parts.calendar?.method).toBe('REQUEST');
      expect(ics).toContain('METHOD:REQUEST');
      expect(ics).toContain('SEQUENCE:0');
      expect(ics).toContain('DTSTART:20181121T090000Z');
      expect(ics).toContain('DTEND:20181121T110000Z');
      expect(ics).toMatch(/ORGANIZER;CN="[^"]+":(mailto|MAILTO):toguna@localhost/);
      expect(ics.match(/^ATTENDEE/gm)).toHaveLength(1);
      expect(ics).toContain(`MAILTO:${letter.recipient}`);
    }
  });

  it('threads its letters, names the list of the body, and is read in the outbox by nobody but the administrator', async () => {
    for (const letter of await letters(meeting.id)) {
      expect(letter.parts.references).toEqual([`<reunion-${meeting.id}@localhost>`]);
      expect(letter.list_id).toBe(`<${meeting.body.code.toLowerCase()}.instances.localhost>`);
      expect([letter.audience, letter.secret]).toEqual(['administrator', true]);
    }
  });

  it('is issued, frozen, without the addresses it went to', async () => {
    const actor = await pool();
    const issued = await act(() => lastIssued(db(), actor, 'convocation', { kind: 'meeting', id: meeting.id }));
    expect(issued?.edition).toBe(1);
    expect((issued?.content as Convocation | undefined)?.recipients).toHaveLength(6);
    expect(JSON.stringify(issued?.content)).not.toContain('@');
    expect(await act(() => verifyIssued(db(), actor, issued?.id as number))).toBe(true);
  });
});

describe('what a convocation wants', () => {
  it('refuses a meeting without an agenda, without a place, without anybody to write to, and one whose day is past', async () => {
    const cases: [string, Parameters<typeof buildMeeting>[1]][] = [
      ['convocation.no-agenda', { state: 'planned' }],
      ['convocation.no-place', { state: 'preparing', given: { place: null } }],
      ['convocation.no-recipients', { state: 'preparing', body: await buildBody(site.house, { members: 0 }) }],
      ['convocation.day-past', { state: 'preparing', given: { day: '2018-11-11' } }],
      ['convocation.too-late', { state: 'in-session' }],
    ];
    for (const [key, wanted] of cases) {
      const { id } = await buildMeeting(site.house, wanted);
      await expect(act(async () => buildConvocation(site.house, await pool(), id))).rejects.toMatchObject({ key });
      if (key !== 'convocation.too-late') expect(await letters(id)).toEqual([]);
    }
  });

  it('is refused to whoever does not keep the secretariat of the body', async () => {
    const { id, body } = await buildMeeting(site.house, { state: 'preparing' });
    const member = await buildReader(site.house, [{ role: 'member', bodyId: body.id }]);
    const stranger = await buildReader(site.house, [{ role: 'chair', bodyId: body.id + 1 }]);
    for (const actor of [member, stranger]) {
      await expect(act(() => convene(site.house, actor, id, 2, { list: '' }))).rejects.toBeInstanceOf(Forbidden);
    }
    const chair = await buildReader(site.house, [{ role: 'chair', bodyId: body.id }]);
    expect(await act(() => buildConvocation(site.house, chair, id))).toEqual({ edition: 1, letters: 6 });
  });

  it('sends nothing when the list is no longer the one that was shown', async () => {
    const { id, body } = await buildMeeting(site.house, { state: 'preparing' });
    const actor = await pool();
    const call = await act(() => prepareCall(db(), actor, id));
    await act(() => eraseContact(db(), actor, body.members[0]?.titular as number));
    await expect(act(() => convene(site.house, actor, id, call.meeting.version, { list: call.list }))).rejects.toMatchObject({
      key: 'convocation.list-changed',
    });
    expect(await letters(id)).toEqual([]);
    const now = await act(() => prepareCall(db(), actor, id));
    expect([now.recipients.length, now.unreachable.length]).toEqual([5, 1]);
  });

  it('sends one letter each when two people press at once', async () => {
    const { id } = await buildMeeting(site.house, { state: 'preparing' });
    const actor = await pool();
    const call = await act(() => prepareCall(db(), actor, id));
    const press = () => act(() => convene(site.house, actor, id, call.meeting.version, { list: call.list }));
    const pressed = await Promise.allSettled([press(), press()]);
    expect(pressed.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(pressed.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Stale);
    expect(await letters(id)).toHaveLength(6);
  });

  it('notes by how many days the notice of the body was missed, and is not stopped by it', async () => {
    const late = await buildMeeting(site.house, { state: 'convened', given: { day: '2018-11-14' } });
    const inTime = await buildMeeting(site.house, { state: 'convened', given: { day: '2018-11-19' } });
    expect((await meetingOf(late.id)).notice_missed).toBe(5);
    expect((await meetingOf(inTime.id)).notice_missed).toBe(0);
  });
});

const why = { reason: 'salle prise', lang: 'fr' } as const;

async function ofOccasion(id: number, work: (actor: Actor, occasionId: number, version: number) => Promise<void>): Promise<void> {
  const actor = await pool();
  const meeting = await meetingOf(id);
  const occasion = await act(() => getOccasion(db(), actor, meeting.occasion_id));
  await act(() => work(actor, occasion.id, occasion.version));
}

describe('what changes after the convocation', () => {
  it('is to be told again when the day, the hour or the place moved, with a higher sequence and the same event', async () => {
    const { id } = await buildMeeting(site.house, { state: 'convened' });
    expect(mustTellAgain(await meetingOf(id))).toBe(false);
    await ofOccasion(id, (actor, occasion, version) => moveOccasion(db(), actor, occasion, version, { fromDay: '2018-11-28', ...why }));
    expect(await meetingOf(id)).toMatchObject({ day: '2018-11-28', state: 'convened' });
    expect(mustTellAgain(await meetingOf(id))).toBe(true);
    expect(await act(async () => buildConvocation(site.house, await pool(), id))).toEqual({ edition: 2, letters: 6 });
    expect(mustTellAgain(await meetingOf(id))).toBe(false);
    const [first, second] = [(await letters(id))[0], (await letters(id))[6]];
    const uid = (letter?: Letter) => /^UID:(.*)$/m.exec(unfold(letter?.parts.calendar?.ics ?? ''))?.[1];
    expect(uid(second)).toBe(uid(first));
    expect(unfold(second?.parts.calendar?.ics ?? '')).toContain('SEQUENCE:1');
    expect(second?.parts.inReplyTo).toBe(first?.message_id);
    expect(second?.body).toContain('remplace la précédente');
  });

  it('is taken out of the calendars when the session is cancelled, for those who had been called', async () => {
    const { id } = await buildMeeting(site.house, { state: 'convened' });
    await ofOccasion(id, (actor, occasion, version) => cancelOccasion(db(), actor, occasion, version, why));
    expect((await meetingOf(id)).stands).toBe('cancelled');
    expect(await act(async () => buildConvocation(site.house, await pool(), id))).toEqual({ edition: 2, letters: 6 });
    const last = (await letters(id)).at(-1);
    expect(last?.parts.calendar?.method).toBe('CANCEL');
    expect(unfold(last?.parts.calendar?.ics ?? '')).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
    expect(last?.body).toContain('salle prise');
    expect(last?.body).not.toContain('Répondre');
    await expect(act(async () => buildConvocation(site.house, await pool(), id))).rejects.toMatchObject({ key: 'convocation.nothing-new' });
  });

  it('keeps an answer while the day stands, and asks again when it moved', async () => {
    const { id } = await buildMeeting(site.house, { state: 'convened' });
    const actor = await pool();
    const [one] = await act(() => invitationsOf(db(), actor, id));
    await act(() => recordReply(db(), actor, one?.id as number, { reply: 'present', note: null }));
    await ofOccasion(id, async (keeper, occasion, version) => {
      const said = {
        titleFr: null,
        titleEn: null,
        kind: 'meeting',
        fromHour: '09:00',
        toHour: '12:00',
        place: 'Salle Sénégal',
        link: null,
      } as const;
      await correctOccasion(db(), keeper, occasion, version, { ...said, lang: 'fr' });
    });
    await act(() => buildConvocation(site.house, actor, id));
    expect((await act(() => invitationsOf(db(), actor, id)))[0]?.reply).toBe('present');
    await ofOccasion(id, (keeper, occasion, version) => moveOccasion(db(), keeper, occasion, version, { fromDay: '2018-11-29', ...why }));
    await act(() => buildConvocation(site.house, actor, id));
    expect((await act(() => invitationsOf(db(), actor, id)))[0]?.reply).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#kernel/clock';
import { type TestSite, testSite } from '#test/app';
import { urls } from '#urls';
import { type BuiltMeeting, buildDecision, buildMeeting, buildPool, buildReader } from './builders.ts';
import type { MeetingState } from './meeting.ts';

let site: TestSite;
const built = new Map<MeetingState, BuiltMeeting>();
let decision: number;
let draft: number;
const STATES: readonly MeetingState[] = ['planned', 'preparing', 'convened', 'in-session', 'held', 'issued'];

beforeAll(async () => {
  site = await testSite({ clock: fixedClock('2018-11-12T08:00:00Z') });
  for (const state of STATES) {
    const inSession = async (meeting: BuiltMeeting) => {
      decision = await buildDecision(site.house, meeting, { itemId: meeting.items[0] ?? null, dueDay: '2018-11-12' });
    };
    built.set(state, await buildMeeting(site.house, { state, ...(state === 'planned' || state === 'preparing' ? {} : { inSession }) }));
  }
  draft = await buildDecision(site.house, meetingIn('in-session'), { draft: true });
});
afterAll(() => site.drop());

const meetingIn = (state: MeetingState): BuiltMeeting => built.get(state) as BuiltMeeting;
const idIn = (state: MeetingState) => meetingIn(state).id;
const keeper = async () => site.as(await buildPool(site.house));

const MAIN: readonly [MeetingState, string][] = [
  ['planned', 'Préparer l’ordre du jour'],
  ['preparing', 'Convoquer'],
  ['in-session', 'Clore la séance'],
  ['held', 'Diffuser le compte rendu'],
  ['issued', 'Lire le compte rendu'],
];

describe('the page of a meeting', () => {
  it.each(MAIN)('%s, offers «%s» as its main act', async (state, act) => {
    const { text, status } = await (await keeper()).get(urls.meeting(idIn(state)));
    expect(status).toBe(200);
    expect(/class="b main"[^>]*>([^<]*)</.exec(text)?.[1]).toBe(act);
  });

  it('is not there for whoever does not sit, and is for whoever does, without the acts of the secretariat', async () => {
    const id = idIn('convened');
    const outsider = site.as(await buildReader(site.house, [{ role: 'ptf' }], ['public', 'signed-in', 'ptf']));
    expect((await outsider.get(urls.meeting(id))).status).toBe(404);
    expect((await (await site.visitor()).get(urls.meeting(id))).status).toBe(404);
    const member = site.as(await buildReader(site.house, [{ role: 'member' }], ['public', 'signed-in', `meeting:${id}`]));
    const seen = await member.get(urls.meeting(id));
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('Convoquer');
    expect((await member.get(urls.convene(id))).status).toBe(403);
  });

  it('shows a draft of a decision to those who write it only', async () => {
    const id = idIn('in-session');
    const member = site.as(await buildReader(site.house, [{ role: 'member' }], ['public', 'signed-in', `meeting:${id}`]));
    expect((await (await keeper()).get(urls.decision(draft))).status).toBe(200);
    expect((await member.get(urls.decision(draft))).status).toBe(404);
    expect((await member.get(urls.meeting(id))).text).not.toContain('non validé');
  });
});

describe('every page of meetings', () => {
  const pages = (): string[] => [
    urls.meetings(),
    urls.newMeeting(),
    urls.newMeeting({ instance: meetingIn('planned').body.code }),
    ...STATES.map((state) => urls.meeting(idIn(state))),
    urls.editMeeting(idIn('planned')),
    urls.newItem(idIn('preparing')),
    urls.editItem(meetingIn('preparing').items[0] as number),
    urls.convene(idIn('planned')),
    urls.convene(idIn('preparing')),
    urls.convene(idIn('convened')),
    urls.convocation(idIn('convened')),
    urls.attendance(idIn('in-session')),
    urls.openSession(idIn('convened')),
    urls.closeSession(idIn('in-session')),
    urls.itemNotes(meetingIn('in-session').items[0] as number),
    urls.newDecision(idIn('in-session')),
    urls.minutes(idIn('planned')),
    urls.minutes(idIn('held')),
    urls.minutes(idIn('issued')),
    urls.issueMinutes(idIn('preparing')),
    urls.issueMinutes(idIn('held')),
    urls.issueMinutes(idIn('issued')),
    urls.decisions(),
    urls.decisions({ etat: 'all', mots: 'prévisions', annee: 2018 }),
    urls.decisions({ instance: 'RIEN', responsable: 'PERSONNE' }),
    urls.decision(decision),
    urls.decision(draft),
    urls.editDecision(draft),
    urls.reportDecision(decision),
  ];

  it.each(['', '/en'])('answers, with one title and no sentence left out (%s)', async (prefix) => {
    const pool = await keeper();
    for (const path of pages()) {
      const { status, text } = await pool.get(`${prefix}${path}`);
      expect(`${path} ${status}`).toBe(`${path} 200`);
      expect(text.match(/<h1[\s>]/g)?.length).toBe(1);
      expect(text).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
      expect(text).not.toContain('style="');
    }
  });

  it('gives the minutes as a Word file under the name of its edition', async () => {
    const pool = await keeper();
    const issued = await pool.get(urls.minutesWord(idIn('issued')));
    expect(issued.status).toBe(200);
    expect(issued.headers.get('content-disposition')).toContain(`${meetingIn('issued').body.code}_2018-11-12_CR_v1.docx`);
    const drafted = await pool.get(urls.minutesWord(idIn('held')));
    expect(drafted.headers.get('content-disposition')).toContain('_CR_projet.docx');
    const member = site.as(await buildReader(site.house, [{ role: 'member' }], ['public', `meeting:${idIn('held')}`]));
    expect((await member.get(urls.minutesWord(idIn('held')))).status).toBe(403);
  });

  it('gives the register as CSV and as Excel', async () => {
    const pool = await keeper();
    const csv = await pool.get(urls.decisionsExport('csv', { etat: 'all' }));
    expect(csv.text.split('\r\n')[0]).toContain('Numéro;');
    expect(csv.text).toMatch(/-2018-11-D1;/);
    const xlsx = await pool.get(urls.decisionsExport('xlsx'));
    expect(xlsx.status).toBe(200);
    expect(xlsx.text.startsWith('PK')).toBe(true);
  });

  it('leads from the address that lasts to the next session of the body', async () => {
    const { body, id } = meetingIn('convened');
    const pool = await keeper();
    expect((await pool.get(urls.nextMeeting(body.code))).location).toBe(urls.meeting(id));
    expect((await (await site.visitor()).get(urls.nextMeeting(body.code))).location).toBe(urls.body(body.code));
    expect((await pool.get(urls.nextMeeting('RIEN'))).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/day';
import { withLedger } from '#kernel/ledger';
import { cancelOccasion, getOccasion, moveOccasion } from '#rooms/calendar';
import { bringInXml, buildActivityXml, buildFileXml } from '../../aid/builders.ts';
import { buildOccasion } from '../../calendar/builders.ts';
import { buildBody, buildDecision, buildMeeting, buildPool } from '../../meetings/builders.ts';
import { buildAccount } from '../builders.ts';
import { buildMember, mornings } from './builders.ts';
import { listFollows } from './following.ts';
import { findFollowable } from './slots.ts';

let m: Awaited<ReturnType<typeof mornings>>;
let pool: Actor;
let day = '2018-11-12';

beforeAll(async () => {
  m = await mornings(day);
  pool = await buildPool(m.at.house);
});
afterAll(() => m.at.drop());

const nextMonday = async () => {
  day = await m.nextMonday();
};

describe('the register of decisions, filtered', () => {
  it('tells of the decisions that answer the filter and that the reader may see, and of those that become late', async () => {
    const body = await buildBody(m.at.house, { members: 1 });
    const [member, stranger] = [await buildMember(m.at.house, pool, body.id), await buildAccount(m.at.house, { password: null })];
    await nextMonday();
    const meeting = await buildMeeting(m.at.house, { state: 'in-session', body });
    await buildDecision(m.at.house, meeting, { text: 'Une décision déjà connue.' });
    const late = new URLSearchParams({ instance: body.code, retard: 'oui' }).toString();
    const all = new URLSearchParams({ instance: body.code }).toString();
    for (const who of [member, stranger]) for (const subject of [all, late]) await m.begin(who, 'decisions', subject);
    await buildDecision(m.at.house, meeting, { text: 'Réserver la salle du fleuve.', dueDay: addDays(day, 1) });
    await m.morning(addDays(day, 1));
    expect(await m.lastLetterTo(member)).toContain('Réserver la salle du fleuve.');
    expect(await m.lastLetterTo(member)).not.toContain('déjà connue');
    await m.morning(addDays(day, 2));
    const letter = await m.lastLetterTo(member);
    expect(letter).toContain(`${body.code}, en retard seulement`);
    expect(await m.digestsTo(member)).toBe(2);
    await m.morning(addDays(day, 3));
    expect([await m.digestsTo(member), await m.digestsTo(stranger)]).toEqual([2, 0]);
  });
});

describe('the activities, filtered', () => {
  it('tells of what a file brought, and of nothing that another filter would find', async () => {
    const who = await buildAccount(m.at.house, { password: null, lang: 'en' });
    await nextMonday();
    await bringInXml(m.at.house, buildFileXml([buildActivityXml({ titleEn: 'Wells already known' })]), { name: 'a.xml' });
    await m.begin(who, 'activities', 'etat=2');
    const fresh = [buildActivityXml({ titleEn: 'Bridge of Gao' }), buildActivityXml({ titleEn: 'Road of Kayes', status: '3' })];
    await bringInXml(m.at.house, buildFileXml(fresh), { name: 'b.xml' });
    await m.morning(addDays(day, 1));
    const letter = await m.lastLetterTo(who);
    expect(letter).toContain('Bridge of Gao');
    expect(letter).toMatch(/\/en\/aide\/activites\/\d+/);
    expect(letter).not.toMatch(/already known|Kayes/);
  });
});

describe('the calendar, filtered', () => {
  it('tells of an occasion when it comes, and again when its day or its state changes', async () => {
    const who = await buildAccount(m.at.house, { password: null });
    await nextMonday();
    const { db } = m.at.house;
    const [from, to] = [addDays(day, 60), addDays(day, 70)];
    await m.begin(who, 'occasions', 'sorte=retreat');
    const id = await buildOccasion(db, pool, { kind: 'retreat', titleFr: 'Retraite de Ségou', fromDay: from });
    await buildOccasion(db, pool, { kind: 'retreat', titleFr: 'Retraite du Pool', fromDay: from, audience: 'pool' });
    await buildOccasion(db, pool, { kind: 'event', titleFr: 'Foire de Sikasso', fromDay: from });
    await m.morning(addDays(day, 1));
    expect(await m.lastLetterTo(who)).toContain('Retraite de Ségou\u00a0: prévu');
    expect(await m.lastLetterTo(who)).not.toMatch(/Sikasso|du Pool/);
    const version = async () => (await getOccasion(db, pool, id)).version;
    const moved = { fromDay: to, reason: 'La salle est prise.', lang: 'fr' as const };
    await withLedger(async () => moveOccasion(db, pool, id, await version(), moved));
    await m.morning(addDays(day, 2));
    expect(await m.lastLetterTo(who)).toContain('Retraite de Ségou\u00a0: déplacé');
    await withLedger(async () => cancelOccasion(db, pool, id, await version(), { reason: 'Plus de budget.', lang: 'fr' }));
    await m.morning(addDays(day, 3));
    expect(await m.lastLetterTo(who)).toContain('Retraite de Ségou\u00a0: annulé');
    await m.morning(addDays(day, 4));
    expect(await m.digestsTo(who)).toBe(3);
  });
});

describe('a list that is followed', () => {
  it('is known by its filters in one order, and called by their labels in both languages', async () => {
    const who = await buildAccount(m.at.house, { password: null });
    await m.begin(who, 'occasions', 'sorte=review&tenu-par=joint');
    const actor = await m.actorOf(who);
    const name = async (lang: 'fr' | 'en') => (await listFollows(m.at.house.db, actor, lang, ''))[0];
    expect((await name('fr'))?.title).toBe('Calendrier, revue, conjoint Mali–PTF');
    expect((await name('en'))?.title).toBe('Calendar, review, joint Mali–partners');
    expect((await name('en'))?.href).toBe('/calendrier?sorte=review&tenu-par=joint');
    const subject = async (kind: string, query: string) => (await findFollowable(kind))?.list?.subjectOf(new URLSearchParams(query));
    expect(await subject('occasions', 'tenu-par=joint&mois=2018-11&sorte=review')).toBe('sorte=review&tenu-par=joint');
    expect(await subject('occasions', 'mois=2018-11')).toBe('tout');
    expect(await subject('search', 'annee=2018')).toBeNull();
    await expect(m.begin(who, 'occasions', 'tenu-par=joint&sorte=review')).rejects.toThrow('not found');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { journalHead } from '#kernel/audit-span';
import { addDays } from '#kernel/day';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { indexRecord } from '#kernel/search';
import { inTransaction } from '#kernel/transaction';
import { addPost, audienceId, changeHolder, getSeat, seatsOn } from '#rooms/mechanism';
import { buildOrganisation } from '../../mechanism/builders.ts';
import { type BuiltBody, buildBody, buildDecision, buildMeeting, buildPool } from '../../meetings/builders.ts';
import { type Built, buildAccount } from '../builders.ts';
import { buildMember, mornings } from './builders.ts';
import { tellAtOnce, tellMorning } from './digest.ts';
import { changeRhythm, listFollows, unfollow } from './following.ts';
import type { Rhythm } from './slots.ts';

/** Begins on a Monday; each test on the next one. */
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

async function setRhythm(who: Built, rhythm: Rhythm): Promise<void> {
  const actor = await m.actorOf(who);
  const [line] = await listFollows(m.at.house.db, actor, 'fr', '');
  await withLedger(() => changeRhythm(m.at.house.db, actor, line?.id ?? 0, rhythm));
}

/** Somebody who sits on the body, and somebody who only works for a partner. */
async function twoReaders(body: BuiltBody): Promise<[Built, Built]> {
  const { db } = m.at.house;
  const member = await buildMember(m.at.house, pool, body.id);
  const other = await buildAccount(m.at.house, { password: null, lang: 'en' });
  const post = { kind: 'adviser' as const, titleFr: 'Conseil', titleEn: null, fromDay: '2016-01-01', toDay: null };
  const organisationId = await buildOrganisation(db, pool);
  await withLedger(() => addPost(db, pool, other.personId, { ...post, organisationId }));
  return [member, other];
}

async function leaveSeatVacant(body: BuiltBody, from: string): Promise<void> {
  const { db } = m.at.house;
  const seat = (await seatsOn(db, pool, body.id, from)).at(-1);
  const { id, version } = await getSeat(db, pool, seat?.seat_id ?? 0);
  await withLedger(() => changeHolder(db, pool, id, version, { holder: 'vacant', fromDay: from, toDay: null }));
}

describe('the digest of a morning', () => {
  it('says to each what they may see of the same span, in their own language, and is written once', async () => {
    const body = await buildBody(m.at.house, { members: 2 });
    const [member, other] = await twoReaders(body);
    await nextMonday();
    for (const who of [member, other]) await m.begin(who, 'body', body.id);
    const meeting = await buildMeeting(m.at.house, { state: 'in-session', body });
    await buildDecision(m.at.house, meeting, { text: 'Réserver la salle du fleuve.' });
    await leaveSeatVacant(body, day);
    await m.morning(addDays(day, 1));
    const [theirs, public_] = [await m.lastLetterTo(member), await m.lastLetterTo(other)];
    expect(theirs).toContain('Réserver la salle du fleuve.');
    expect(theirs).toContain('vacant à partir du');
    expect(public_).not.toContain('fleuve');
    expect(public_).not.toContain(`${body.code}-`);
    expect(public_).toContain('vacant from');
    expect(public_).toMatch(/\/en\/suivi\/arret\//);
    const counts = async () => [await m.digestsTo(member), await m.digestsTo(other)];
    expect(await counts()).toEqual([1, 1]);
    await m.morning(addDays(day, 1), '09:00');
    const whole = { day: addDays(day, 1), since: { digest: { span: { after: 0, upTo: 1e9 }, days: { after: day, upTo: day } } } };
    await asHouse(m.at.house, 'accounts.tell', (actor) => tellMorning(m.at.house, actor, whole));
    expect(await counts()).toEqual([1, 1]);
  });

  it('is not written when nothing is new, before the morning hour, nor on a Sunday', async () => {
    const body = await buildBody(m.at.house, { members: 1 });
    const who = await buildAccount(m.at.house, { password: null });
    await nextMonday();
    await m.begin(who, 'body', body.id);
    await m.morning(addDays(day, 1));
    expect(await m.digestsTo(who)).toBe(0);
    await leaveSeatVacant(body, day);
    await m.morning(addDays(day, 2), '05:00');
    expect(await m.digestsTo(who)).toBe(0);
    await m.morning(addDays(day, 6));
    expect(await m.digestsTo(who)).toBe(0);
    await nextMonday();
    expect(await m.digestsTo(who)).toBe(1);
  });

  it('says nothing of an entry that was reserved when it was noted, even where its subject was opened since', async () => {
    const body = await buildBody(m.at.house, { members: 1 });
    const who = await buildAccount(m.at.house, { password: null });
    await nextMonday();
    await m.begin(who, 'body', body.id);
    const [seat] = await seatsOn(m.at.house.db, pool, body.id, day);
    await asHouse(m.at.house, 'test', (actor) =>
      inTransaction(m.at.house.db, async (tx) => {
        const after = { holder: 'vacant', fromDay: day };
        const subject = { kind: 'seat', id: seat?.seat_id ?? 0 };
        journal({ actor, verb: 'seat.hold', subject, audienceId: await audienceId(tx, 'pool'), after });
      }),
    );
    await m.morning(addDays(day, 1));
    expect(await m.digestsTo(who)).toBe(0);
  });

  it('says which decisions became late, once, to who follows their bearer and may read them', async () => {
    const body = await buildBody(m.at.house, { members: 1 });
    const [member, other] = await twoReaders(body);
    const bearer = body.members[0]?.organisationId as number;
    const meeting = await buildMeeting(m.at.house, { state: 'in-session', body });
    await nextMonday();
    await buildDecision(m.at.house, meeting, { text: 'Envoyer le tableau des appuis.', dueDay: addDays(day, 1) });
    for (const who of [member, other]) await m.begin(who, 'organisation', bearer);
    await m.morning(addDays(day, 1));
    expect(await m.digestsTo(member)).toBe(0);
    await m.morning(addDays(day, 2));
    expect(await m.lastLetterTo(member)).toContain('En retard');
    await m.morning(addDays(day, 3));
    expect(await m.digestsTo(member)).toBe(1);
    expect(await m.digestsTo(other)).toBe(0);
  });
});

describe('a rhythm', () => {
  it('weekly tells on Monday alone, of all that came since the Monday before', async () => {
    const body = await buildBody(m.at.house, { members: 1 });
    const who = await buildAccount(m.at.house, { password: null });
    await nextMonday();
    await m.begin(who, 'body', body.id);
    await setRhythm(who, 'weekly');
    await leaveSeatVacant(body, day);
    await m.morning(addDays(day, 1));
    expect(await m.digestsTo(who)).toBe(0);
    await nextMonday();
    expect(await m.lastLetterTo(who)).toContain('vacant');
  });

  it('at once tells within the tick and not again; none tells nothing; what is no longer followed neither', async () => {
    const body = await buildBody(m.at.house, { members: 1 });
    const [now, never, left] = [await buildAccount(m.at.house), await buildAccount(m.at.house), await buildAccount(m.at.house)];
    await nextMonday();
    for (const who of [now, never, left]) await m.begin(who, 'body', body.id);
    await setRhythm(now, 'at-once');
    await setRhythm(never, 'none');
    const actor = await m.actorOf(left);
    const [line] = await listFollows(m.at.house.db, actor, 'fr', '');
    await withLedger(() => unfollow(m.at.house.db, actor, line?.id ?? 0));
    await leaveSeatVacant(body, day);
    await m.ask(tellAtOnce);
    await m.ask(tellAtOnce);
    await m.morning(addDays(day, 1));
    const counts = [];
    for (const who of [now, never, left]) counts.push(await m.digestsTo(who));
    expect(counts).toEqual([1, 0, 0]);
  });
});

describe('a search', () => {
  it('tells of what it did not find before, as far as the reader may see', async () => {
    const who = await buildAccount(m.at.house, { password: null });
    await nextMonday();
    const put = (id: number, key: string, title: string) =>
      asHouse(m.at.house, 'test', (actor) =>
        inTransaction(m.at.house.db, async (tx) => {
          const audience = await audienceId(tx, key);
          await indexRecord(tx, {
            kind: 'organisation',
            subjectId: id,
            audienceId: audience,
            lang: 'fr',
            title,
            address: `/partenaires/X${id}`,
          });
          journal({ actor, verb: 'organisation.add', subject: { kind: 'organisation', id }, audienceId: audience });
        }),
      );
    await put(90_001, 'public', 'Fonds zibatoumé premier');
    await m.begin(who, 'search', 'q=zibatoum%C3%A9');
    await put(90_002, 'public', 'Fonds zibatoumé second');
    await put(90_003, 'pool', 'Fonds zibatoumé réservé');
    await m.morning(addDays(day, 1));
    const letter = await m.lastLetterTo(who);
    expect(letter).toContain('zibatoumé second');
    expect(letter).not.toMatch(/premier|réservé/);
    await m.morning(addDays(day, 2));
    expect(await m.digestsTo(who)).toBe(1);
  });
});

it('what may not be seen cannot be followed, and one may not change what another follows', async () => {
  const body = await buildBody(m.at.house, { members: 1 });
  const meeting = await buildMeeting(m.at.house, { body });
  const [one, two] = [await buildAccount(m.at.house), await buildAccount(m.at.house)];
  await expect(m.begin(one, 'meeting', meeting.id)).rejects.toThrow('not found');
  await expect(m.begin(one, 'nothing', 1)).rejects.toThrow('not found');
  await m.begin(one, 'body', body.id);
  const [line] = await listFollows(m.at.house.db, await m.actorOf(one), 'fr', '');
  const other = await m.actorOf(two);
  await expect(withLedger(() => unfollow(m.at.house.db, other, line?.id ?? 0))).rejects.toThrow('not found');
  expect(await journalHead(m.at.house.db)).toBeGreaterThan(0);
});

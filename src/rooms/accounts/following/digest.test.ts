import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { journalHead } from '#kernel/audit-span';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { addDays } from '#kernel/day';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { runJobsNow } from '#kernel/jobs';
import { withLedger } from '#kernel/ledger';
import { indexRecord } from '#kernel/search';
import { inTransaction } from '#kernel/transaction';
import { openRooms } from '#rooms';
import { addMember, addPost, audienceId, changeHolder, designate, getSeat, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildOrganisation } from '../../mechanism/builders.ts';
import { type BuiltBody, buildBody, buildDecision, buildMeeting, buildPool } from '../../meetings/builders.ts';
import { allAudiences, type Built, buildAccount } from '../builders.ts';
import { personActor } from '../who-is.ts';
import { askMorning, tellAtOnce, tellMorning } from './digest.ts';
import { changeRhythm, follow, listFollows, unfollow } from './following.ts';
import type { Rhythm } from './slots.ts';

let at: TestHouse;
let clock: FixedClock;
let pool: Actor;
/** A Monday; each test begins on the next one. */
let day = '2018-11-12';

beforeAll(async () => {
  clock = fixedClock(`${day}T08:00:00Z`);
  at = await testHouse({ clock });
  openRooms();
  pool = await buildPool(at.house);
});
afterAll(() => at.drop());

const ask = (question: typeof askMorning) => asHouse(at.house, question.name, (actor) => question.ask(at.house, actor, actor.today));

/** Lives until a morning, and lets its letters leave. */
async function morning(on: string, hour = '08:00'): Promise<void> {
  clock.set(`${on}T${hour}:00Z`);
  await ask(askMorning);
  await runJobsNow(at.house);
}

async function nextMonday(): Promise<void> {
  day = addDays(day, 7);
  await morning(day);
}

const actorOf = (who: Built) => withLedger(() => personActor(at.house.db, { personId: who.personId, administrator: false }, day));
const begin = async (who: Built, kind: string, subject: string | number) => {
  const actor = await actorOf(who);
  await withLedger(() => follow(at.house.db, actor, { kind, subject: String(subject) }));
};

async function setRhythm(who: Built, rhythm: Rhythm): Promise<void> {
  const actor = await actorOf(who);
  const [line] = await listFollows(at.house.db, actor, 'fr', '');
  await withLedger(() => changeRhythm(at.house.db, actor, line?.id ?? 0, rhythm));
}

/** Digests written to somebody, the last first: convocations come to the same letter-box. */
async function digests(who: Built): Promise<string[]> {
  const found = await sql<{ body: string }>`select m.body from kernel_mail m where m.recipient = ${who.address}
    and m.body like '%/suivi/arret/%' and m.audience_id = any(${await allAudiences(at.house)}::int[]) order by m.id desc`.execute(
    at.house.db,
  );
  return found.rows.map((row) => row.body);
}

const digestsTo = async (who: Built) => (await digests(who)).length;
const lastLetterTo = async (who: Built) => (await digests(who))[0] ?? '';

/** Somebody who sits on the body, and somebody who only works for a partner. */
async function twoReaders(body: BuiltBody): Promise<[Built, Built]> {
  const { db } = at.house;
  const [member, other] = [await buildAccount(at.house, { password: null }), await buildAccount(at.house, { password: null, lang: 'en' })];
  const organisationId = await buildOrganisation(db, pool);
  await withLedger(async () => {
    const seatId = await addMember(db, pool, body.id, organisationId, { fromDay: '2016-01-01' });
    await designate(db, pool, seatId, {
      personId: member.personId,
      capacity: 'titular',
      decides: true,
      fromDay: '2016-01-01',
      toDay: null,
    });
    const post = { organisationId, kind: 'adviser' as const, titleFr: 'Conseil', titleEn: null, fromDay: '2016-01-01', toDay: null };
    await addPost(db, pool, other.personId, post);
  });
  return [member, other];
}

async function leaveSeatVacant(body: BuiltBody, from: string): Promise<void> {
  const { db } = at.house;
  const seat = (await seatsOn(db, pool, body.id, from)).at(-1);
  const { id, version } = await getSeat(db, pool, seat?.seat_id ?? 0);
  await withLedger(() => changeHolder(db, pool, id, version, { holder: 'vacant', fromDay: from, toDay: null }));
}

describe('the digest of a morning', () => {
  it('says to each what they may see of the same span, in their own language, and is written once', async () => {
    const body = await buildBody(at.house, { members: 2 });
    const [member, other] = await twoReaders(body);
    await nextMonday();
    for (const who of [member, other]) await begin(who, 'body', body.id);
    const meeting = await buildMeeting(at.house, { state: 'in-session', body });
    await buildDecision(at.house, meeting, { text: 'Réserver la salle du fleuve.' });
    await leaveSeatVacant(body, day);
    await morning(addDays(day, 1));
    const [theirs, public_] = [await lastLetterTo(member), await lastLetterTo(other)];
    expect(theirs).toContain('Réserver la salle du fleuve.');
    expect(theirs).toContain('vacant à partir du');
    expect(public_).not.toContain('fleuve');
    expect(public_).not.toContain(`${body.code}-`);
    expect(public_).toContain('vacant from');
    expect(public_).toMatch(/\/en\/suivi\/arret\//);
    const counts = async () => [await digestsTo(member), await digestsTo(other)];
    expect(await counts()).toEqual([1, 1]);
    await morning(addDays(day, 1), '09:00');
    const whole = { day: addDays(day, 1), since: { digest: { span: { after: 0, upTo: 1e9 }, days: { after: day, upTo: day } } } };
    await asHouse(at.house, 'accounts.tell', (actor) => tellMorning(at.house, actor, whole));
    expect(await counts()).toEqual([1, 1]);
  });

  it('is not written when nothing is new, before the morning hour, nor on a Sunday', async () => {
    const body = await buildBody(at.house, { members: 1 });
    const who = await buildAccount(at.house, { password: null });
    await nextMonday();
    await begin(who, 'body', body.id);
    await morning(addDays(day, 1));
    expect(await digestsTo(who)).toBe(0);
    await leaveSeatVacant(body, day);
    await morning(addDays(day, 2), '05:00');
    expect(await digestsTo(who)).toBe(0);
    await morning(addDays(day, 6));
    expect(await digestsTo(who)).toBe(0);
    await nextMonday();
    expect(await digestsTo(who)).toBe(1);
  });

  it('says nothing of an entry that was reserved when it was noted, even where its subject was opened since', async () => {
    const body = await buildBody(at.house, { members: 1 });
    const who = await buildAccount(at.house, { password: null });
    await nextMonday();
    await begin(who, 'body', body.id);
    const [seat] = await seatsOn(at.house.db, pool, body.id, day);
    await asHouse(at.house, 'test', (actor) =>
      inTransaction(at.house.db, async (tx) => {
        const after = { holder: 'vacant', fromDay: day };
        const subject = { kind: 'seat', id: seat?.seat_id ?? 0 };
        journal({ actor, verb: 'seat.hold', subject, audienceId: await audienceId(tx, 'pool'), after });
      }),
    );
    await morning(addDays(day, 1));
    expect(await digestsTo(who)).toBe(0);
  });

  it('says which decisions became late, once, to who follows their bearer and may read them', async () => {
    const body = await buildBody(at.house, { members: 1 });
    const [member, other] = await twoReaders(body);
    const bearer = body.members[0]?.organisationId as number;
    const meeting = await buildMeeting(at.house, { state: 'in-session', body });
    await nextMonday();
    await buildDecision(at.house, meeting, { text: 'Envoyer le tableau des appuis.', dueDay: addDays(day, 1) });
    for (const who of [member, other]) await begin(who, 'organisation', bearer);
    await morning(addDays(day, 1));
    expect(await digestsTo(member)).toBe(0);
    await morning(addDays(day, 2));
    expect(await lastLetterTo(member)).toContain('En retard');
    await morning(addDays(day, 3));
    expect(await digestsTo(member)).toBe(1);
    expect(await digestsTo(other)).toBe(0);
  });
});

describe('a rhythm', () => {
  it('weekly tells on Monday alone, of all that came since the Monday before', async () => {
    const body = await buildBody(at.house, { members: 1 });
    const who = await buildAccount(at.house, { password: null });
    await nextMonday();
    await begin(who, 'body', body.id);
    await setRhythm(who, 'weekly');
    await leaveSeatVacant(body, day);
    await morning(addDays(day, 1));
    expect(await digestsTo(who)).toBe(0);
    await nextMonday();
    expect(await lastLetterTo(who)).toContain('vacant');
  });

  it('at once tells within the tick and not again; none tells nothing; what is no longer followed neither', async () => {
    const body = await buildBody(at.house, { members: 1 });
    const [now, never, left] = [await buildAccount(at.house), await buildAccount(at.house), await buildAccount(at.house)];
    await nextMonday();
    for (const who of [now, never, left]) await begin(who, 'body', body.id);
    await setRhythm(now, 'at-once');
    await setRhythm(never, 'none');
    const actor = await actorOf(left);
    const [line] = await listFollows(at.house.db, actor, 'fr', '');
    await withLedger(() => unfollow(at.house.db, actor, line?.id ?? 0));
    await leaveSeatVacant(body, day);
    await ask(tellAtOnce);
    await ask(tellAtOnce);
    await morning(addDays(day, 1));
    const counts = [];
    for (const who of [now, never, left]) counts.push(await digestsTo(who));
    expect(counts).toEqual([1, 0, 0]);
  });
});

describe('a search', () => {
  it('tells of what it did not find before, as far as the reader may see', async () => {
    const who = await buildAccount(at.house, { password: null });
    await nextMonday();
    const put = (id: number, key: string, title: string) =>
      asHouse(at.house, 'test', (actor) =>
        inTransaction(at.house.db, async (tx) => {
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
    await begin(who, 'search', 'q=zibatoum%C3%A9');
    await put(90_002, 'public', 'Fonds zibatoumé second');
    await put(90_003, 'pool', 'Fonds zibatoumé réservé');
    await morning(addDays(day, 1));
    const letter = await lastLetterTo(who);
    expect(letter).toContain('zibatoumé second');
    expect(letter).not.toMatch(/premier|réservé/);
    await morning(addDays(day, 2));
    expect(await digestsTo(who)).toBe(1);
  });
});

it('what may not be seen cannot be followed, and one may not change what another follows', async () => {
  const body = await buildBody(at.house, { members: 1 });
  const meeting = await buildMeeting(at.house, { body });
  const [one, two] = [await buildAccount(at.house), await buildAccount(at.house)];
  await expect(begin(one, 'meeting', meeting.id)).rejects.toThrow('not found');
  await expect(begin(one, 'nothing', 1)).rejects.toThrow('not found');
  await begin(one, 'body', body.id);
  const [line] = await listFollows(at.house.db, await actorOf(one), 'fr', '');
  const other = await actorOf(two);
  await expect(withLedger(() => unfollow(at.house.db, other, line?.id ?? 0))).rejects.toThrow('not found');
  expect(await journalHead(at.house.db)).toBeGreaterThan(0);
});

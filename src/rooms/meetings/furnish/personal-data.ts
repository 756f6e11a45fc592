import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { formatDay, type Lang } from '#kernel/i18n';
import type { Keeping } from '#rooms/accounts';
import { text } from '../text.ts';

interface Sat {
  body: string;
  day: Day;
  name: string;
  title_fr: string | null;
  presence: string;
}

/** Meetings a person came to, under the name and the title of the day. */
async function satAt(db: Db, personId: number): Promise<Sat[]> {
  const found = await everyAudience('a person is told where they sat', () =>
    sql<Sat>`select b.code as body, m.day, n.name, n.title_fr, t.presence from meetings_attendee n
      join meetings_attendance t on t.id = n.attendance_id join meetings_meeting m on m.id = t.meeting_id join mechanism_body b on b.id = m.body_id
      where n.person_id = ${personId} order by m.day`.execute(handle(db)),
  );
  return found.rows;
}

async function calledTo(
  db: Db,
  personId: number,
): Promise<{ body: string; day: Day; email: string; reply: string | null; reply_note: string | null }[]> {
  const found = await everyAudience('a person is told where they were called', () =>
    sql<{
      body: string;
      day: Day;
      email: string;
      reply: string | null;
      reply_note: string | null;
    }>`select b.code as body, m.day, v.email, v.reply, v.reply_note
      from meetings_invitation v join meetings_meeting m on m.id = v.meeting_id join mechanism_body b on b.id = m.body_id
      where v.person_id = ${personId} order by m.day`.execute(handle(db)),
  );
  return found.rows;
}

async function answersFor(db: Db, personId: number): Promise<{ code: string | null; text: string; due_day: Day | null }[]> {
  const found = await everyAudience('a person is told what they answer for', () =>
    sql<{ code: string | null; text: string; due_day: Day | null }>`select d.code, d.text, d.due_day from meetings_decision d
      where d.owner_person_id = ${personId} order by d.id`.execute(handle(db)),
  );
  return found.rows;
}

/** Addresses that convocations of meetings held before a day went to. */
function addressesBefore(db: Db, before: Day): Promise<number> {
  return everyAudience('addresses of old convocations leave at their date', async () => {
    const found = await sql<{
      count: number;
    }>`select count(*)::int as count from meetings_invitation v join meetings_meeting m on m.id = v.meeting_id
      where v.email <> '' and m.day < ${before}::date`.execute(handle(db));
    return found.rows[0]?.count ?? 0;
  });
}

async function forgetAddresses(tx: Db, of: { before: Day } | { personId: number }): Promise<number> {
  const which =
    'before' in of
      ? sql`meeting_id in (select m.id from meetings_meeting m where m.day < ${of.before}::date)`
      : sql`person_id = ${of.personId}`;
  const done = await everyAudience('addresses of old convocations leave at their date', () =>
    sql`update meetings_invitation set email = '' where email <> '' and ${which}`.execute(tx),
  );
  return Number(done.numAffectedRows);
}

const both = <K extends 'what' | 'why' | 'who' | 'long'>(kind: 'sat' | 'called' | 'answers', part: K) => ({
  fr: text.fr.personalData[kind][part],
  en: text.en.personalData[kind][part],
});
const said = (kind: 'sat' | 'called' | 'answers') => ({
  key: `meetings-${kind}`,
  what: both(kind, 'what'),
  why: both(kind, 'why'),
  who: both(kind, 'who'),
  long: both(kind, 'long'),
});
const line = (lang: Lang, day: Day | null, ...parts: (string | null)[]) =>
  [day ? formatDay(day, lang, 'short') : null, ...parts].filter(Boolean).join(', ');

/** What meetings keep of people: minutes keep the names of their time, convocations lose their addresses. */
export const meetingKeepings: readonly Keeping[] = [
  {
    ...said('sat'),
    tell: async ({ house, personId, lang }) =>
      (await satAt(house.db, personId)).map((row) => ({ said: line(lang, row.day, row.body, row.name, row.title_fr), data: row })),
  },
  {
    ...said('called'),
    term: {
      unit: 'months',
      fallback: 12,
      least: 1,
      most: 60,
      due: (db, _, { day }) => addressesBefore(db, day),
      sweep: (tx, _, { day }) => forgetAddresses(tx, { before: day }),
    },
    tell: async ({ house, personId, lang }) =>
      (await calledTo(house.db, personId)).map((row) => ({ said: line(lang, row.day, row.body, row.email, row.reply_note), data: row })),
    erase: async ({ tx, personId }) => {
      await forgetAddresses(tx, { personId });
    },
  },
  {
    ...said('answers'),
    tell: async ({ house, personId, lang }) =>
      (await answersFor(house.db, personId)).map((row) => ({ said: line(lang, row.due_day, row.code, row.text), data: row })),
  },
];

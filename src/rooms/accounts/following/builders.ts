import type { Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { addDays, type Day } from '#kernel/day';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { runJobsNow } from '#kernel/jobs';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { addMember, designate } from '#rooms/mechanism';
import { testHouse } from '#test/house';
import { buildOrganisation } from '../../mechanism/builders.ts';
import { allAudiences, type Built, buildAccount } from '../builders.ts';
import { personActor } from '../who-is.ts';
import { askMorning } from './digest.ts';
import { follow } from './following.ts';

/** For tests alone: a house that lives from one morning to the next, and the letters it writes. */
export async function mornings(first: Day) {
  let day = first;
  const clock = fixedClock(`${first}T08:00:00Z`);
  const at = await testHouse({ clock });
  openRooms();
  const ask = (question: typeof askMorning) => asHouse(at.house, question.name, (actor) => question.ask(at.house, actor, actor.today));
  /** Lives until a morning, and lets its letters leave. */
  const morning = async (on: Day, hour = '08:00'): Promise<void> => {
    clock.set(`${on}T${hour}:00Z`);
    await ask(askMorning);
    await runJobsNow(at.house);
  };
  const actorOf = (who: Built, on = day): Promise<Actor> =>
    withLedger(() => personActor(at.house.db, { personId: who.personId, administrator: false }, on));
  /** Digests written to somebody, the last first: convocations come to the same letter-box. */
  const digests = async (who: Built): Promise<string[]> => {
    const found = await sql<{ body: string }>`select m.body from kernel_mail m where m.recipient = ${who.address}
      and m.body like '%/suivi/arret/%' and m.audience_id = any(${await allAudiences(at.house)}::int[]) order by m.id desc`.execute(
      at.house.db,
    );
    return found.rows.map((row) => row.body);
  };
  return {
    at,
    clock,
    ask,
    morning,
    actorOf,
    digests,
    /** The day from which a test began. */
    today: () => day,
    nextMonday: async () => {
      day = addDays(day, 7);
      await morning(day);
      return day;
    },
    begin: async (who: Built, kind: string, subject: string | number) => {
      const actor = await actorOf(who);
      await withLedger(() => follow(at.house.db, actor, { kind, subject: String(subject) }));
    },
    digestsTo: async (who: Built) => (await digests(who)).length,
    lastLetterTo: async (who: Built) => (await digests(who))[0] ?? '',
  };
}

/** Somebody with an account who sits on a body for a partner. */
export async function buildMember(
  house: House,
  pool: Actor,
  bodyId: number,
  from: Day = '2016-01-01',
): Promise<Built & { seatId: number }> {
  const member = await buildAccount(house, { password: null });
  const organisationId = await buildOrganisation(house.db, pool);
  const term = { personId: member.personId, capacity: 'titular' as const, decides: true, fromDay: from, toDay: null };
  const seatId = await withLedger(async () => {
    const seat = await addMember(house.db, pool, bodyId, organisationId, { fromDay: from });
    await designate(house.db, pool, seat, term);
    return seat;
  });
  return { ...member, seatId };
}

import type { Actor } from '#kernel/actor';
import { audienceId, visible } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { inTransaction } from '#kernel/transaction';
import { holdsOnDay } from '../dated.ts';
import type { Cadence } from './cadence.ts';
import { addressesOf } from './store.ts';

export interface ToAsk {
  personId: number;
  lang: 'fr' | 'en';
  email: string;
  /** Asked already, without an answer. */
  again: boolean;
}

const AT_A_TIME = 200;

/** Cards of people in the mechanism today that nobody confirmed for some months, and those whose one reminder is due. An address that refuses is not written to. */
export function cardsToAsk(db: Db, actor: Actor, day: Day, cadence: Cadence): Promise<ToAsk[]> {
  actor.may('card.ask');
  return dueCards(db, actor, day, cadence, AT_A_TIME);
}

/** How many letters would leave today at that cadence. */
export async function previewCadence(db: Db, actor: Actor, day: Day, cadence: Cadence): Promise<number> {
  actor.may('card.set-cadence');
  return (await dueCards(db, actor, day, cadence, null)).length;
}

async function dueCards(db: Db, actor: Actor, day: Day, { months, reminderDays }: Cadence, most: number | null): Promise<ToAsk[]> {
  const found = await sql<{ person_id: number; lang: 'fr' | 'en'; again: boolean }>`
    select c.person_id, p.lang, coalesce(c.asked_on > ${day}::date - make_interval(months => ${months}::int), false) as again
    from mechanism_contact c join mechanism_person p on p.id = c.person_id
    where c.audience_id = ${visible(actor)} and p.audience_id = ${visible(actor)} and c.refused_on is null
      and coalesce(c.confirmed_on, c.kept_since) <= ${day}::date - make_interval(months => ${months}::int)
      and (c.asked_on is null or c.asked_on <= ${day}::date - make_interval(months => ${months}::int)
        or (c.reminded_on is null and c.asked_on <= ${day}::date - ${reminderDays}::int))
      and (exists (select 1 from mechanism_post f where f.audience_id = ${visible(actor)} and f.person_id = p.id and ${holdsOnDay('f', day)})
        or exists (select 1 from mechanism_representation r where r.audience_id = ${visible(actor)} and r.person_id = p.id and ${holdsOnDay('r', day)})
        or exists (select 1 from mechanism_holding h where h.person_id = p.id and ${holdsOnDay('h', day)}))
    order by c.person_id limit ${most}::int`.execute(handle(db));
  const addresses = await addressesOf(
    db,
    found.rows.map((row) => row.person_id),
  );
  return found.rows.flatMap(({ person_id: personId, lang, again }) => {
    const email = addresses.get(personId);
    return email ? [{ personId, lang, email, again }] : [];
  });
}

/** Notes that a person was asked, or reminded: the next tick does not ask again. */
export async function noteAsked(db: Db, actor: Actor, { personId, again }: Pick<ToAsk, 'personId' | 'again'>): Promise<void> {
  actor.may('card.ask');
  await inTransaction(db, async (tx) => {
    const said = again ? { reminded_on: actor.today } : { asked_on: actor.today, reminded_on: null };
    await tx.updateTable('mechanism_contact').set(said).where('person_id', '=', personId).execute();
    const subject = { kind: 'person', id: personId };
    journal({ actor, verb: again ? 'card.remind' : 'card.ask', subject, audienceId: await audienceId(tx, 'pool') });
  });
}

/** Marks the cards whose address a mail server refused since they were last settled. Says how many are newly marked. */
export async function noteRefusals(db: Db, actor: Actor, refused: readonly { to: string; at: Date }[]): Promise<number> {
  actor.may('card.ask');
  if (refused.length === 0) return 0;
  const found = await sql<{ person_id: number }>`select c.person_id from mechanism_contact c
    join mechanism_contact_field f on f.person_id = c.person_id and f.field = 'email'
    join json_to_recordset(${JSON.stringify(refused)}::json) as r("to" text, at timestamptz) on lower(r."to") = lower(f.value) and r.at > c.settled_at
    where c.audience_id = ${visible(actor)} and f.audience_id = ${visible(actor)} and c.refused_on is null`.execute(handle(db));
  if (found.rows.length === 0) return 0;
  await inTransaction(db, async (tx) => {
    const audience = await audienceId(tx, 'pool');
    for (const { person_id: id } of found.rows) {
      await tx.updateTable('mechanism_contact').set({ refused_on: actor.today }).where('person_id', '=', id).execute();
      journal({ actor, verb: 'card.refused', subject: { kind: 'person', id }, audienceId: audience });
    }
  });
  return found.rows.length;
}

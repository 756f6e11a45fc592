import type { Actor } from '#kernel/actor';
import { audienceId, everyAudience } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { indexPerson } from '../indexing.ts';
import type { Photograph } from '../photograph/store.ts';
import { consentsOf, deleteContact, SHOWN_FIELDS, wholeCard, withdrawConsent } from './store.ts';

const gone = (before: Day) => sql<boolean>`c.kept_since < ${before}::date
  and not exists (select 1 from mechanism_post f where f.person_id = c.person_id and (f.to_day is null or f.to_day >= ${before}::date))
  and not exists (select 1 from mechanism_representation r where r.person_id = c.person_id and (r.to_day is null or r.to_day >= ${before}::date))
  and not exists (select 1 from mechanism_holding h where h.person_id = c.person_id and (h.to_day is null or h.to_day >= ${before}::date))`;

/** People whose last post and last seat ended before that day: their contact data have done their work. */
export async function leftBefore(db: Db, before: Day): Promise<number[]> {
  const found = await everyAudience('contact data leave at their date, whoever may see them', () =>
    sql<{ id: number }>`select c.person_id as id from mechanism_contact c where ${gone(before)} order by 1`.execute(handle(db)),
  );
  return found.rows.map((row) => row.id);
}

/** Takes away the contact data of those who left long ago. The act that sweeps writes the entry. */
export async function forgetContacts(tx: Db, before: Day): Promise<number> {
  const ids = await leftBefore(tx, before);
  for (const id of ids) await deleteContact(tx, id);
  return ids.length;
}

/** Lists of contacts that were read and never decided about. */
export async function openListsBefore(db: Db, before: Day): Promise<number> {
  const found = await everyAudience('a list that waits too long leaves, whoever brought it', () =>
    sql<{
      count: number;
    }>`select count(*)::int as count from mechanism_contact_list l where l.state = 'open' and l.received_on < ${before}::date`.execute(
      handle(db),
    ),
  );
  return found.rows[0]?.count ?? 0;
}

export async function forgetLists(tx: Db, before: Day, today: Day): Promise<number> {
  const done =
    await sql`update mechanism_contact_list set state = 'dropped', content = null, answers = answers - 'decisions', decided_on = ${today},
    version = version + 1 where state = 'open' and received_on < ${before}::date`.execute(tx);
  return Number(done.numAffectedRows);
}

export interface PersonTold {
  card: { given: string; family: string; lang: string; email: string | null; phone: string | null; sights: Record<string, string> };
  photograph: Photograph | null;
  consents: Awaited<ReturnType<typeof consentsOf>>;
  posts: {
    title_fr: string;
    title_en: string | null;
    organisation_fr: string;
    organisation_en: string;
    from_day: Day;
    to_day: Day | null;
  }[];
  seats: { body: string; body_fr: string; body_en: string; capacity: string; from_day: Day; to_day: Day | null }[];
}

const lastName = sql`join lateral (
  select t.name_fr, t.name_en from mechanism_body_term t where t.body_id = b.id order by t.from_day desc limit 1
) n on true`;

/** All that the mechanism keeps of a person, for that person. The caller has asked the rule. */
export async function tellPerson(db: Db, personId: number): Promise<PersonTold> {
  const card = await wholeCard(db, personId);
  if (!card) throw new NotFound('person');
  const { given, family, lang, email, phone, contact, name, photograph } = card;
  const sights = Object.fromEntries([['name', name], ...Object.entries(contact).map(([field, kept]) => [field, kept?.sight])]);
  const [posts, seats] = await everyAudience(
    'a person is told all that is kept of them',
    async () =>
      [
        await sql<
          PersonTold['posts'][number]
        >`select f.title_fr, f.title_en, o.name_fr as organisation_fr, o.name_en as organisation_en, f.from_day, f.to_day
      from mechanism_post f join mechanism_organisation o on o.id = f.organisation_id where f.person_id = ${personId} order by f.from_day`.execute(
          handle(db),
        ),
        await sql<PersonTold['seats'][number]>`
      select b.code as body, n.name_fr as body_fr, n.name_en as body_en, r.capacity, r.from_day, r.to_day
        from mechanism_representation r join mechanism_seat s on s.id = r.seat_id
        join mechanism_body b on b.id = s.body_id ${lastName} where r.person_id = ${personId}
      union all select b.code, n.name_fr, n.name_en, 'person', h.from_day, h.to_day
        from mechanism_holding h join mechanism_body b on b.id = h.body_id ${lastName} where h.person_id = ${personId}
      order by 5`.execute(handle(db)),
      ] as const,
  );
  return {
    card: { given, family, lang, email, phone, sights },
    photograph,
    consents: await consentsOf(db, personId),
    posts: posts.rows,
    seats: seats.rows,
  };
}

/** Takes away how to reach a person and what they showed to the public. The name and the posts stay, for signed-in readers. */
export async function erasePerson(db: Db, actor: Actor, personId: number): Promise<void> {
  actor.may('person.erase', { personId });
  await inTransaction(db, async (tx) => {
    const card = await wholeCard(tx, personId);
    if (!card) throw new NotFound('person');
    const audience = await audienceId(tx, 'signed-in');
    await deleteContact(tx, personId);
    await withdrawConsent(tx, personId, ['name', ...SHOWN_FIELDS], actor.today);
    await sql`update mechanism_person set audience_id = ${audience}, version = version + 1 where id = ${personId}`.execute(tx);
    await sql`update mechanism_post set audience_id = ${audience} where person_id = ${personId}`.execute(tx);
    await indexPerson(tx, { ...card, audience_id: audience });
    journal({ actor, verb: 'person.erase', subject: { kind: 'person', id: personId }, audienceId: audience });
  });
}

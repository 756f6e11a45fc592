// A mechanism as large as the figures promise, laid by SQL into a base that has the published vocabularies: for tests of time, nothing else.
import pg from 'pg';

/** How much of each: what the house promises its figures for. */
export const SIZE = { organisations: 500, people: 5_000, bodies: 300, years: 20, membersABody: 15 };
export type MechanismSize = typeof SIZE;

/** The day on which the large mechanism is whole; it begins so many years before. */
export const LAST_DAY = '2018-11-12';

const statements = ({ organisations, people, bodies, years, membersABody }: MechanismSize): string[] => [
  `insert into mechanism_organisation (audience_id, key, name_fr, name_en, kind)
    select a.id, 'BENCH-' || n, 'Organisation de mesure ' || n, 'Organisation measured ' || n, 'bilateral'
    from generate_series(1, ${organisations}) n, kernel_audience a where a.key = 'public'`,
  `insert into mechanism_membership (organisation_id, from_day)
    select o.id, date '${LAST_DAY}' - interval '${years} years' from mechanism_organisation o where o.key like 'BENCH-%'`,
  `insert into mechanism_person (audience_id, given, family)
    select a.id, 'Awa', 'Mesure ' || n from generate_series(1, ${people}) n, kernel_audience a where a.key = 'signed-in'`,
  `insert into mechanism_contact_field (person_id, audience_id, field, value)
    select p.id, a.id, 'email', 'mesure.' || p.id || '@example.org' from mechanism_person p, kernel_audience a where a.key = 'signed-in' and p.family like 'Mesure %'`,
  `insert into mechanism_post (audience_id, person_id, organisation_id, kind, title_fr, from_day)
    select p.audience_id, p.id, o.id, 'adviser', 'Conseillère', date '${LAST_DAY}' - 2000
    from (select p.*, row_number() over (order by p.id) as n from mechanism_person p where p.family like 'Mesure %') p
    join (select o.id, row_number() over (order by o.id) as n from mechanism_organisation o where o.key like 'BENCH-%') o on o.n = 1 + p.n % ${organisations}`,
  `insert into mechanism_body (audience_id, code, records_audience_id, representation)
    select a.id, 'BENCH-' || n, a.id, (select key from mechanism_representation_rule order by key limit 1)
    from generate_series(1, ${bodies}) n, kernel_audience a where a.key = 'public'`,
  // One in fifty political, a fifth groups, two fifths their sub-groups, a fifth joint frames, the rest ad hoc; three names each over the years.
  `insert into mechanism_body_term (body_id, name_fr, name_en, short_fr, short_en, kinds, parent_id, cadence, from_day, to_day)
    select b.id, 'Instance de mesure ' || b.n || ', époque ' || e, 'Body measured ' || b.n || ', period ' || e, 'Mesure ' || b.n, 'Measured ' || b.n,
      case when b.n <= 6 then '{political}'::text[] when b.n % 5 = 0 then '{technical,gt}' when b.n % 5 in (1, 2) then '{technical,sgt}'
        when b.n % 5 = 3 then '{joint}' else '{ad-hoc}' end,
      case when b.n <= 6 or b.n % 5 >= 3 then null when b.n % 5 = 0 then (select x.id from mechanism_body x where x.code = 'BENCH-1')
        else (select x.id from mechanism_body x where x.code = 'BENCH-' || least(greatest(10, (b.n / 5 + 1) * 5), ${Math.floor(bodies / 5) * 5})) end,
      'FREQ=MONTHLY;BYDAY=2WE', date '${LAST_DAY}' - interval '${years} years' + (e - 1) * interval '${Math.floor(years / 3)} years',
      case when e < 3 then date '${LAST_DAY}' - interval '${years} years' + e * interval '${Math.floor(years / 3)} years' - interval '1 day' end
    from (select b.id, substr(b.code, 7)::int as n from mechanism_body b where b.code like 'BENCH-%') b, generate_series(1, 3) e`,
  // A seat that leads, handed over every two years, and a seat a member, handed over once.
  `insert into mechanism_seat (audience_id, body_id, kind, slot, single, held_by, from_day)
    select b.audience_id, b.id, case when substr(b.code, 7)::int <= 6 then 'chair' else 'coordinator' end, 1, true, 'organisation', date '${LAST_DAY}' - interval '${years} years'
    from mechanism_body b where b.code like 'BENCH-%'
    union all
    select b.audience_id, b.id, 'member', m, false, 'organisation', date '${LAST_DAY}' - interval '${years} years'
    from mechanism_body b, generate_series(1, ${membersABody}) m where b.code like 'BENCH-%'`,
  `insert into mechanism_holding (seat_id, body_id, kind, held_by, vacant, organisation_id, from_day, to_day)
    select s.id, s.body_id, s.kind, s.held_by, t.vacant, case when not t.vacant then o.id end, t.from_day, t.to_day
    from (select s.*, substr(b.code, 7)::int as n from mechanism_seat s join mechanism_body b on b.id = s.body_id where b.code like 'BENCH-%') s
    cross join lateral (
      select e, s.single and (s.id + e) % 17 = 0 as vacant, (s.from_day + e * t.step)::date as from_day, case when e < t.times - 1 then (s.from_day + (e + 1) * t.step - interval '1 day')::date end as to_day
      from (select case when s.single then 10 else 2 end as times, interval '${years * 12} months' / case when s.single then 10 else 2 end as step) t,
        generate_series(0, t.times - 1) e) t
    join (select o.id, row_number() over (order by o.id) as n from mechanism_organisation o where o.key like 'BENCH-%') o
      on o.n = 1 + (s.n * 7 + s.slot * 31 + t.e * 13) % ${organisations}`,
  `insert into mechanism_representation (audience_id, seat_id, organisation_id, person_id, capacity, decides, from_day)
    select a.id, s.seat_id, s.organisation_id, p.id, c.capacity, true, date '${LAST_DAY}' - 300
    from (select h.seat_id, h.organisation_id, row_number() over (order by h.id) as n from mechanism_holding h join mechanism_body b on b.id = h.body_id
      where b.code like 'BENCH-%' and h.to_day is null and not h.vacant) s
    cross join (values ('titular', 0), ('alternate', 1)) c (capacity, k)
    join (select p.id, row_number() over (order by p.id) as n from mechanism_person p where p.family like 'Mesure %') p on p.n = 1 + (s.n * 2 + c.k) % ${people}
    cross join kernel_audience a where a.key = 'signed-in'`,
  'analyze',
];

/** Lays the large mechanism into the base at this address; how many rows of each came in. */
export async function layMechanism(url: string, size: MechanismSize = SIZE): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url, statement_timeout: 120_000 });
  await client.connect();
  try {
    const rows: Record<string, number> = {};
    for (const statement of statements(size)) {
      const done = await client.query(statement);
      const table = /into mechanism_(\w+)/.exec(statement)?.[1];
      if (table) rows[`large mechanism, ${table}`] = done.rowCount ?? 0;
    }
    return rows;
  } finally {
    await client.end();
  }
}

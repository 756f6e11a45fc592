// Where a person sits and sat: the seats represented or held, and every body in which such a seat counts.
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { planned } from '#kernel/db/planned';

interface Span {
  from_day: Day;
  to_day: Day | null;
}

interface Seat extends Span {
  seat_id: number;
  organisation_id: number | null;
  person_held: boolean;
  /** Of who represents an organisation. */
  capacity: string | null;
}

/** A seat of the person as it counts in one body, whenever that was; what the body is on the day asked about. */
export interface Sitting extends Span {
  seat: Seat;
  body_id: number;
  kind: string;
  /** Null of a body that is no more. */
  body_kinds: string[] | null;
  suspended: boolean | null;
}

export const isOn = ({ from_day, to_day }: Span, day: Day): boolean => from_day <= day && (to_day === null || to_day >= day);

/** Seats of a person up to a day, represented and held. */
const seatsUntil = (personId: number, day: Day) => sql`
  select r.seat_id, r.organisation_id, false as person_held, r.capacity, r.from_day, r.to_day from mechanism_representation r
  where r.person_id = ${personId} and r.from_day <= ${day}::date
  union all select h.seat_id, h.organisation_id, true, null, h.from_day, h.to_day from mechanism_holding h
  where h.person_id = ${personId} and h.from_day <= ${day}::date`;

type Row = Omit<Sitting, 'seat'> & Omit<Seat, 'from_day' | 'to_day'> & { seat_from: Day; seat_to: Day | null };

/**
 * Every sitting of a person up to a day, those over included. The seats stand in an array too, so that each part of the view is entered
 * by their key.
 */
export async function sittingsUntil(db: Db, personId: number, day: Day): Promise<Sitting[]> {
  const found = await sql<Row>`${planned} with seat as (${seatsUntil(personId, day)})
    select x.seat_id, x.organisation_id, x.person_held, x.capacity, x.from_day as seat_from, x.to_day as seat_to,
      s.body_id, s.kind, s.from_day, s.to_day, t.kinds as body_kinds, t.suspended
    from mechanism_sitting s join seat x on x.seat_id = s.seat_id
    left join mechanism_body_term t on t.body_id = s.body_id and t.from_day <= ${day}::date and (t.to_day is null or t.to_day >= ${day}::date)
    where s.seat_id = any(array(select y.seat_id from seat y)) and s.from_day <= ${day}::date`.execute(db);
  return found.rows.map(({ seat_id, organisation_id, person_held, capacity, seat_from, seat_to, ...sitting }) => ({
    ...sitting,
    seat: { seat_id, organisation_id, person_held, capacity, from_day: seat_from, to_day: seat_to },
  }));
}

const meet = (a: Span, b: Span): boolean => (a.to_day === null || b.from_day <= a.to_day) && (b.to_day === null || a.from_day <= b.to_day);

/** Bodies on which the person ever sat. Whoever manages a fund sits on nothing. */
export function bodiesOf(sittings: readonly Sitting[]): number[] {
  const sat = sittings.filter((sitting) => sitting.kind !== 'fund-manager' && meet(sitting, sitting.seat));
  return [...new Set(sat.map((sitting) => sitting.body_id))];
}

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

const represented = (personId: number, day: Day) =>
  sql`mechanism_representation r where r.person_id = ${personId} and r.from_day <= ${day}::date`;
const held = (personId: number, day: Day) => sql`mechanism_holding h where h.person_id = ${personId} and h.from_day <= ${day}::date`;

async function seatsUntil(db: Db, personId: number, day: Day): Promise<Seat[]> {
  const found = await sql<Seat>`${planned}
    select r.seat_id, r.organisation_id, false as person_held, r.capacity, r.from_day, r.to_day from ${represented(personId, day)}
    union all select h.seat_id, h.organisation_id, true, null, h.from_day, h.to_day from ${held(personId, day)}`.execute(db);
  return found.rows;
}

/** The bodies in which those seats count. The seats stand in an array, so that each part of the view is entered by their key. */
async function bodiesOfSeats(db: Db, personId: number, day: Day): Promise<(Omit<Sitting, 'seat'> & { seat_id: number })[]> {
  const found = await sql<Omit<Sitting, 'seat'> & { seat_id: number }>`${planned}
    select s.seat_id, s.body_id, s.kind, s.from_day, s.to_day, t.kinds as body_kinds, t.suspended from mechanism_sitting s
    left join mechanism_body_term t on t.body_id = s.body_id and t.from_day <= ${day}::date and (t.to_day is null or t.to_day >= ${day}::date)
    where s.seat_id = any(array(select r.seat_id from ${represented(personId, day)} union all select h.seat_id from ${held(personId, day)}))
      and s.from_day <= ${day}::date`.execute(db);
  return found.rows;
}

/** Every sitting of a person up to a day, those over included. */
export async function sittingsUntil(db: Db, personId: number, day: Day): Promise<Sitting[]> {
  const [seats, bodies] = await Promise.all([seatsUntil(db, personId, day), bodiesOfSeats(db, personId, day)]);
  return bodies.flatMap(({ seat_id, ...sitting }) =>
    seats.filter((seat) => seat.seat_id === seat_id).map((seat) => ({ ...sitting, seat })),
  );
}

const meet = (a: Span, b: Span): boolean => (a.to_day === null || b.from_day <= a.to_day) && (b.to_day === null || a.from_day <= b.to_day);

/** Bodies on which the person ever sat. Whoever manages a fund sits on nothing. */
export function bodiesOf(sittings: readonly Sitting[]): number[] {
  const sat = sittings.filter((sitting) => sitting.kind !== 'fund-manager' && meet(sitting, sitting.seat));
  return [...new Set(sat.map((sitting) => sitting.body_id))];
}

import { type Day, holdsOn, yearOf } from '#kernel/day';
import type { OrganisationName } from '../store/organisations.ts';
import { STEPS, type Step } from './judge.ts';

/** A holding of one of the seats that turn, or of one that enlarges the trio. */
export interface Turn {
  seat_id: number;
  kind: Step | 'enlarged';
  vacant: boolean;
  organisation: OrganisationName | null;
  from_day: Day;
  to_day: Day | null;
  origin: string;
}

export type Holder = OrganisationName | 'vacant' | null;

export interface TrioYear {
  year: number;
  /** The day on which the trio is looked at: that of the last change of the year, or its first. */
  day: Day;
  seats: Record<Step, Holder>;
}

export function seatsOnDay(turns: readonly Turn[], day: Day): Record<Step, Holder> {
  const on = (step: Step): Holder => {
    const found = turns.find((turn) => turn.kind === step && holdsOn(turn, day));
    return found?.vacant ? 'vacant' : (found?.organisation ?? null);
  };
  return { outgoing: on('outgoing'), chair: on('chair'), incoming: on('incoming') };
}

/** Organisations that enlarge the trio on a day. */
export function enlargedOn(turns: readonly Turn[], day: Day): ReadonlySet<number> {
  const found = turns.filter((turn) => turn.kind === 'enlarged' && !turn.vacant && holdsOn(turn, day));
  return new Set(found.flatMap((turn) => turn.organisation?.id ?? []));
}

function dayOfYear(turns: readonly Turn[], year: number): Day {
  return turns
    .filter((turn) => yearOf(turn.from_day) === year)
    .map((turn) => turn.from_day)
    .reduce((latest, day) => (day > latest ? day : latest), `${year}-01-01`);
}

/** Every year from the first holding to the last, those of which nothing is known included: a gap stays a gap. */
export function trioYears(turns: readonly Turn[], today: Day): TrioYear[] {
  const turning = turns.filter((turn) => STEPS.some((step) => step === turn.kind));
  if (turning.length === 0) return [];
  const first = Math.min(...turning.map((turn) => yearOf(turn.from_day)));
  const last = Math.max(...turning.map((turn) => Math.max(yearOf(turn.from_day), yearOf(turn.to_day ?? today))));
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const day = dayOfYear(turning, first + step);
    return { year: first + step, day, seats: seatsOnDay(turns, day) };
  });
}

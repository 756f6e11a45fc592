import { addDays, type Day, holdsOn, yearOf } from '#kernel/day';
import type { OrganisationName } from '../store/organisations.ts';
import type { Step, Verdict } from './judge.ts';
import { type Ground, judgeSeats, ruleOn } from './rotation.ts';
import type { Rule } from './store.ts';
import { termEnd } from './turn.ts';
import { type Holder, seatsOnDay } from './years.ts';

export interface SimulatedYear {
  day: Day;
  seats: Record<Step, Holder>;
  rule: Rule | null;
  verdict: Verdict;
}

/** The first day after the term of the lead partner of a day; the next first of January where no term is known. */
export function nextTurn(ground: Pick<Ground, 'turns'>, today: Day): Day {
  const chair = ground.turns.find((turn) => turn.kind === 'chair' && holdsOn(turn, today));
  return chair?.to_day ? addDays(chair.to_day, 1) : `${yearOf(today) + 1}-01-01`;
}

/** The trios that would follow today's, one term after another, were these organisations to come in this order. */
export function simulate(ground: Ground, today: Day, entrants: readonly (OrganisationName | null)[]): SimulatedYear[] {
  let seats = seatsOnDay(ground.turns, today);
  let day = nextTurn(ground, today);
  return entrants.map((incoming) => {
    seats = { outgoing: seats.chair, chair: seats.incoming, incoming };
    const year = { day, seats, ...judgeSeats(ground, seats, day) };
    day = addDays(termEnd(day, ruleOn(ground, day)?.term_months ?? 12), 1);
    return year;
  });
}

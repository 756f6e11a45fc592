import type { Actor } from '#kernel/actor';
import { type Day, yearOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import { listBodies } from './store/bodies.ts';
import type { OrganisationName } from './store/organisations.ts';
import { type HeldSeat, listHoldings } from './store/seat-history.ts';
import { seatsOn } from './store/seats.ts';

export interface TroikaYear {
  year: number;
  outgoing: OrganisationName | null;
  chair: OrganisationName | null;
  incoming: OrganisationName | null;
}

const STEPS = new Set(['outgoing', 'chair', 'incoming']);

/** Every holding of the three seats that turn, from the body that owns them. */
async function turns(db: Db, actor: Actor, day: Day): Promise<HeldSeat[]> {
  for (const body of await listBodies(db, actor, { kind: 'troika', day })) {
    const seats = (await seatsOn(db, actor, body.id, day)).filter((seat) => !seat.drawn && STEPS.has(seat.kind));
    if (!seats.some((seat) => seat.kind === 'chair')) continue;
    const holdings: HeldSeat[] = [];
    for (const seat of seats) holdings.push(...(await listHoldings(db, actor, { seatId: seat.seat_id })));
    return holdings;
  }
  return [];
}

/** The trio that moves one step a year: outgoing, lead and incoming, the year before, this one and the next. */
export async function troikaAround(db: Db, actor: Actor, day: Day): Promise<TroikaYear[]> {
  const holdings = await turns(db, actor, day);
  const on = (kind: string, year: number) =>
    holdings.find((one) => one.kind === kind && yearOf(one.from_day) <= year && (one.to_day === null || yearOf(one.to_day) >= year))
      ?.organisation ?? null;
  const years = holdings.length === 0 ? [] : [-1, 0, 1].map((step) => yearOf(day) + step);
  return years.map((year) => ({ year, outgoing: on('outgoing', year), chair: on('chair', year), incoming: on('incoming', year) }));
}

// The mechanism at a date, as large as the figures promise: its time, and the weight of its picture.
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/day';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { mechanismAt } from '#rooms/mechanism';
import { pictureWeight } from '../src/rooms/mechanism/drawing/weigh.ts';
import { LAST_DAY, layMechanism, SIZE } from './mechanism-data.ts';
import { type Row, row } from './rows.ts';

const TIMES = 200;
const WARM = 20;

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** Milliseconds of the mechanism on days all over its years, shortest first. */
async function timesOf({ db }: House, actor: Actor): Promise<number[]> {
  const times: number[] = [];
  for (let step = -WARM; step < TIMES; step += 1) {
    const day = addDays(LAST_DAY, -Math.floor(((step + WARM) * SIZE.years * 365) / (TIMES + WARM)));
    const from = performance.now();
    await mechanismAt(db, actor, day);
    if (step >= 0) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

export async function measureMechanism(house: House, url: string, data: Record<string, number>): Promise<Row[]> {
  Object.assign(data, await layMechanism(url));
  return asHouse(house, 'bench', async (actor) => {
    const times = await timesOf(house, actor);
    return [
      row('mechanism at a date: p95', at(times, 0.95), 'ms', 50),
      row('mechanism at a date: median', at(times, 0.5), 'ms'),
      row('its picture compressed', (await pictureWeight(house.db, actor, LAST_DAY)) / 1000, 'kB', 40),
    ];
  });
}

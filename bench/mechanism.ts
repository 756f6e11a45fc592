// The mechanism as large as the figures promise: its time at a date, the weight of its picture, and what it costs to know who somebody is.
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/day';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { personActor } from '#rooms/accounts';
import { mechanismAt } from '#rooms/mechanism';
import { pictureWeight } from '../src/rooms/mechanism/drawing/weigh.ts';
import { LAST_DAY, layMechanism, SIZE } from './mechanism-data.ts';
import { type Row, row } from './rows.ts';

const TIMES = 200;
/** A connection plans a question anew the first five times: by then all of them have. */
const WARM = 100;

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

/** Milliseconds to work out what somebody holds and may read, for people who hold seats, each asked once and nothing kept; shortest first. */
async function audienceTimes({ db }: House): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select p.id from mechanism_person p where p.audience_id = any(${await everyId(db)}::int[])
    and p.family like 'Mesure %' order by p.id limit ${WARM + TIMES}`.execute(db);
  const times: number[] = [];
  for (const { id } of rows) {
    const from = performance.now();
    const { audiences } = await personActor(db, { personId: id, administrator: false }, LAST_DAY);
    times.push(performance.now() - from);
    if (audiences.length < 2) throw new Error(`person ${id} of the large mechanism may read nothing`);
  }
  return times.slice(WARM).sort((a, b) => a - b);
}

const everyId = async (db: House['db']): Promise<number[]> =>
  (await sql<{ id: number }>`select id from kernel_audience`.execute(db)).rows.map(({ id }) => id);

export async function measureMechanism(house: House, url: string, data: Record<string, number>): Promise<Row[]> {
  Object.assign(data, await layMechanism(url));
  return asHouse(house, 'bench', async (actor) => {
    const times = await timesOf(house, actor);
    const audiences = await audienceTimes(house);
    return [
      row('mechanism at a date: p95', at(times, 0.95), 'ms', 50),
      row('mechanism at a date: median', at(times, 0.5), 'ms'),
      row('audiences of an actor worked out: p95', at(audiences, 0.95), 'ms', 5),
      row('audiences of an actor worked out: median', at(audiences, 0.5), 'ms'),
      row('its picture compressed', (await pictureWeight(house.db, actor, LAST_DAY)) / 1000, 'kB', 40),
    ];
  });
}

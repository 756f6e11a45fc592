import { houseItself, type Rules, registerRules } from './access.ts';
import { Actor } from './actor.ts';
import { handle } from './db/current.ts';
import { type Db, sql } from './db.ts';
import type { House } from './house.ts';
import { withLedger } from './ledger.ts';
import { today } from './settings.ts';

/** What jobs and commands ask before they work: the same door as everybody's, with one grantee. */
export const kernelRules: Rules = { 'house.act': [houseItself] };
registerRules('kernel', kernelRules);

async function allAudiences(db: Db): Promise<number[]> {
  const found = await sql<{ id: number }>`select id from kernel_audience order by id`.execute(db);
  return found.rows.map((row) => row.id);
}

/** The house under one of its names (`mail.deliver`, `tick`, `import-iati`): it reads every audience, and the journal says who it was. */
export async function houseActor(house: Pick<House, 'db' | 'clock'>, name: string): Promise<Actor> {
  const db = handle(house.db);
  return new Actor({ kind: 'house', name, audiences: await allAudiences(db), today: await today(house) });
}

/** Runs work of a job or a command as a named house actor, in a ledger of its own. */
export function asHouse<T>(house: Pick<House, 'db' | 'clock'>, name: string, work: (actor: Actor) => Promise<T>): Promise<T> {
  return withLedger(async () => {
    const actor = await houseActor(house, name);
    actor.may('house.act');
    return work(actor);
  });
}

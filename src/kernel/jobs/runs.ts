import type { Actor } from '../actor.ts';
import { audienceId, visible } from '../audience.ts';
import { type Db, sql } from '../db.ts';
import { NotFound } from '../errors.ts';
import type { Later } from '../jobs.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** One job as a page shows it: how far it is, how it ended. */
export interface Run {
  id: number;
  kind: string;
  state: RunState;
  data: unknown;
  done: number;
  total: number | null;
  /** Key of a sentence of the room that asked. */
  sentence: string | null;
  /** What went wrong at the last try, as the machine said it. */
  fault: string | null;
  tries: number;
  askedBy: string | null;
  askedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

const columns = sql`r.id, r.kind, r.state, r.data, r.done, r.total, r.sentence, r.fault, r.tries, r.asked_by as "askedBy",
  r.asked_at as "askedAt", r.started_at as "startedAt", r.ended_at as "endedAt"`;

/** Notes a job that waits. Null when one of the same key already does. */
export async function writeRun(tx: Db, kind: string, data: object, options: Later): Promise<number | null> {
  const audience = options.audienceId ?? (await audienceId(tx, 'administrator'));
  const asked = options.actor;
  const kept = await sql<{ id: number }>`insert into kernel_job_run (audience_id, kind, key, data, asked_by, asked_person, not_before)
    values (${audience}, ${kind}, ${options.key ?? null}, ${JSON.stringify(data)}::jsonb, ${asked?.personId === null ? asked.name : null},
      ${asked?.personId ?? null}, ${options.notBefore ?? null})
    on conflict (kind, key) where key is not null and state in ('waiting', 'running') do nothing returning id`.execute(tx);
  return kept.rows[0]?.id ?? null;
}

export async function findRun(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<Run | null> {
  const found = await sql<Run>`select ${columns} from kernel_job_run r where r.id = ${id} and r.audience_id = ${visible(actor)}`.execute(
    db,
  );
  return found.rows[0] ?? null;
}

export async function getRun(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<Run> {
  const run = await findRun(db, actor, id);
  if (!run) throw new NotFound('job');
  return run;
}

export interface RunFilter {
  kind?: string;
  states?: readonly RunState[];
  limit?: number;
}

export async function listRuns(db: Db, actor: Pick<Actor, 'audiences'>, filter: RunFilter = {}): Promise<Run[]> {
  const { kind = null, states = null, limit = 50 } = filter;
  const found = await sql<Run>`select ${columns} from kernel_job_run r where r.audience_id = ${visible(actor)}
    and (${kind}::text is null or r.kind = ${kind}) and (${states}::text[] is null or r.state = any(${states}::text[]))
    order by r.id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Jobs that gave up: for «État de la maison». */
export const listFailedRuns = (db: Db, actor: Pick<Actor, 'audiences'>, limit = 20) => listRuns(db, actor, { states: ['failed'], limit });

/** Asks a job to stop: a waiting one never starts, a running one finds out at its next word of progress. */
export async function stopRun(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<void> {
  await getRun(db, actor, id);
  await sql`update kernel_job_run set state = 'stopped', ended_at = now() where id = ${id} and state in ('waiting', 'running')`.execute(db);
}

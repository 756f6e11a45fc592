import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Report } from '../published/report.ts';

export type FileState = 'waiting' | 'refused' | 'read' | 'entering' | 'accepted' | 'dropped';

export interface AidFile {
  id: number;
  audience_id: number;
  kept_id: number;
  sha256: string;
  name: string;
  bytes: number;
  organisation_id: number | null;
  state: FileState;
  country: string | null;
  publisher_ref: string | null;
  publisher_name: string | null;
  series_id: number | null;
  report: Report | null;
  run_id: number | null;
  received_on: Day;
  received_at: Date;
  received_by: number | null;
  received_name: string;
  decided_on: Day | null;
  decided_by: number | null;
  decided_name: string | null;
  rows_changed: number | null;
  version: number;
}

const columns = [
  ...([
    'id',
    'audience_id',
    'kept_id',
    'sha256',
    'name',
    'bytes',
    'organisation_id',
    'state',
    'country',
    'publisher_ref',
    'publisher_name',
  ] as const),
  ...(['series_id', 'report', 'run_id', 'received_on', 'received_at', 'received_by', 'received_name'] as const),
  ...(['decided_on', 'decided_by', 'decided_name', 'rows_changed', 'version'] as const),
];

const files = (db: Db, actor: Actor) => handle(db).selectFrom('aid_file as f').where('f.audience_id', '=', visible(actor));

export async function fileById(db: Db, actor: Actor, id: number): Promise<AidFile | undefined> {
  const found = await files(db, actor).where('f.id', '=', id).select(columns).executeTakeFirst();
  return found as AidFile | undefined;
}

export interface FileFilters {
  states?: readonly FileState[];
  organisationIds?: readonly number[];
  receivedBy?: number;
  page?: number;
  size?: number;
}

export async function filesPage(db: Db, actor: Actor, filters: FileFilters): Promise<{ rows: AidFile[]; total: number }> {
  const { states, organisationIds, receivedBy, page = 1, size = 20 } = filters;
  let found = files(db, actor);
  if (states) found = found.where('f.state', 'in', [...states]);
  if (organisationIds) found = found.where('f.organisation_id', 'in', [...organisationIds]);
  if (receivedBy !== undefined) found = found.where('f.received_by', '=', receivedBy);
  const rows = await found
    .select(columns)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('f.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: rows.map(({ total: _, ...row }) => row as AidFile), total: rows[0]?.total ?? 0 };
}

/** The file that already has this content, if it was not dropped. */
export async function fileOfContent(db: Db, sha256: string): Promise<number | undefined> {
  const found = await everyAudience('one content is taken once, whoever sent it', () =>
    sql<{ id: number }>`select f.id from aid_file f where f.sha256 = ${sha256} and f.state <> 'dropped'`.execute(handle(db)),
  );
  return found.rows[0]?.id;
}

/** Series of accepted files of one publisher under one name. */
export async function seriesOfName(db: Db, name: string, publisherRef: string | null): Promise<number[]> {
  const found = await everyAudience('a file follows another whoever sent it', () =>
    sql<{
      id: number;
    }>`select distinct f.series_id as id from aid_file f where f.name = ${name} and f.publisher_ref is not distinct from ${publisherRef}
      and f.state = 'accepted' and f.series_id is not null`.execute(handle(db)),
  );
  return found.rows.map((row) => row.id);
}

export type NewFile = Pick<
  AidFile,
  'audience_id' | 'kept_id' | 'sha256' | 'name' | 'bytes' | 'organisation_id' | 'received_on' | 'received_by' | 'received_name'
>;

export async function insertFile(tx: Db, file: NewFile): Promise<number> {
  const row = await tx.insertInto('aid_file').values(file).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

type FileChanges = Partial<Omit<AidFile, 'id' | 'report' | 'version'>> & { report?: Report | null };

/** Zero where the file is no longer in one of the states it was read in. */
export async function changeFile(tx: Db, id: number, from: readonly FileState[], changes: FileChanges): Promise<number> {
  const { report, ...plain } = changes;
  const done = await tx
    .updateTable('aid_file')
    .set({
      ...plain,
      ...(report === undefined ? {} : { report: report && sql`${JSON.stringify(report)}::jsonb` }),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

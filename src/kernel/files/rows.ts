import type { Actor } from '../actor.ts';
import { visible } from '../audience.ts';
import { type Db, sql } from '../db.ts';
import { NotFound } from '../errors.ts';
import type { KeptFile } from '../files.ts';

const columns = sql`f.id, f.name, f.type, f.bytes, f.sha256, f.audience_id as "audienceId", f.kept_at as "keptAt"`;

/** Every content that the base names, once. The audiences given are all there are: whoever asks acts for the house. */
export async function listNamed(db: Db, audiences: readonly number[]): Promise<{ sha256: string; bytes: number }[]> {
  const found = await sql<{ sha256: string; bytes: number }>`select distinct f.sha256, f.bytes from kernel_file f
    where f.audience_id = ${visible({ audiences })} order by f.sha256`.execute(db);
  return found.rows;
}

export async function writeFile(tx: Db, actor: Actor, file: Omit<KeptFile, 'id' | 'keptAt'>): Promise<KeptFile> {
  const kept = await sql<KeptFile>`insert into kernel_file as f (audience_id, name, type, bytes, sha256, kept_by)
    values (${file.audienceId}, ${file.name}, ${file.type}, ${file.bytes}, ${file.sha256}, ${actor.personId}) returning ${columns}`.execute(
    tx,
  );
  return kept.rows[0]!;
}

/** Who may have a kept file from now on: as whoever names it says. */
export async function showFile(tx: Db, id: number, audienceId: number): Promise<void> {
  await sql`update kernel_file set audience_id = ${audienceId} where id = ${id}`.execute(tx);
}

/** Lets go of a file that nobody names any more. Its content leaves with the next sweep. */
export async function forgetFile(tx: Db, id: number): Promise<void> {
  await sql`delete from kernel_file where id = ${id}`.execute(tx);
}

export async function findFile(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<KeptFile | null> {
  const found = await sql<KeptFile>`select ${columns} from kernel_file f where f.id = ${id} and f.audience_id = ${visible(actor)}`.execute(
    db,
  );
  return found.rows[0] ?? null;
}

export async function getFile(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<KeptFile> {
  const file = await findFile(db, actor, id);
  if (!file) throw new NotFound('file');
  return file;
}

/** Those of the given files that the reader may see, in the order asked. */
export async function listFiles(db: Db, actor: Pick<Actor, 'audiences'>, ids: readonly number[]): Promise<KeptFile[]> {
  const found = await sql<KeptFile>`select ${columns} from kernel_file f
    where f.id = any(${[...ids]}::int[]) and f.audience_id = ${visible(actor)}`.execute(db);
  const byId = new Map(found.rows.map((file) => [file.id, file]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

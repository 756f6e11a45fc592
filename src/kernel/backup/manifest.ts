import { readFileSync } from 'node:fs';
import { z } from 'zod';

const checksum = z.string().regex(/^[0-9a-f]{64}$/);
const tableName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

const schema = z.object({
  format: z.literal(1),
  toguna: z.string(),
  server: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(z.object({ name: tableName, columns: z.array(z.string()), rows: z.number().int(), bytes: z.number().int(), checksum })),
  sequences: z.record(tableName, z.string().regex(/^-?\d+$/)),
  files: z.array(z.object({ checksum, bytes: z.number().int() })),
  /** Files that the base names and the folder had lost before this archive was made. */
  lost: z.array(checksum),
  /** The last entry of the journal. It proves something once a copy of it has left the house. */
  journal: z.object({ seq: z.number().int(), seal: z.string() }).nullable(),
});

/** What stands in an archive and what it must weigh: first entry of the archive, read before anything else. */
export type Manifest = z.infer<typeof schema>;

export const FORMAT = 1;

export const VERSION = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** Null for what is not a manifest of ours. */
export function readManifest(text: string): Manifest | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export const tableEntry = (name: string): string => `tables/${name}.copy.gz`;
export const fileEntry = (checksumOf: string): string => `files/${checksumOf}`;

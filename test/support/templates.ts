import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#kernel/migrate';
import { fillWithDemo, fillWithReference } from './fill.ts';
import type { TestServer } from './global.ts';

/** Nothing but the tables · with the reference data · with the year of the demonstration. */
export type TemplateKind = 'empty' | 'reference' | 'demo';

const COPY = /^toguna_copy_(\d+)_/;
const BEFORE: Readonly<Record<TemplateKind, TemplateKind | undefined>> = { empty: undefined, reference: 'empty', demo: 'reference' };

/** What a template is made from: the code that fills it and the data that it reads. Pages and tests change nothing in it. */
function sourcesOf(kind: TemplateKind): string[] {
  if (kind === 'empty') return ['db/migrations'];
  return ['db/migrations', 'db/seeds', 'src', 'packages', 'test/support/fill.ts'];
}

function filesUnder(path: string): string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\.test\.tsx?$|\/(builders|walk)\.tsx?$|\/(pages|node_modules|cases|ui|text\.\w+\.ts)(\/|$)|\.md$/.test(file))
    .sort();
}

const fingerprints = new Map<TemplateKind, string>();

function fingerprint(kind: TemplateKind): string {
  const known = fingerprints.get(kind);
  if (known) return known;
  const hash = createHash('sha256');
  for (const source of sourcesOf(kind)) {
    for (const file of source.endsWith('.ts') ? [source] : filesUnder(source)) hash.update(file).update(readFileSync(file));
  }
  const found = hash.digest('hex').slice(0, 10);
  fingerprints.set(kind, found);
  return found;
}

/** Files that the template's records speak of: a demonstration keeps documents, and a copy of its base wants them too. */
export const filesOf = (template: string): string => join(tmpdir(), 'toguna-test-files', template);

export const templateFor = (kind: TemplateKind): string => `toguna_template_${kind}_${fingerprint(kind)}`;

const names = new Map<TemplateKind, string>();

export async function withAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'toguna tests' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlOf(url: string, database: string): string {
  const whole = new URL(url);
  whole.pathname = `/${database}`;
  return whole.href;
}

/** The name of the template, made by whoever asks for it first: the others wait. */
export async function templateNamed(server: TestServer, kind: TemplateKind): Promise<string> {
  const known = names.get(kind);
  if (known) return known;
  const name = templateFor(kind);
  await withAdmin(server.adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length === 0) await build(client, server, kind, name);
  });
  names.set(kind, name);
  return name;
}

async function build(client: pg.Client, server: TestServer, kind: TemplateKind, name: string): Promise<void> {
  const before = BEFORE[kind];
  const parent = before ? await templateNamed(server, before) : undefined;
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await copy(client, server, draft, parent);
  const url = urlOf(server.ownerUrl, draft);
  if (kind === 'empty') await migrate({ url });
  if (kind === 'reference') await fillWithReference(url, filesOf(name));
  if (kind === 'demo') await fillWithDemo(url, filesOf(name), filesOf(parent as string));
  await dropOlder(client, kind);
  await client.query(`alter database ${draft} rename to ${name}`);
  await client.query(`alter database ${name} is_template true`);
}

/** Of a kind, the three youngest are kept, for those who test another state of the code beside us. */
async function dropOlder(client: pg.Client, kind: TemplateKind): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like $1 and datname not like '%draft' order by oid desc offset 3`,
    [`toguna_template_${kind}_%`],
  );
  for (const { datname } of rows) {
    // One that somebody else is dropping at this moment refuses to be altered.
    await client.query(`alter database ${datname} is_template false`).catch(() => undefined);
    await client.query(`drop database ${datname}`).catch(() => undefined);
  }
}

/** A database like the house's own: French order, Unicode, owned by the application's role. */
export async function copy(client: pg.Client, server: TestServer, name: string, template: string | undefined): Promise<void> {
  const owner = decodeURIComponent(new URL(server.ownerUrl).username);
  const like = template
    ? `template ${template} strategy file_copy`
    : `template template0 encoding 'UTF8' locale_provider icu icu_locale 'fr' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`;
  await client.query(`create database ${name} ${like} owner ${client.escapeIdentifier(owner)}`);
}

/** Drops the copies of runs that ended without doing so. */
export async function sweepCopies(adminUrl: string): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(`select datname from pg_database where datname ~ '^toguna_copy_'`);
    for (const { datname } of rows) {
      const maker = Number(COPY.exec(datname)?.[1]);
      if (!isRunning(maker)) await client.query(`drop database if exists ${datname} with (force)`).catch(() => undefined);
    }
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

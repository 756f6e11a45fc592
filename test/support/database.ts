import { inject } from 'vitest';
import { closeDb, type Db, openDb } from '#kernel/db';
import { copy, type TemplateKind, templateNamed, urlOf, withAdmin } from './templates.ts';

export interface TestDatabase {
  url: string;
  db: Db;
  /** Closes and removes it; call it in `afterAll`. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  template?: TemplateKind;
  /** One by default, with a short wait: a query beside its transaction then fails. Two only where two people write. */
  connections?: number;
}

let made = 0;

/** A copy of a template for one test file. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = inject('server');
  const template = await templateNamed(server, options.template ?? 'reference');
  made += 1;
  const name = `toguna_copy_${process.pid}_${made}`;
  await withAdmin(server.adminUrl, (client) => copy(client, server, name, template));
  const url = urlOf(server.ownerUrl, name);
  const db = await openDb({ url, connections: options.connections ?? 1, waitMillis: 2000, application: 'toguna tests' });
  const drop = async () => {
    await closeDb(db).catch(() => undefined);
    await withAdmin(server.adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url, db, drop };
}

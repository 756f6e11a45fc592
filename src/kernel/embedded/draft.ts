import pg from 'pg';

const NAME = 'toguna';
const DRAFT = 'toguna_draft';

/**
 * Makes a base aside and puts it in the place of the empty one when it is whole: a first start that is interrupted,
 * even by a power cut, leaves nothing half-made, and the next one begins again.
 */
export async function makeAside<T>(adminUrl: string, baseUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  await onServer(adminUrl, [`drop database if exists ${DRAFT} with (force)`, `create database ${DRAFT} owner ${NAME}`]);
  const url = new URL(baseUrl);
  url.pathname = `/${DRAFT}`;
  const result = await work(url.href);
  await onServer(adminUrl, [`drop database if exists ${NAME} with (force)`, `alter database ${DRAFT} rename to ${NAME}`]);
  return result;
}

/** Empties the house's base: it is dropped and made again, with nothing in it. */
export async function emptyBase(adminUrl: string): Promise<void> {
  await onServer(adminUrl, [`drop database if exists ${NAME} with (force)`, `create database ${NAME} owner ${NAME}`]);
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'toguna first start' });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

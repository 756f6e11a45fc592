import pg from 'pg';

/** A database of a moment beside the house's own, for what must not depend on what the house holds. */
export async function withScratch<T>(serverUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `toguna_scratch_${process.pid}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await run(serverUrl, `drop database if exists ${name}`);
  await run(serverUrl, `create database ${name} template template0`);
  try {
    return await work(url.href);
  } finally {
    await run(serverUrl, `drop database if exists ${name} with (force)`);
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'toguna scratch' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

// A process that lives in a house, for journeys that end it: says on its output what it did, one line of JSON each.
import pg from 'pg';
import { openBase } from '#kernel/embedded';

const [dataDir = '', as = 'site', ...habits] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);

async function writeForEver(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists trial_written (n int primary key, words text)');
  for (let n = 1; ; n += 1) {
    await client.query('insert into trial_written values ($1, repeat($2, 500))', [n, 'x']);
    tell({ confirmed: n });
  }
}

try {
  const base = await openBase({ dataDir }, { as: as as 'site' | 'command', name: `resident ${process.pid}` });
  const leave = async () => {
    await base.close();
    tell({ closed: true });
    process.exit(0);
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  tell({ open: true, url: base.url, where: base.where, notes: base.notes });
  if (habits.includes('write')) await writeForEver(base.url).catch((error: Error) => tell({ failed: error.message }));
  if (habits.includes('leave')) await leave();
  setInterval(() => undefined, 60_000);
} catch (error) {
  tell({ refused: (error as Error).message });
  process.exitCode = 1;
}

import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { type FixedClock, fixedClock } from './clock.ts';
import { sql } from './db.ts';
import { asHouse } from './house-actor.ts';
import { askWhatIsDue } from './jobs/tick.ts';
import { listFailedRuns } from './jobs.ts';
import { indexRecord, search } from './search.ts';
import { sweepFiles, sweepRuns } from './sweep.ts';
import { inTransaction } from './transaction.ts';

let test: TestHouse;
let clock: FixedClock;
const DAY = 86_400_000;
const all = [1, 2, 3, 4];

beforeAll(async () => {
  clock = fixedClock(new Date());
  test = await testHouse({ template: 'empty', clock });
});
afterAll(() => test.drop());

const keep = (content: string, fails = false) =>
  asHouse(test.house, 'test', (actor) =>
    inTransaction(test.house.db, async (tx) => {
      const file = await test.house.files.keep(tx, actor, { name: 'a.txt', content, audienceId: 4 });
      if (fails) throw new Error('changed my mind');
      return file;
    }),
  );

const root = () => join(test.house.settings.dataDir, 'files');
const contents = () =>
  readdirSync(root(), { recursive: true })
    .map(String)
    .filter((path) => /[0-9a-f]{64}$/.test(path));

it('removes what a failed transaction left on the disk, a day later, and nothing else', async () => {
  const kept = await keep('kept');
  await expect(keep('orphan', true)).rejects.toThrow('changed my mind');
  expect(contents()).toHaveLength(2);
  expect(await sweepFiles(test.house, all)).toBe(0);
  const before = new Date(clock.now().getTime() - 2 * DAY);
  for (const path of contents()) utimesSync(join(root(), path), before, before);
  expect(await sweepFiles(test.house, all)).toBe(1);
  expect(contents()).toEqual([expect.stringContaining(kept.sha256)]);
});

it('forgets runs that ended well a month ago, and keeps those that failed', async () => {
  const { db } = test.house;
  await sql`insert into kernel_job_run (audience_id, kind, state, ended_at) values
    (4, 'old', 'done', now() - interval '40 days'), (4, 'young', 'done', now()), (4, 'failed', 'failed', now() - interval '40 days')`.execute(
    db,
  );
  await sweepRuns(test.house);
  const found = await sql<{
    kind: string;
  }>`select r.kind from kernel_job_run r where r.audience_id = any(${all}::int[]) order by 1`.execute(db);
  expect(found.rows.map((row) => row.kind)).toEqual(['failed', 'young']);
});

it('is asked by the minute, with the words of the search, and fails nowhere', async () => {
  await asHouse(test.house, 'test', () =>
    inTransaction(test.house.db, (tx) =>
      indexRecord(tx, { kind: 'note', subjectId: 1, audienceId: 1, lang: 'fr', title: 'Décaissement', address: '/n/1' }),
    ),
  );
  await askWhatIsDue(test.house);
  await askWhatIsDue(test.house);
  const failed = await listFailedRuns(test.house.db, { audiences: all });
  expect(failed.filter((run) => run.kind.startsWith('due:'))).toEqual([]);
  expect((await search(test.house.db, { audiences: [1] }, 'decaisement')).suggestion).toBe('décaissement');
});

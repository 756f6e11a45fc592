import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { systemClock } from '#kernel/clock';
import { sql } from '#kernel/db';
import { Forbidden, RuleBroken } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { loadReference } from '#kernel/reference';
import { type TestDatabase, testDatabase } from '#test/database';
import { access } from './access.ts';
import { buildPoolReader, buildVisitor } from './builders.ts';
import { describeRate } from './describe.ts';
import { loadNomenclature } from './load.ts';
import { addRate, correctRate, getRate, rateFor } from './rate-book.ts';
import type { NewRate } from './store/rates.ts';

let base: TestDatabase;
let pool: Actor;
let visitor: Actor;

registerRules('nomenclature', access);
beforeAll(async () => {
  base = await testDatabase({ template: 'empty' });
  await loadReference({ db: base.db, clock: systemClock }, 'nomenclature', loadNomenclature);
  pool = await buildPoolReader(base.db);
  visitor = await buildVisitor(base.db);
});
afterAll(() => base.drop());

const march: NewRate = {
  from_currency: 'USD',
  to_currency: 'XOF',
  value: '532.05',
  kind: 'month',
  from_day: '2018-03-01',
  to_day: '2018-03-31',
  source: 'BCEAO',
  note: null,
};
const journal = () =>
  everyAudience('a test reads the journal', async () => {
    const found = await sql<{ verb: string; subject_id: string; content: { after: { value?: string } } }>`
      select verb, subject_id, content from kernel_audit order by seq`.execute(base.db);
    return found.rows;
  });
const entries = async () => (await journal()).length;

describe('the book of rates', () => {
  it('knows what the reference says: the dollar of November 2018 is a yearly average of the IMF', async () => {
    const rate = await rateFor(base.db, visitor, 'USD', '2018-11-14');
    expect(rate?.rate).toBe('555.446');
    expect(rate && describeRate(rate, 'fr')).toMatch(/^USD → XOF, moyenne 2018, FMI/);
    expect(await rateFor(base.db, visitor, 'XXX', '2018-11-14')).toBeUndefined();
  });

  it('changes nothing when the same reference data come twice', async () => {
    const before = await entries();
    await loadReference({ db: base.db, clock: systemClock }, 'nomenclature', loadNomenclature);
    expect(await entries()).toBe(before);
  });

  it('refuses a rate from somebody who is not of the Pool', async () => {
    await expect(withLedger(() => addRate(base.db, visitor, march))).rejects.toBeInstanceOf(Forbidden);
  });

  it('takes a monthly rate from the Pool, uses it, and says so in the journal', async () => {
    const id = await withLedger(() => addRate(base.db, pool, march));
    expect(await rateFor(base.db, visitor, 'USD', '2018-03-14')).toMatchObject({ rate: '532.05', basis: 'month', source: 'BCEAO' });
    const entry = (await journal()).find((each) => each.verb === 'rate.add' && each.subject_id === String(id));
    expect(entry?.content.after.value).toBe('532.05');
  });

  it('refuses a second rate of the same kind for the same period', async () => {
    await expect(withLedger(() => addRate(base.db, pool, { ...march, value: '533' }))).rejects.toMatchObject({
      constraint: 'rate.said-once',
    });
  });

  it('refuses a month that is not a whole month, and a rate of a currency to itself', async () => {
    const odd = { ...march, from_day: '2018-04-02', to_day: '2018-04-30' };
    await expect(withLedger(() => addRate(base.db, pool, odd))).rejects.toMatchObject({ constraint: 'rate.period' });
    await expect(withLedger(() => addRate(base.db, pool, { ...march, to_currency: 'USD' }))).rejects.toBeInstanceOf(RuleBroken);
  });

  it('corrects by a new row and keeps the old one with its day, once only', async () => {
    const old = (await rateFor(base.db, pool, 'USD', '2018-03-14'))?.legs[0]?.row.id as number;
    const correction = { value: '531.90', source: 'BCEAO', note: null, why: 'faute de frappe' };
    const id = await withLedger(() => correctRate(base.db, pool, old, correction));
    expect(await rateFor(base.db, pool, 'USD', '2018-03-14')).toMatchObject({ rate: '531.90' });
    expect(await getRate(base.db, pool, old)).toMatchObject({ value: '532.05', withdrawn_on: '2018-11-12' });
    expect(await getRate(base.db, pool, id)).toMatchObject({ replaces_id: old, withdrawn_on: null });
    await expect(withLedger(() => correctRate(base.db, pool, old, correction))).rejects.toMatchObject({ key: 'rate.already-withdrawn' });
  });
});

import { standardLists } from '../codelists/standard.ts';
import { ActivityNode } from '../model/records.ts';
import { MoneyTally, type Total, type Totals } from '../money/totals.ts';
import { readRecords } from '../read/read.ts';
import { type Facts, FactsTally, type Sum } from '../stats/facts.ts';
import { command, type Work } from './command.ts';
import { EXIT } from './exits.ts';
import { eachInput } from './inputs.ts';
import { counted } from './language.ts';
import { countryOf } from './options.ts';
import { table } from './table.ts';

export default command({
  options: { json: { type: 'boolean' }, country: { type: 'string' } },

  run(work) {
    const country = countryOf('--country', work.given.country);
    return eachInput(work, async ({ path }, bytes) => {
      const tally = new FactsTally(country);
      const money = new MoneyTally({ ...(country === undefined ? {} : { country }), listed: 0 });
      const reading = readRecords(bytes, { signal: work.signal });
      for await (const record of reading) {
        work.progress.record();
        tally.add(record);
        if (record instanceof ActivityNode) money.add(record);
      }
      const { rootElement, version, encoding, activities, organisations } = reading.file;
      const facts: Facts = { wellFormed: true, rootElement: rootElement ?? '', activities, organisations, ...tally.result() };
      if (work.given.json)
        await work.out.line(JSON.stringify({ file: path, version, encoding, ...facts, money: plainly(money.result(), country) }));
      else await tell(path, { version, encoding }, facts, { ...money.result(), country }, work);
      return EXIT.good;
    });
  },
});

/** Totals in which each amount counts once, of a country its part only; what is in none is counted by reason. */
function plainly({ totals, leftOutCounts }: Totals, country: string | undefined): object {
  return { country: country ?? null, totals: totals.map((total) => ({ ...total, sum: total.sum.toString() })), leftOut: leftOutCounts };
}

/** Where the names of the types are. */
const LISTS = {
  transactions: 'TransactionType',
  budgets: 'BudgetType',
  plannedDisbursements: 'BudgetType',
  organisationBudgets: null,
} as const;
const KINDS = { transaction: 'TransactionType', budget: 'BudgetType', 'planned-disbursement': 'BudgetType' } as const;
const SUMS = ['transactions', 'budgets', 'plannedDisbursements', 'organisationBudgets'] as const;

async function tell(
  path: string,
  { version, encoding }: { version: string | null; encoding: string | null },
  facts: Facts,
  money: Totals & { readonly country: string | undefined },
  { out, speak, language }: Pick<Work, 'out' | 'speak' | 'language'>,
): Promise<void> {
  const number = (count: number) => counted(count, language);
  await out.line(path);
  await out.line(`  ${speak('stats.file', { root: facts.rootElement, version: version ?? '-', encoding: encoding ?? '-' })}`);
  const { activities, organisations, distinctIdentifiers, emptyIdentifiers } = facts;
  const counts = { activities, organisations, distinct: distinctIdentifiers, empty: emptyIdentifiers };
  await out.line(`  ${speak('stats.records', Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, number(value)])))}`);
  for (const kind of SUMS)
    await section(
      speak(`stats.${kind}`),
      Object.entries(facts[kind]).map(([key, sum]) => sumRow(key, sum, LISTS[kind])),
    );
  if (money.country !== undefined) await section(speak('stats.country', { country: money.country }), money.totals.map(totalRow));
  await section(speak('stats.counts'), rows(facts.counts));
  await section(speak('stats.narratives'), rows(facts.narrativesByLanguage));
  await out.line();

  async function section(title: string, lines: readonly (readonly string[])[]): Promise<void> {
    if (lines.length === 0) return;
    await out.line(`  ${title}`);
    for (const line of table(lines, ['left', 'right', 'right', 'left'])) await out.line(`    ${line}`);
  }

  function sumRow(key: string, { count, sum, notNumbers = 0 }: Sum, list: string | null): string[] {
    const [type = ''] = key.split(' ');
    const note = notNumbers === 0 ? '' : `(${speak('stats.not-numbers', { count: number(notNumbers) })})`;
    return [key, number(count), sum, [nameOf(list, type), note].filter(Boolean).join(' ')];
  }

  function totalRow({ kind, type, currency, count, sum }: Total): string[] {
    return [`${kind} ${type ?? '-'} ${currency}`, number(count), sum.toString(), nameOf(KINDS[kind], type ?? '')];
  }

  function nameOf(list: string | null, code: string): string {
    return (list && standardLists.get(list)?.nameOf(code, language)) || '';
  }

  function rows(counts: Readonly<Record<string, number>>): string[][] {
    return Object.entries(counts).map(([name, count]) => [name, number(count)]);
  }
}

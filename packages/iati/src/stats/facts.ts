import { Decimal } from '../exact/decimal.ts';
import type { AnyNode } from '../model/node.ts';
import { ActivityNode, type OrganisationNode } from '../model/records.ts';
import { given, languageOf, type Money } from '../model/values.ts';
import { type ReadOptions, readRecords } from '../read/read.ts';
import type { Source } from '../text/decode.ts';

/** A count and an exact sum; `notNumbers` counts the values that are no decimal and are in no sum. */
export interface Sum {
  count: number;
  sum: string;
  notNumbers?: number;
}

/** Counts and sums of a file as published: nothing upgraded, nothing converted, `-` for what is absent. */
export interface Facts {
  wellFormed: true;
  rootElement: string;
  activities: number;
  organisations: number;
  distinctIdentifiers: number;
  emptyIdentifiers: number;
  /** By «type-code currency». */
  transactions: Record<string, Sum>;
  /** By «type currency». */
  budgets: Record<string, Sum>;
  plannedDisbursements: Record<string, Sum>;
  /** By «element currency», and «recipient-country-budget ML EUR» for the country asked for. */
  organisationBudgets: Record<string, Sum>;
  /** Elements directly in activities and transactions, by name; only those that occur. */
  counts: Record<string, number>;
  narrativesByLanguage: Record<string, number>;
}

export interface FactsOptions extends ReadOptions {
  /** ISO 3166 code: counts the activities that name it (in any case), and its own organisation budgets. */
  readonly country?: string;
}

const IN_ACTIVITY = new Set(
  (
    'activity-date conditions contact-info country-budget-items crs-add default-aid-type document-link fss humanitarian-scope legacy-data location ' +
    'other-identifier participating-org policy-marker recipient-country recipient-region related-activity result sector tag'
  ).split(' '),
);
const IN_TRANSACTION = new Set(
  'aid-type description disbursement-channel finance-type flow-type provider-org receiver-org recipient-country recipient-region sector tied-status'.split(
    ' ',
  ),
);

/**
 * Counts and sums a file, one record in memory: to compare before and after an import, or two readers with each other.
 * Throws `IatiReadError` as reading does.
 *
 * @example
 * (await facts(bytes)).transactions['3 XOF'] // { count: 1, sum: '655957.00' }
 */
export async function facts(source: Source, options: FactsOptions = {}): Promise<Facts> {
  const tally = new FactsTally(options.country);
  const reading = readRecords(source, options);
  for await (const record of reading) {
    tally.add(record);
  }
  const { rootElement, activities, organisations } = reading.file;
  return { wellFormed: true, rootElement: rootElement ?? '', activities, organisations, ...tally.result() };
}

/**
 * The same count for a caller who reads the file anyway: one reading serves both.
 *
 * @example
 * const tally = new FactsTally('ML');
 * for await (const record of readRecords(bytes)) tally.add(record);
 * console.log(tally.result().transactions['3 XOF']);
 */
export class FactsTally {
  private readonly identifiers = new Set<string>();
  private emptyIdentifiers = 0;
  private readonly transactions = new Sums();
  private readonly budgets = new Sums();
  private readonly plannedDisbursements = new Sums();
  private readonly organisationBudgets = new Sums();
  private readonly counts = new Map<string, number>();
  private readonly languages = new Map<string, number>();
  private readonly country: string | undefined;

  constructor(country?: string) {
    this.country = country?.toUpperCase();
  }

  add(record: ActivityNode | OrganisationNode): void {
    if (record instanceof ActivityNode) this.addActivity(record);
    else this.addOrganisation(record);
  }

  private addActivity(activity: ActivityNode): void {
    const identifier = activity.iatiIdentifier;
    this.identifiers.add(ownCopy(identifier));
    if (identifier === '') this.emptyIdentifiers++;
    for (const budget of activity.budgets) this.budgets.add(budget.typeCode, budget.value);
    for (const plan of activity.plannedDisbursements) this.plannedDisbursements.add(plan.typeCode, plan.value);
    for (const transaction of activity.transactions) {
      this.transactions.add(transaction.typeCode, transaction.value);
      for (const child of transaction.children)
        if (!child.foreign && IN_TRANSACTION.has(child.name)) count(this.counts, `transaction/${child.name}`);
    }
    for (const child of activity.children) if (!child.foreign && IN_ACTIVITY.has(child.name)) count(this.counts, child.name);
    this.addResults(activity);
    if (this.country && touches(activity, this.country)) count(this.counts, `activitiesTouching${this.country}`);
    this.addForeign(activity);
    for (const node of activity.descendants()) {
      this.addForeign(node);
      if (node.name === 'narrative' && !node.foreign) count(this.languages, languageOf(node) ?? '-');
    }
  }

  private addOrganisation(organisation: OrganisationNode): void {
    for (const budget of organisation.budgets) {
      this.organisationBudgets.add(budget.name, budget.value);
      const own = this.country !== undefined && budget.country?.toUpperCase() === this.country;
      if (own) this.organisationBudgets.add(`${budget.name} ${this.country}`, budget.value);
    }
  }

  result() {
    return {
      distinctIdentifiers: this.identifiers.size,
      emptyIdentifiers: this.emptyIdentifiers,
      transactions: this.transactions.result(),
      budgets: this.budgets.result(),
      plannedDisbursements: this.plannedDisbursements.result(),
      organisationBudgets: this.organisationBudgets.result(),
      counts: sorted(this.counts),
      narrativesByLanguage: sorted(this.languages),
    };
  }

  private addResults(activity: ActivityNode): void {
    for (const indicator of activity.all('result').flatMap((result) => result.all('indicator'))) {
      count(this.counts, 'indicators');
      const periods = indicator.all('period').length;
      if (periods > 0) count(this.counts, 'indicatorPeriods', periods);
    }
  }

  private addForeign(node: AnyNode): void {
    if (node.foreign) count(this.counts, 'elementsOfOtherNamespaces');
    for (let at = 0; at < node.pairs.length; at += 2) {
      const name = node.pairs[at]!;
      if (name.indexOf(':') > 0 && !name.startsWith('xml:') && !name.startsWith('xmlns:'))
        count(this.counts, 'attributesOfOtherNamespaces');
    }
  }
}

class Sums {
  private readonly sums = new Map<string, { count: number; total: Decimal; notNumbers: number }>();

  add(type: string | null, money: Money | null): void {
    if (!money) return;
    const key = `${type ?? '-'} ${money.currency ?? '-'}`;
    const sum = this.sums.get(key) ?? { count: 0, total: Decimal.zero, notNumbers: 0 };
    if (sum.count === 0) this.sums.set(ownCopy(key), sum);
    sum.count++;
    if (money.amount) sum.total = sum.total.add(money.amount);
    else sum.notNumbers++;
  }

  result(): Record<string, Sum> {
    const entries = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries.map(([key, { count, total, notNumbers }]) => [
        key,
        { count, sum: total.toString(), ...(notNumbers > 0 ? { notNumbers } : {}) },
      ]),
    );
  }
}

function touches(activity: ActivityNode, country: string): boolean {
  const named = [activity, ...activity.transactions].flatMap((node: AnyNode) => node.all('recipient-country'));
  return named.some((node) => given(node, 'code')?.toUpperCase() === country);
}

function count(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sorted(counts: Map<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Text of its own: a piece of the file would keep the whole piece in memory. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

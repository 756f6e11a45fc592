import type { ActivityNode, OrganisationNode } from '../model/records.ts';
import type { FileHeader } from '../read/header.ts';
import { type Reading, type ReadOptions, readRecords } from '../read/read.ts';
import type { Source } from '../text/decode.ts';
import type { AccountEntry, Fate, UpgradeAccount, UpgradeReason, What } from './account.ts';
import { type Upgraded, type UpgradeOptions, upgradeRecord } from './upgrade.ts';

/** The account of a file, added up over the records upgraded so far. */
export interface UpgradeTotals {
  records: number;
  /** Records that 2.03 misses something in; they cannot be written. */
  incomplete: number;
  readonly elements: Record<Fate, number>;
  readonly attributes: Record<Fate, number>;
  readonly texts: Record<Fate, number>;
  /** How often each reason was given, of what is not simply kept. */
  readonly reasons: Partial<Record<UpgradeReason, number>>;
  /** How often each required part is missing, by path without places: `iati-activity/activity-status`. */
  readonly missing: Record<string, number>;
  /** What became of the attributes of the root. */
  readonly list: AccountEntry[];
}

/**
 * The upgraded records of one file, to be iterated once, what is known of the file and the account so far. One record is in memory
 * at a time.
 *
 * @example
 * const upgrading = upgrade(bytes);
 * for await (const { record, complete } of upgrading) if (complete) await store(record);
 * console.log(upgrading.totals.records, upgrading.totals.incomplete);
 */
export class Upgrading implements AsyncIterable<Upgraded> {
  readonly totals: UpgradeTotals = {
    records: 0,
    incomplete: 0,
    elements: nothing(),
    attributes: nothing(),
    texts: nothing(),
    reasons: {},
    missing: {},
    list: [],
  };
  private readonly reading: Reading<ActivityNode | OrganisationNode>;
  private readonly options: UpgradeOptions;

  constructor(source: Source, options: ReadOptions & UpgradeOptions) {
    this.reading = readRecords(source, options);
    this.options = options;
  }

  /** What reading knows of the old file; complete after the last record. */
  get file(): FileHeader {
    return this.reading.file;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Upgraded, void, undefined> {
    let list: unknown;
    for await (const record of this.reading) {
      const upgraded = upgradeRecord(record, this.options);
      if (upgraded.list !== list && record.parent) this.totals.list.push(...upgraded.list.entries);
      list = upgraded.list;
      this.add(upgraded);
      yield upgraded;
    }
  }

  private add({ account, complete, missing }: Upgraded): void {
    const { totals } = this;
    totals.records++;
    if (!complete) totals.incomplete++;
    for (const what of ['elements', 'attributes', 'texts'] as const) addTally(totals[what], account[what]);
    for (const { reason, count } of account.groups) if (reason !== null) this.addReason(reason, count);
    for (const { reason } of account.entries) this.addReason(reason, 1);
    for (const { path } of missing) {
      const place = path.replace(/\[[0-9]+\]/g, '');
      totals.missing[place] = (totals.missing[place] ?? 0) + 1;
    }
  }

  private addReason(reason: UpgradeReason, count: number): void {
    this.totals.reasons[reason] = (this.totals.reasons[reason] ?? 0) + count;
  }
}

/**
 * Upgrades a whole file to 2.03, record by record, as `upgradeRecord` does one. Records before an error are yielded, then
 * `IatiReadError` is thrown, as reading does.
 *
 * @example
 * for await (const { record, account } of upgrade(bytes, { today: '2024-05-02' })) await store({ record, account });
 */
export function upgrade(source: Source, options: ReadOptions & UpgradeOptions = {}): Upgrading {
  return new Upgrading(source, options);
}

function addTally(sum: Record<Fate, number>, tally: UpgradeAccount[`${What}s`]): void {
  for (const fate of ['kept', 'changed', 'dropped', 'added'] as const) sum[fate] += tally[fate];
}

function nothing(): Record<Fate, number> {
  return { kept: 0, changed: 0, dropped: 0, added: 0 };
}

import type { Fate, Tally, UpgradeReason, What } from '@toguna/iati/upgrade';

/** So many activities that did not plainly say a version of 2.0x, and how they were read. */
export interface ReadAs {
  /** As published; null where neither the activity nor its file says one. */
  published: string | null;
  version: string;
  /** True where no version that is known was said: the contents decided. */
  byContents: boolean;
  activities: number;
  line: number;
}

/** What was done for one reason, how often, where, and the first case. */
export interface UpgradeChange {
  fate: Fate;
  what: What;
  reason: UpgradeReason;
  count: number;
  /** The first places of the structure, without places among equals: `iati-activity/transaction/value/@currency`. */
  paths: string[];
  /** Of the first case; null where cases are only counted. */
  line: number | null;
  /** The first case in words. */
  say: { fr: string; en: string };
}

/** A required part of 2.03 that so many activities do not have. Never filled by guessing. */
export interface UpgradeMissing {
  path: string;
  count: number;
  line: number;
  activity: string;
}

/** Amounts of one kind and currency before and after: they must be the same. */
export interface UpgradeSum {
  kind: string;
  currency: string;
  before: { count: number; sum: string };
  after: { count: number; sum: string };
}

export interface UpgradeReport {
  readAs: ReadAs[];
  /** Activities made anew, and those of them that 2.03 misses something in. */
  activities: number;
  incomplete: number;
  elements: Tally;
  attributes: Tally;
  texts: Tally;
  changes: UpgradeChange[];
  missing: UpgradeMissing[];
  sums: UpgradeSum[];
}

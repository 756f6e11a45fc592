import { Decimal } from '@toguna/iati/exact';
import type { FileHeader, IatiReadError } from '@toguna/iati/read';
import type { Facts } from '@toguna/iati/stats';
import type { AmountRow } from './amounts.ts';
import { type Detail, type Finding, Findings, ownCopy, shown } from './finding.ts';
import type { ActivityRow, ParticipantRow } from './record.ts';
import type { StandardReport } from './standard-report.ts';
import type { Standing } from './standing.ts';
import type { UpgradeReport } from './upgrade-report.ts';
import type { UpgradeTally } from './upgrading.ts';

export interface Sum {
  count: number;
  sum: string;
}

/** Why a file cannot be read, or cannot enter, as a whole. Its sentence stands under its code in the room's texts, `faults`. */
export interface Fault {
  code: IatiReadError['code'] | 'organisation-file' | 'not-theirs';
  line: number | null;
  column: number | null;
  detail: Detail;
}

/** What would change in the base. */
export interface Changes {
  fresh: number;
  changed: number;
  unchanged: number;
  /** Absent from the file before, and there again. */
  back: number;
  /** Known from earlier files of this series, and not in this one: marked, never deleted. */
  absent: number;
  /** How many of the series are known: a tenth of them vanishing is an alarm. */
  known: number;
}

/** An organisation that no identifier of the mechanism names: kept as published, never created. */
export interface Unmatched {
  ref: string | null;
  name: string | null;
  /** Lines that name it. */
  count: number;
  reports: boolean;
}

/** What one reading of a file says: the whole of it as published, and what of it concerns the country. */
export interface Report {
  country: string;
  rootElement: string | null;
  encoding: string | null;
  versions: Record<string, number>;
  /** Counts and sums of the whole file as published; null where it could not be read to its end. */
  whole: Facts | null;
  fault: Fault | null;
  /** Concerned by the country, and what became of them; elsewhere: those of other countries. */
  activities: { concerned: number; elsewhere: number; accepted: number; refused: number; held: number };
  /** Lines of money of the concerned ones. `waiting` are those of activities that are refused or held. */
  rows: { accepted: number; refused: number; held: number; elsewhere: number; waiting: number };
  changes: Changes;
  /** Activities of older versions, or of none, read as the standard has them today; absent from reports of before. */
  upgrade?: UpgradeReport | null;
  /** What the check of the standard finds in the whole file; absent from reports of before. */
  standard?: StandardReport | null;
  /** The country's part of what is accepted, by «kind type currency». */
  sums: Record<string, Sum>;
  findings: Finding[];
  counts: Record<string, number>;
  publishers: { ref: string | null; name: string | null; activities: number }[];
  unmatched: Unmatched[];
}

/** A report says so many organisations by name. */
const NAMED = 60;

/** Builds a report while a file is read. */
export class ReportBuilder {
  readonly country: string;
  readonly versions: Record<string, number> = {};
  readonly activities = { concerned: 0, elsewhere: 0, accepted: 0, refused: 0, held: 0 };
  readonly rows = { accepted: 0, refused: 0, held: 0, elsewhere: 0, waiting: 0 };
  readonly changes: Changes = { fresh: 0, changed: 0, unchanged: 0, back: 0, absent: 0, known: 0 };
  readonly findings = new Findings();
  fault: Fault | null = null;
  whole: Facts | null = null;
  standard: StandardReport | null = null;
  /** What the reader knew of the file when it ended. */
  file: FileHeader | null = null;
  private upgrading: UpgradeTally | null = null;
  private readonly sums = new Map<string, { count: number; sum: Decimal }>();
  private readonly publishers = new Map<string, { ref: string | null; name: string | null; activities: number }>();
  private readonly organisations = new Map<string, Unmatched>();

  constructor(country: string) {
    this.country = country;
  }

  addVersion(version: string | null): void {
    const key = shown(version ?? '-');
    this.versions[key] = (this.versions[key] ?? 0) + 1;
  }

  /** What adds up activities of older versions: loaded when the first one is met. */
  async addOld(standing: Standing): Promise<void> {
    this.upgrading ??= new (await import('./upgrading.ts')).UpgradeTally();
    this.upgrading.add(standing);
  }

  addPublisher(ref: string | null, name: string | null): void {
    const key = `${ref}|${ref === null ? name : ''}`;
    const known = this.publishers.get(key);
    if (known) known.activities += 1;
    else this.publishers.set(ownCopy(key), { ref: ref && shown(ref), name: name && shown(name), activities: 1 });
  }

  addRecord(record: ActivityRow, participants: readonly ParticipantRow[]): void {
    this.name(record.reporting_ref, record.reporting_name, true);
    for (const { ref, name } of participants) this.name(ref, name, false);
  }

  addRow(row: AmountRow): void {
    this.rows.accepted += 1;
    const key = `${row.kind} ${row.type_code ?? '-'} ${row.currency}`;
    const sum = this.sums.get(key);
    if (sum) {
      sum.count += 1;
      sum.sum = sum.sum.add(Decimal.of(row.ours));
    } else this.sums.set(ownCopy(key), { count: 1, sum: Decimal.of(row.ours) });
  }

  /** Every organisation named, to be looked for in the mechanism. */
  get refs(): string[] {
    return [...this.organisations.values()].flatMap((each) => each.ref ?? []);
  }

  /** Who reports most of the file's activities. */
  get publisher(): string | null {
    return [...this.publishers.values()].sort((a, b) => b.activities - a.activities)[0]?.ref ?? null;
  }

  /** The report; organisations that the mechanism knows are taken off the list of the others. */
  result(matched: ReadonlySet<string>): Report {
    const sums = [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { count, sum }]) => [key, { count, sum: sum.toString() }]);
    const others = [...this.organisations.values()].filter((each) => each.ref === null || !matched.has(each.ref));
    return {
      country: this.country,
      rootElement: this.file?.rootElement ?? null,
      encoding: this.file?.encoding ?? null,
      versions: this.versions,
      whole: this.whole,
      fault: this.fault,
      activities: this.activities,
      rows: this.rows,
      changes: this.changes,
      upgrade: this.upgrading?.result ?? null,
      standard: this.standard,
      sums: Object.fromEntries(sums),
      findings: this.findings.listed,
      counts: this.findings.counts,
      publishers: [...this.publishers.values()].sort((a, b) => b.activities - a.activities).slice(0, NAMED),
      unmatched: others.sort((a, b) => Number(b.reports) - Number(a.reports) || b.count - a.count).slice(0, NAMED),
    };
  }

  private name(ref: string | null, name: string | null, reports: boolean): void {
    const key = ref ?? `|${name}`;
    const known = this.organisations.get(key);
    if (known) {
      known.count += 1;
      known.reports ||= reports;
      known.name ??= name && shown(name);
    } else this.organisations.set(ownCopy(key), { ref: ref && shown(ref), name: name && shown(name), count: 1, reports });
  }
}

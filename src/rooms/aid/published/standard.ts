import { Checker, sentenceOf } from '@toguna/iati/check';
import type { Finding, Severity } from '@toguna/iati/finding';
import type { ActivityNode, OrganisationNode } from '@toguna/iati/model';
import type { FileHeader } from '@toguna/iati/read';
import { ownCopy, shown } from './finding.ts';
import type { StandardReport, StandardRule } from './standard-report.ts';

/** So many rows are listed, with so many places each. */
const LISTED = 100;
const PLACES = 3;
const GRAVITY: readonly Severity[] = ['critical', 'error', 'warning', 'advisory'];

/** That the file follows another version than 2.0x: the report says how it was read instead. */
const OTHER_VERSION = '0.6.1';

/** Checks a file against the standard while it is read. Activities of older versions are checked as what they were upgraded to. */
export class StandardCheck {
  private readonly rules = new Map<string, StandardRule>();
  private readonly checker: Checker;

  /** `today`: dates after it are in the future. */
  constructor(today: string) {
    this.checker = new Checker({ now: `${today}T23:59:59Z`, onFinding: (finding) => this.add(finding) });
  }

  record(record: ActivityNode | OrganisationNode): void {
    this.checker.add(record);
  }

  end(file: FileHeader, error?: unknown): StandardReport {
    const { counts, made } = this.checker.end(file, error);
    const bySeverity = { ...counts.bySeverity, critical: counts.bySeverity.critical - (counts.byRule[OTHER_VERSION] ?? 0) };
    const rules = [...this.rules.values()].sort(
      (a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
    );
    const listed = rules.slice(0, LISTED);
    const total = GRAVITY.reduce((sum, severity) => sum + bySeverity[severity], 0);
    return { bySeverity, rules: listed, beyond: total - listed.reduce((sum, { count }) => sum + count, 0), lists: made.lists };
  }

  private add(finding: Finding): void {
    if (finding.rule === OTHER_VERSION) return;
    const path = finding.path?.replace(/\[[0-9]+\]/g, '') ?? null;
    const key = `${finding.severity} ${finding.rule} ${finding.key} ${path}`;
    const known = this.rules.get(key) ?? this.fresh(key, finding, path);
    known.count += 1;
    if (known.first.length < PLACES) known.first.push({ line: finding.line, activity: finding.record && shown(finding.record) });
  }

  private fresh(key: string, finding: Finding, path: string | null): StandardRule {
    const say = { fr: sentenceOf(finding, 'fr'), en: sentenceOf(finding, 'en') };
    const { rule, severity } = finding;
    const made: StandardRule = { rule, severity, path: path && ownCopy(path), count: 0, say, first: [] };
    this.rules.set(ownCopy(key), made);
    return made;
  }
}

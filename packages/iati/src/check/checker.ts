import type { Codelists } from '../codelists/list.ts';
import type { KnownOrganisations } from '../codelists/organisations.ts';
import { registeredOrganisations } from '../codelists/registered.ts';
import { standardLists } from '../codelists/standard.ts';
import { type Finding, type Rule, type Severity, shorten } from '../finding/finding.ts';
import type { AnyNode } from '../model/node.ts';
import { Places } from '../model/places.ts';
import { ActivityNode, type OrganisationNode } from '../model/records.ts';
import { shapeOf } from '../model/shape.ts';
import { IatiReadError } from '../read/errors.ts';
import type { FileHeader } from '../read/header.ts';
import type { Version } from '../table/version.ts';
import { checkAdvice } from './advice/index.ts';
import { catalogue } from './catalogue.ts';
import { checkCodes, checkRootCodes } from './codes/index.ts';
import type { CheckContext, RecordCheck, Told } from './context.ts';
import { findingOf } from './refusal.ts';
import type { Report, Stopped } from './report.ts';
import { checkRules } from './rules/index.ts';
import { checkRoot, checkSchema } from './schema/index.ts';

/** How a check is made. Nothing is taken from the machine: the clock and the lists are given. */
export interface CheckerOptions {
  /** The moment of the check: an instant of ISO 8601 (`2026-11-23T12:00:00Z`) or a Date. Dates after it are in the future. */
  readonly now: string | Date;
  /** The code lists; the snapshot of this package when absent. */
  readonly lists?: Codelists;
  /** The known organisation identifiers; the snapshot of this package when absent. */
  readonly organisations?: KnownOrganisations;
  /** Judges every record by this version, whatever the file declares. */
  readonly version?: Version;
  /** Findings that are kept; more are only counted. Default 10,000. */
  readonly maxFindings?: number;
  /** Told each finding that is kept, as soon as it is there. */
  readonly onFinding?: (finding: Finding) => void;
  /** More checks of a record, such as a ruleset of one's own. */
  readonly checks?: readonly RecordCheck[];
  /** The rules that those checks name, where they are not in our catalogue. */
  readonly rules?: readonly Rule[];
}

const LISTS: ReadonlySet<string> = new Set(['iati-activities', 'iati-organisations']);
const CURRENT_VERSION = /^2\.0[123]$/;
const EVERY_VERSION: readonly RecordCheck[] = [checkSchema];
/** Codes and rules exist for 2.01 and later: older files are upgraded first. */
const CURRENT: readonly RecordCheck[] = [checkSchema, checkCodes, checkRules, checkAdvice];

/**
 * Checks records one after another, for a caller who reads the file anyway: one reading serves both. `add` each record, then
 * `end` with what the reader knows of the file.
 *
 * @example
 * const checker = new Checker({ now: '2026-11-23T12:00:00Z' });
 * const reading = readRecords(bytes);
 * for await (const record of reading) checker.add(record);
 * console.log(checker.end(reading.file).valid);
 */
export class Checker {
  private readonly options: CheckerOptions;
  private readonly context: Omit<CheckContext, 'version'> & { version: Version };
  private readonly findings: Finding[] = [];
  private readonly bySeverity: Record<Severity, number> = { critical: 0, error: 0, warning: 0, advisory: 0 };
  private readonly byRule = new Map<string, number>();
  private readonly identifiers = new Map<string, number>();
  private readonly most: number;
  private record: AnyNode | null = null;
  private identifier: string | null = null;
  private position = 0;
  private fresh: Finding[] = [];
  /** Paths within the record: worked out once where much is found. */
  private places = new Places();

  /** Throws a TypeError when `now` is no instant. */
  constructor(options: CheckerOptions) {
    const now = new Date(options.now);
    if (Number.isNaN(now.getTime())) throw new TypeError(`now is no instant: ${options.now}`);
    this.options = options;
    this.most = options.maxFindings ?? 10_000;
    this.context = {
      version: '2.03',
      now: now.getTime(),
      today: now.toISOString().slice(0, 10),
      lists: options.lists ?? standardLists,
      organisations: options.organisations ?? registeredOrganisations,
      tell: (told) => this.tell(told),
    };
  }

  /** What is found in a record: those kept, in the order of the checks. */
  add(record: ActivityNode | OrganisationNode): readonly Finding[] {
    this.fresh = [];
    this.position++;
    this.record = record;
    this.places = new Places();
    const identifier = record instanceof ActivityNode ? record.iatiIdentifier : record.identifier;
    this.identifier = shorten(identifier);
    this.context.version = this.options.version ?? shapeOf(record).version;
    this.meetIdentifier(record, this.identifier);
    for (const check of this.context.version < '2' ? EVERY_VERSION : CURRENT) check(record, this.context);
    for (const check of this.options.checks ?? []) check(record, this.context);
    return this.fresh;
  }

  /** The report, once every record was added; with the error that ended the reading, where one did. */
  end(file: FileHeader, error?: unknown): Report {
    this.record = null;
    this.identifier = null;
    const stopped = this.stoppedBy(file, error);
    this.checkFile(file, stopped !== null);
    return {
      file,
      valid: this.bySeverity.critical === 0 && stopped === null,
      findings: this.findings,
      counts: { bySeverity: { ...this.bySeverity }, byRule: Object.fromEntries([...this.byRule].sort(([a], [b]) => (a < b ? -1 : 1))) },
      stopped,
      made: {
        now: new Date(this.context.now).toISOString(),
        lists: this.context.lists.asOf,
        organisations: this.context.organisations.asOf,
        maxFindings: this.most,
      },
    };
  }

  private stoppedBy(file: FileHeader, error: unknown): Stopped | null {
    if (error === undefined) return null;
    if (!(error instanceof IatiReadError)) throw error;
    const finding = findingOf(error);
    if (finding) this.keep(finding);
    const { code, line, column } = error;
    return { code, line, column, records: file.activities + file.organisations, detail: error.detail };
  }

  private checkFile(file: FileHeader, cut: boolean): void {
    for (const finding of file.findings) this.keep(finding);
    const { list, rootElement } = file;
    if (rootElement !== null && !LISTS.has(rootElement) && file.activities + file.organisations > 0) this.tellOfRoot(rootElement);
    if (list === null) return;
    const version = this.options.version ?? file.version;
    if (version === null) this.tell({ rule: '0.6.1', key: '0.6.1.missing', node: list });
    else if (!CURRENT_VERSION.test(version)) {
      this.tell({ rule: '0.6.1', node: list, attribute: 'version', values: { declared: shorten(version) } });
    }
    checkRootCodes(list, this.context);
    if (!cut) checkRoot(file, this.context, this.options.version);
  }

  /** A single record, or the page of an old service: read all the same. */
  private tellOfRoot(rootElement: string): void {
    const values = { rootElement: shorten(rootElement) };
    const place = { path: null, line: null, column: null, record: null, position: 0 };
    this.keep({ rule: '0.2.1', severity: 'critical', category: 'iati', key: '0.2.1.read', values, ...place });
  }

  private meetIdentifier(record: AnyNode, identifier: string): void {
    if (identifier === '') return;
    const first = this.identifiers.get(identifier);
    if (first === undefined) this.identifiers.set(identifier, record.line);
    else this.tell({ rule: '1.1.2', node: record, values: { identifier, first } });
  }

  private tell({ rule, node, attribute, key = rule, values = {}, severity }: Told): void {
    const known = catalogue.get(rule) ?? this.options.rules?.find(({ id }) => id === rule);
    if (!known) throw new RangeError(`no rule ${rule} in the catalogue`);
    const weight = severity ?? known.severity;
    if (this.findings.length >= this.most) {
      this.count(rule, weight);
      return;
    }
    const at = this.places.pathOf(node);
    const path = attribute === undefined ? at : `${at}/@${attribute}`;
    const { line, column } = node;
    const place = { path, line, column, record: this.identifier, position: this.record ? this.position : 0 };
    this.keep({ rule, severity: weight, category: known.category, key, values, ...place });
  }

  private keep(finding: Finding): void {
    this.count(finding.rule, finding.severity);
    if (this.findings.length >= this.most) return;
    this.findings.push(finding);
    this.fresh.push(finding);
    this.options.onFinding?.(finding);
  }

  private count(rule: string, severity: Severity): void {
    this.bySeverity[severity]++;
    this.byRule.set(rule, (this.byRule.get(rule) ?? 0) + 1);
  }
}

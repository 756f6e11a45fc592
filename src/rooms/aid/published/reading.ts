import { ActivityNode } from '@toguna/iati/model';
import { IatiReadError, readRecords, type Source } from '@toguna/iati/read';
import type { FactsTally } from '@toguna/iati/stats';
import { type AmountRow, amountsOf } from './amounts.ts';
import { Breath } from './breath.ts';
import { type Concern, concernOf } from './concern.ts';
import { type Content, contentOf } from './content.ts';
import { type Against, ownCopy, shown } from './finding.ts';
import { type ActivityRow, type ParticipantRow, participantsOf, recordOf, type SectorRow, sectorsOf } from './record.ts';
import type { Fault, ReportBuilder } from './report.ts';
import type { StandardCheck } from './standard.ts';
import { isPlain, type Standing, standingOf } from './standing.ts';

/** What the base holds of an activity, as far as a new reading must know. */
export interface Known {
  id: number;
  hash: string;
  reportingRef: string | null;
  secondary: boolean;
  seriesId: number;
  absent: boolean;
  lastUpdated: string | null;
}

/** An activity that concerns the country and enters, with what it changes. */
export interface Entry {
  change: 'fresh' | 'changed' | 'unchanged' | 'back';
  known: Known | undefined;
  record: ActivityRow;
  content: Content;
  participants: ParticipantRow[];
  sectors: SectorRow[];
  amounts: AmountRow[];
  /** How the country's part is known. */
  concern: Concern;
}

export interface EntryOptions {
  country: string;
  known: ReadonlyMap<string, Known>;
  report: ReportBuilder;
  /** Counts and sums of the whole file, where they are wanted. */
  facts?: FactsTally;
  /** Checks the whole file against the standard, where that is wanted. */
  standard?: StandardCheck;
  /** Leaves the money of unchanged activities unread. */
  onlyChanges?: boolean;
  /** Told every identifier that concerns the country, whatever became of it, with who reports it. */
  present?: Map<string, string | null>;
}

/**
 * The activities of a file that concern the country and may enter, one after another; everything else goes into the report.
 * A file that cannot be read to its end leaves a fault there.
 */
export async function* entriesOf(source: Source, options: EntryOptions): AsyncGenerator<Entry, void, undefined> {
  const { report, facts, standard } = options;
  const reading = readRecords(source);
  const one = new OneFile(options);
  try {
    for await (const record of reading) {
      facts?.add(record);
      const standing = record instanceof ActivityNode ? await standingOf(record) : null;
      standard?.record(standing?.activity ?? record);
      if (!standing) continue;
      const entry = await one.take(standing);
      if (entry) yield entry;
    }
    conclude(reading, options);
    report.standard = standard?.end(reading.file) ?? null;
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
    report.fault = faultOf(error);
    report.standard = standard?.end(reading.file, error) ?? null;
  }
  report.file = reading.file;
}

export const faultOf = ({ code, line, column, detail }: IatiReadError): Fault => ({
  code,
  line,
  column,
  detail: Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'number' ? value : shown(String(value))]),
  ),
});

/** Of a whole file: what it holds in all, and whether it is one that enters here at all. */
function conclude(reading: ReturnType<typeof readRecords>, { report, facts }: EntryOptions): void {
  const { rootElement, activities, organisations } = reading.file;
  if (facts) report.whole = { wellFormed: true, rootElement: rootElement ?? '', activities, organisations, ...facts.result() };
  if (activities === 0 && organisations > 0)
    report.fault = { code: 'organisation-file', line: null, column: null, detail: { organisations } };
}

class OneFile {
  private readonly options: EntryOptions;
  private readonly seen = new Set<string>();
  private readonly breath = new Breath();

  constructor(options: EntryOptions) {
    this.options = options;
  }

  async take(standing: Standing): Promise<Entry | null> {
    const { published, activity } = standing;
    const { report, country, known, onlyChanges } = this.options;
    report.addVersion(published.version);
    report.addPublisher(activity.reportingOrg?.ref?.trim() || null, activity.reportingOrg?.names[0]?.text ?? null);
    const concerned = concernOf(activity, country);
    const identifier = shown(activity.iatiIdentifier);
    if (concerned.is === 'elsewhere') {
      report.activities.elsewhere += 1;
      if (concerned.note) report.findings.add(concerned.note, identifier);
      if (known.has(identifier)) report.findings.add({ verdict: 'noted', reason: 'no-longer-ours', node: activity }, identifier);
      return null;
    }
    report.activities.concerned += 1;
    if (!onlyChanges && !isPlain(standing)) await report.addOld(standing);
    if (identifier !== '')
      this.options.present?.set(ownCopy(activity.iatiIdentifier), ownCopy(activity.reportingOrg?.ref?.trim() ?? '') || null);
    const against = this.objection(activity) ?? (concerned.is === 'against' ? concerned.against : null);
    if (against || concerned.is === 'against') return this.leaveOut(activity, against as Against);
    return this.read(standing, concerned.concern);
  }

  /** What keeps a whole activity out. */
  private objection(activity: ActivityNode): Against | null {
    const { iatiIdentifier: identifier, reportingOrg } = activity;
    if (identifier === '') return { verdict: 'refused', reason: 'identifier-missing', node: activity };
    if (this.seen.has(identifier)) return { verdict: 'held', reason: 'identifier-twice', node: activity };
    this.seen.add(ownCopy(identifier));
    if (!reportingOrg?.ref && !reportingOrg?.names.length) return { verdict: 'held', reason: 'reporting-org-missing', node: activity };
    return this.copyOf(activity);
  }

  /** The same activity of another publisher: the first hand goes before the second, and two first hands are for a person to choose. */
  private copyOf(activity: ActivityNode): Against | null {
    const known = this.options.known.get(activity.iatiIdentifier);
    const ref = activity.reportingOrg?.ref?.trim() || null;
    if (!known || known.reportingRef === ref) return null;
    const detail = { known: known.reportingRef ?? '-', ref: ref ?? '-' };
    if (!known.secondary && activity.secondaryReporter) return { verdict: 'held', reason: 'copy-of-a-primary', node: activity, detail };
    if (known.secondary === activity.secondaryReporter) return { verdict: 'held', reason: 'another-reporter', node: activity, detail };
    return null;
  }

  private leaveOut(activity: ActivityNode, against: Against): null {
    const { report } = this.options;
    report.activities[against.verdict === 'refused' ? 'refused' : 'held'] += 1;
    report.rows.waiting += activity.transactions.length + activity.budgets.length + activity.plannedDisbursements.length;
    report.findings.add(against, activity.iatiIdentifier);
    return null;
  }

  private async read(standing: Standing, concern: Concern): Promise<Entry> {
    const { published, activity } = standing;
    const { report, country, known: all, onlyChanges } = this.options;
    const tell = (against: Against) => report.findings.add(against, activity.iatiIdentifier);
    const content = await contentOf(standing, country, this.breath);
    const known = all.get(activity.iatiIdentifier);
    const change = !known ? 'fresh' : known.hash !== content.hash ? 'changed' : known.absent ? 'back' : 'unchanged';
    report.activities.accepted += 1;
    report.changes[change] += 1;
    if (change === 'changed' && isOlder(activity.lastUpdated, known?.lastUpdated ?? null)) {
      tell({
        verdict: 'noted',
        reason: 'older-than-known',
        node: activity,
        detail: { known: known?.lastUpdated ?? '', here: activity.lastUpdated ?? '' },
      });
    }
    const record = recordOf(activity, published.version, tell);
    const skip = onlyChanges && (change === 'unchanged' || change === 'back');
    const entry = { change, known, record, content, concern, amounts: [] as AmountRow[] } as const;
    if (skip) return { ...entry, participants: [], sectors: [] };
    const participants = participantsOf(activity);
    report.addRecord(record, participants);
    return { ...entry, participants, sectors: sectorsOf(activity), amounts: await this.amounts(activity, concern) };
  }

  private async amounts(activity: ActivityNode, concern: Concern): Promise<AmountRow[]> {
    const { report, country } = this.options;
    const rows: AmountRow[] = [];
    for (const outcome of amountsOf(activity, concern, country)) {
      if (outcome.is === 'row') {
        rows.push(outcome.row);
        report.addRow(outcome.row);
      } else if (outcome.is === 'elsewhere') report.rows.elsewhere += 1;
      else {
        report.rows[outcome.against.verdict === 'refused' ? 'refused' : 'held'] += 1;
        report.findings.add(outcome.against, activity.iatiIdentifier);
      }
      if (this.breath.due()) await this.breath.taken();
    }
    return rows;
  }
}

const isOlder = (here: string | null, known: string | null): boolean =>
  here !== null && known !== null && here.slice(0, 10) < known.slice(0, 10);

import { ActivityNode } from '../../model/records.ts';
import type { AccountEntry } from '../../upgrade/account.ts';
import type { UpgradeTotals } from '../../upgrade/file.ts';
import { upgradeSentence } from '../../upgrade/tell.ts';
import type { Upgraded } from '../../upgrade/upgrade.ts';
import type { Work } from '../command.ts';
import { counted } from '../language.ts';
import type { Target } from '../target.ts';

/** How many reasons are told on standard error; all of them stand in the account. */
const REASONS = 12;

interface Told {
  count: number;
  readonly path: string;
  readonly sentence: string;
}

/** What became of everything: each record as a line of JSON where a file was named, and a summary a file on standard error. */
export class Account {
  private readonly work: Pick<Work, 'complain' | 'speak' | 'language' | 'progress'> & { readonly given: { readonly quiet?: boolean } };
  private readonly target: Target | null;
  private reasons = new Map<string, Told>();
  private path = '';
  private position = 0;
  private versions = new Set<string>();
  /** Records of the current file that were not written. */
  leftOut = 0;

  constructor(work: Account['work'], target: Target | null) {
    this.work = work;
    this.target = target;
  }

  begin(path: string): void {
    this.path = path;
    this.position = 0;
    this.leftOut = 0;
    this.reasons = new Map();
    this.versions = new Set();
  }

  async add(upgraded: Upgraded, written: boolean): Promise<void> {
    const { record, account, version, complete, missing, suggestions } = upgraded;
    this.position++;
    this.work.progress.record();
    this.versions.add(version);
    if (!written) this.leftOut++;
    for (const entry of account.entries) this.count(entry, 1);
    for (const { reason, path, count } of account.groups) if (reason !== null) this.count({ reason, path }, count);
    if (this.target === null) return;
    const place = { file: this.path, position: this.position, record: identifierOf(record), line: record.line };
    const entries = account.entries.map((entry) => ({ ...entry, sentence: upgradeSentence(entry, this.work.language) }));
    await this.target.write(`${JSON.stringify({ ...place, version, written, complete, missing, suggestions, ...account, entries })}\n`);
  }

  /** The summary of a file. */
  end({ records, elements, missing, list }: UpgradeTotals): void {
    for (const entry of list) this.count(entry, 1);
    const { speak, language } = this.work;
    if (this.work.given.quiet) return;
    const number = (count: number) => counted(count, language);
    const values = { path: this.path, records: number(records), versions: [...this.versions].sort().join(', ') || '-' };
    this.say(speak('upgrade.done', values));
    const { kept, changed, dropped, added } = elements;
    this.say(
      `  ${speak('upgrade.elements', { kept: number(kept), changed: number(changed), dropped: number(dropped), added: number(added) })}`,
    );
    if (this.leftOut > 0) this.say(`  ${speak('upgrade.left-out', { count: number(this.leftOut) })}`);
    for (const [path, count] of Object.entries(missing)) this.say(`  ${speak('upgrade.missing', { path, count: number(count) })}`);
    const told = [...this.reasons.values()].sort((a, b) => b.count - a.count);
    for (const { count, path, sentence } of told.slice(0, REASONS)) this.say(`  ${number(count)} × ${path}: ${sentence}`);
    if (told.length > REASONS) this.say(`  ${speak('upgrade.more-reasons', { count: number(told.length - REASONS) })}`);
  }

  async finish(): Promise<void> {
    await this.target?.finish();
  }

  async drop(): Promise<void> {
    await this.target?.drop();
  }

  /** Entries of one reason at one kind of place are told together, with the sentence of the first. */
  private count(entry: Pick<AccountEntry, 'reason' | 'path'> & Partial<AccountEntry>, count: number): void {
    const path = entry.path.replace(/\[\d+\]/g, '');
    const key = `${entry.reason} ${path}`;
    const told = this.reasons.get(key);
    if (told) told.count += count;
    else this.reasons.set(key, { count, path, sentence: upgradeSentence(entry, this.work.language) });
  }

  private say(line: string): void {
    this.work.complain(line);
  }
}

function identifierOf(record: Upgraded['record']): string {
  return record instanceof ActivityNode ? record.iatiIdentifier : record.identifier;
}

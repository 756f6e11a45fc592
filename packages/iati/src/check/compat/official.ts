import type { Codelists } from '../../codelists/list.ts';
import type { KnownOrganisations } from '../../codelists/organisations.ts';
import type { Severity } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import { judgeRecord } from '../../ruleset/index.ts';
import { compiledStandard, hasStandardRuleset, type RulesetVersion } from '../../ruleset/standard.ts';
import type { Version } from '../../table/version.ts';
import { officialCodeEntries } from '../codes/index.ts';
import { listMessages, schemaMessages } from '../schema/messages.ts';
import { isList, LooseParser } from './loose-parser.ts';
import { piecesOf } from './pieces.ts';
import { WholeFile } from './whole.ts';

/** What a report is made with. */
export interface OfficialFacts {
  readonly now: number;
  readonly lists: Codelists;
  readonly organisations: KnownOrganisations;
  readonly as: Version | null;
}

/** Counts entries by rule and by severity. */
export class Tally {
  readonly byRule: Record<string, number> = {};
  readonly summary = { critical: 0, error: 0, warning: 0 };

  add(rule: string, severity: Severity, count = 1): void {
    if (count === 0) return;
    this.byRule[rule] = (this.byRule[rule] ?? 0) + count;
    if (severity !== 'advisory') this.summary[severity] += count;
  }
}

/**
 * The report of the official validator over a text, already decoded as it does; null where it answers with a fault of its own
 * (status 500 for any document type declaration).
 */
export function officialReport(text: string, facts: OfficialFacts): Tally | null {
  const tally = new Tally();
  const identifiers = new Set<string>();
  let doubled = false;
  let version: RulesetVersion | null = null;
  const file = new WholeFile(facts.as, (record) => {
    version ??= rulesetVersion(file, facts.as);
    if (version === null) return;
    for (const { rule, severity } of officialCodeEntries(record, { version, lists: facts.lists })) tally.add(rule, severity);
    const identifier = identifierOf(record);
    doubled ||= identifiers.has(identifier);
    if (identifier !== '') identifiers.add(identifier);
  });
  file.write(text);
  file.close();
  if (!file.wellFormed) return only('0.1.1');
  if (file.doctype) return null;
  const root = file.root!;
  if (!/^iati-(activities|organisations)$/.test(root.name.slice(root.name.indexOf(':') + 1))) return only('0.2.1');
  version = rulesetVersion(file, facts.as);
  if (version === null) return only('0.6.1');
  if (doubled) tally.add('1.1.2', 'error');
  addPieces(text, root, version, file.schemaValid === false, facts, tally);
  return tally;
}

function only(rule: string): Tally {
  const tally = new Tally();
  tally.add(rule, 'critical');
  return tally;
}

/** The version of a root without namespace; null where the official validator does not know it. */
function rulesetVersion(file: WholeFile, as: Version | null): RulesetVersion | null {
  const version = as ?? file.declaredVersion ?? '';
  return file.root !== null && isList(file.root) && hasStandardRuleset(version) ? version : null;
}

function identifierOf(record: AnyNode): string {
  return record.one(record.name === 'iati-activity' ? 'iati-identifier' : 'organisation-identifier')?.text ?? '';
}

/** Rules, and schema messages once more, record by record as cut. */
function addPieces(text: string, root: AnyNode, version: RulesetVersion, broken: boolean, facts: OfficialFacts, tally: Tally): void {
  const name = root.name === 'iati-activities' ? 'iati-activity' : 'iati-organisation';
  const ruleset = compiledStandard(version, { emptySetIsTrue: true });
  const ofRoot = broken ? listMessages(root, version) : [];
  for (const { start, end } of piecesOf(text, name)) {
    const record = recordOf(text.slice(start, end), root);
    if (record === null) continue;
    if (broken) tally.add('0.3.1', 'critical', new Set([...ofRoot, ...schemaMessages(record, version)]).size);
    for (const { result, rule } of judgeRecord(ruleset, record, facts)) if (result === 'broken') tally.add(rule.id, rule.severity);
  }
}

/** Faults of form are passed over: what is open at the end is closed. */
function recordOf(piece: string, root: AnyNode): AnyNode | null {
  let record: AnyNode | null = null;
  const parser = new LooseParser(
    {
      fault() {},
      child(child) {
        record ??= child;
      },
    },
    root,
  );
  parser.write(piece);
  parser.close();
  return record;
}

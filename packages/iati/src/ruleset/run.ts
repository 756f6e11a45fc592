import type { RecordCheck } from '../check/context.ts';
import type { KnownOrganisations } from '../codelists/organisations.ts';
import type { Category, Severity, Values } from '../finding/finding.ts';
import { type AnyNode, IatiNode } from '../model/node.ts';
import type { CompiledCase, CompiledLoop, RuleOfRuleset, Ruleset } from './compile.ts';
import type { Facts } from './kinds/kind.ts';
import { AttributeItem, elementOf, type Item, RecordDocument, textOfItem } from './xpath/nodes.ts';
import { type At, toItems } from './xpath/values.ts';

export interface RunOptions {
  /** The moment of the check, in milliseconds since 1970 (UTC). */
  readonly now: number;
  /** Without it, cases about identifiers that are registered or approved do not apply. */
  readonly organisations?: KnownOrganisations;
}

/** A node that a rule looked at; `attribute` names the one concerned. */
export interface NodeConcerned {
  readonly node: AnyNode;
  readonly attribute?: string;
}

/** How one case went at one place. */
export interface RuleOutcome {
  readonly rule: RuleOfRuleset;
  /** The element that the context of the ruleset names. */
  readonly context: AnyNode;
  /** `undecided`: a date or a list that the rule needs is missing. `not-applicable`: its condition is false. */
  readonly result: 'kept' | 'broken' | 'undecided' | 'not-applicable';
  /** What breaks the rule, or what it looked at. */
  readonly nodes: readonly NodeConcerned[];
  /** What `$1` stood for in a loop; null outside of one. */
  readonly loopValue: string | null;
}

/** A rule of a ruleset that a record breaks. */
export interface RulesetFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Key of a sentence that says only `{message}`: the ruleset's own words. */
  readonly key: 'ruleset';
  readonly values: Values;
  readonly node: AnyNode;
  readonly attribute?: string;
  readonly outcome: RuleOutcome;
}

/**
 * Judges one activity or organisation by every case of a ruleset: one outcome for each case and each element of its context
 * (in a loop, for each value). A context of which the record has no element gives none.
 */
export function* judgeRecord(ruleset: Ruleset, record: AnyNode, options: RunOptions): Generator<RuleOutcome, void, undefined> {
  const document = new RecordDocument(record);
  const facts: Facts = { now: options.now, organisations: options.organisations ?? null };
  const start: At = { document, item: document.root, position: 1, size: 1, loopValue: '' };
  for (const { path, cases } of ruleset.contexts) {
    for (const item of toItems(path.run(start))) {
      if (!(item instanceof IatiNode)) continue;
      for (const one of cases) yield* judgeCase(one, { ...start, item }, facts);
    }
  }
}

/**
 * The rules of a ruleset that one activity or organisation breaks, in the order of the ruleset.
 *
 * @example
 * const own = compileRuleset({ '//transaction': { atleast_one: { cases: [{ paths: ['receiver-org/@ref'] }] } } });
 * for (const { rule, node } of runRuleset(own, activity, { now: Date.parse('2026-01-01') })) console.log(rule, node.line);
 */
export function runRuleset(ruleset: Ruleset, record: AnyNode, options: RunOptions): RulesetFinding[] {
  const findings: RulesetFinding[] = [];
  for (const outcome of judgeRecord(ruleset, record, options)) if (outcome.result === 'broken') findings.push(findingOf(outcome));
  return findings;
}

/**
 * A ruleset as a check of records, for the options `checks` and `rules` of `check`: what it finds is told with the key `ruleset`
 * and its own message and severity.
 *
 * @example
 * const own = compileRuleset({ '//iati-activity': { atleast_one: { cases: [{ paths: ['contact-info/email'] }] } } });
 * const report = await check(bytes, { now: '2026-11-23T12:00:00Z', checks: [rulesetCheck(own)], rules: own.rules });
 * console.log(report.counts.byRule['atleast_one-1']);
 */
export function rulesetCheck(ruleset: Ruleset): RecordCheck {
  return (record, { now, organisations, tell }) => {
    for (const { rule, severity, node, attribute, key, values } of runRuleset(ruleset, record, { now, organisations })) {
      tell({ rule, severity, node, attribute, key, values });
    }
  };
}

function findingOf(outcome: RuleOutcome): RulesetFinding {
  const { rule, context, nodes } = outcome;
  const { id, severity, category, message } = rule;
  const place = nodes[0] ?? { node: context };
  return { rule: id, severity, category, key: 'ruleset', values: { message }, ...place, outcome };
}

function* judgeCase(one: CompiledCase | CompiledLoop, at: At, facts: Facts): Generator<RuleOutcome, void, undefined> {
  if (!('foreach' in one)) {
    yield outcomeOf(one, at, facts, null);
    return;
  }
  const values = new Set(toItems(one.foreach.run(at)).map(textOfItem));
  for (const loopValue of values) {
    for (const inner of one.cases) yield outcomeOf(inner, { ...at, loopValue }, facts, loopValue);
  }
}

function outcomeOf({ rule, condition, judge }: CompiledCase, at: At, facts: Facts, loopValue: string | null): RuleOutcome {
  const context = at.item as AnyNode;
  if (condition !== null && !condition(at)) return { rule, context, result: 'not-applicable', nodes: [], loopValue };
  const { kept, items } = judge(at, facts);
  const result = kept === null ? 'undecided' : kept ? 'kept' : 'broken';
  return { rule, context, result, nodes: items.map((item) => concerned(item, at.document)), loopValue };
}

function concerned(item: Item, document: RecordDocument): NodeConcerned {
  if (item instanceof AttributeItem) return { node: item.owner, attribute: item.name };
  const node = elementOf(item);
  return { node: node === document.list || node === document.root ? document.record : node };
}

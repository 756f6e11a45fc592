import { type AnyNode, IatiNode } from '../model/node.ts';
import { trimmed } from '../model/values.ts';
import { type AccountEntry, type Fate, Ledger } from './account.ts';
import { isOfOthers } from './attributes.ts';
import { address, byType } from './values.ts';

/** The new root of upgraded records, and what became of the attributes of the old one. */
export interface UpgradedList {
  /** `iati-activities` or `iati-organisations` with `version="2.03"`; it lists no children, as the root of records that are read. */
  readonly node: AnyNode;
  /** What was changed or left out; what is not told is kept. */
  readonly entries: readonly AccountEntry[];
}

const LIST_OF: Readonly<Record<string, string>> = { 'iati-activity': 'iati-activities', 'iati-organisation': 'iati-organisations' };
const MOMENTS: ReadonlySet<string> = new Set(['generated-datetime']);
const OF_LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['iati-activities', new Set(['generated-datetime', 'linked-data-default'])],
  ['iati-organisations', MOMENTS],
]);

/** One new root for each old one, so that the records of a file stay together; by the name of their list. */
const KNOWN = new WeakMap<AnyNode, Map<string, UpgradedList>>();

/** The new root for a record: that of the list it was read from, with its attributes and its namespaces and those around it. */
export function listFor(record: AnyNode): UpgradedList {
  const name = LIST_OF[record.name]!;
  const { parent } = record;
  if (!parent) return { node: new IatiNode(null, name, ['version', '2.03'], null, 0, 0, false), entries: [] };
  const lists = KNOWN.get(parent) ?? new Map<string, UpgradedList>();
  const list = lists.get(name) ?? newRoot(parent, name);
  lists.set(name, list);
  KNOWN.set(parent, lists);
  return list;
}

function newRoot(old: AnyNode, name: string): UpgradedList {
  const ledger = new Ledger();
  const pairs = ['version', '2.03'];
  const version = old.get('version');
  if (version !== undefined && version !== '2.03') ledger.enter('changed', old, '@version', 'version-written', version, '2.03');
  for (let at = 0; at < old.pairs.length; at += 2) keep(old, old.pairs[at]!, old.pairs[at + 1]!, pairs, OF_LISTS.get(name)!, ledger);
  for (let around = old.parent; around; around = around.parent) {
    for (let at = 0; at < around.pairs.length; at += 2) {
      const declaration = around.pairs[at]!;
      if (declaration.startsWith('xmlns:') && !pairs.includes(declaration)) pairs.push(declaration, around.pairs[at + 1]!);
    }
  }
  return { node: new IatiNode(null, name, pairs, null, old.line, old.column, false), entries: ledger.account().entries };
}

function keep(old: AnyNode, name: string, value: string, pairs: string[], known: ReadonlySet<string>, ledger: Ledger): void {
  if (name === 'version') return;
  const part = `@${name}`;
  if (isOfOthers(name)) pairs.push(name, value);
  else if (!known.has(name)) ledger.enter('dropped', old, part, 'not-in-standard', value);
  else if (trimmed(value) === '') ledger.enter('dropped', old, part, 'empty', value);
  else {
    const mapped = MOMENTS.has(name) ? byType('dateTime', value) : address(value);
    if (mapped) ledger.enter(fateOf(value, mapped.value), old, part, mapped.reason, value, mapped.value);
    if (mapped?.value !== null) pairs.push(name, mapped?.value ?? value);
  }
}

function fateOf(before: string, after: string | null): Fate {
  if (after === null) return 'dropped';
  return after === before ? 'kept' : 'changed';
}

import type { AnyNode } from '../model/node.ts';
import { canonicalElement } from './canonical.ts';
import { CHANGED_WHEN_ALONE, KEYS, keyOf, type Stage } from './keys.ts';

/** What became of elements of one name: equal ones are not told. */
export interface Matched {
  readonly pairs: readonly (readonly [AnyNode, AnyNode])[];
  readonly removed: readonly AnyNode[];
  readonly added: readonly AnyNode[];
}

/**
 * Matches the elements of one name of two editions as multisets: equal ones first, each with one partner, so that of two twins
 * one that is missing is missed; then what has the same key; then a single one left over on both sides, where it has no key.
 */
export function match(before: readonly AnyNode[], after: readonly AnyNode[]): Matched {
  const [removed, added] = withoutEqual(before, after);
  if (removed.length === 0 || added.length === 0) return { pairs: [], removed, added };
  const pairs: [AnyNode, AnyNode][] = [];
  const left = { removed, added };
  const name = removed[0]!.spec === null ? '' : removed[0]!.name;
  const stages = Object.hasOwn(KEYS, name) ? KEYS[name]! : null;
  for (const stage of stages ?? []) takePairs(left, stage, pairs);
  if ((stages === null || CHANGED_WHEN_ALONE.has(name)) && left.removed.length === 1 && left.added.length === 1) {
    pairs.push([left.removed[0]!, left.added[0]!]);
    left.removed = [];
    left.added = [];
  }
  return { pairs, ...left };
}

function withoutEqual(before: readonly AnyNode[], after: readonly AnyNode[]): [AnyNode[], AnyNode[]] {
  const partners = new Map<string, AnyNode[]>();
  for (const node of after) push(partners, canonicalElement(node), node);
  const removed = before.filter((node) => partners.get(canonicalElement(node))?.shift() === undefined);
  const left = new Set([...partners.values()].flat());
  return [removed, after.filter((node) => left.has(node))];
}

function takePairs(left: { removed: AnyNode[]; added: AnyNode[] }, stage: Stage, pairs: [AnyNode, AnyNode][]): void {
  const before = byKey(left.removed, stage);
  const after = byKey(left.added, stage);
  const taken = new Set<AnyNode>();
  for (const [key, some] of before) {
    const others = after.get(key) ?? [];
    if (stage.alone && (some.length > 1 || others.length > 1)) continue;
    for (let at = 0; at < some.length && at < others.length; at++) {
      pairs.push([some[at]!, others[at]!]);
      taken.add(some[at]!).add(others[at]!);
    }
  }
  left.removed = left.removed.filter((node) => !taken.has(node));
  left.added = left.added.filter((node) => !taken.has(node));
}

function byKey(nodes: readonly AnyNode[], stage: Stage): Map<string, AnyNode[]> {
  const found = new Map<string, AnyNode[]>();
  for (const node of nodes) {
    const key = keyOf(node, stage);
    if (key !== null) push(found, key, node);
  }
  return found;
}

function push(map: Map<string, AnyNode[]>, key: string, node: AnyNode): void {
  const known = map.get(key);
  if (known) known.push(node);
  else map.set(key, [node]);
}

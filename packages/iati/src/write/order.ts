import type { AnyNode } from '../model/node.ts';
import type { ElementSpec } from '../table/spec.ts';
import { isDeclaration } from './prefixes.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The children of an element in the order of the schema 2.03: by name, in document order within one name; what the standard does
 * not have there (extensions, of which the schema wants to see none before) after them in document order.
 */
export function childrenInOrder(node: AnyNode): readonly AnyNode[] {
  const { children, spec } = node;
  if (spec === null || children.length < 2) return children;
  let last = -1;
  for (const child of children) {
    const place = placeOf(child, spec);
    if (place < last) return children.toSorted((a, b) => placeOf(a, spec) - placeOf(b, spec));
    last = place;
  }
  return children;
}

function placeOf(child: AnyNode, spec: ElementSpec): number {
  return child.spec === null ? LAST : (spec.children.get(child.name)?.order ?? LAST);
}

/**
 * Attributes, name before value: declarations of namespaces, then those of the standard in the order of the table, then the others
 * by name. Equal models so give equal bytes.
 */
export function pairsInOrder(pairs: readonly string[], spec: ElementSpec | null): readonly string[] {
  if (pairs.length < 4) return pairs;
  let last = -1;
  let lastName = '';
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    const rank = rankOf(name, spec);
    if (rank < last || (rank === last && name < lastName)) return sorted(pairs, spec);
    last = rank;
    lastName = name;
  }
  return pairs;
}

function sorted(pairs: readonly string[], spec: ElementSpec | null): string[] {
  const all: { name: string; value: string; rank: number }[] = [];
  for (let at = 0; at < pairs.length; at += 2) all.push({ name: pairs[at]!, value: pairs[at + 1]!, rank: rankOf(pairs[at]!, spec) });
  all.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return all.flatMap(({ name, value }) => [name, value]);
}

const RANKS = new WeakMap<ElementSpec, ReadonlyMap<string, number>>();

function rankOf(name: string, spec: ElementSpec | null): number {
  if (isDeclaration(name)) return 0;
  if (spec === null) return LAST;
  let ranks = RANKS.get(spec);
  if (!ranks) {
    ranks = new Map([...spec.attributes.keys()].map((known, at): [string, number] => [known, at + 1]));
    RANKS.set(spec, ranks);
  }
  return ranks.get(name) ?? LAST;
}

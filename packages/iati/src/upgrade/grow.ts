import { makeNode } from '../model/classes.ts';
import { type AnyNode, IatiNode, NO_CHILDREN } from '../model/node.ts';
import type { ElementSpec } from '../table/spec.ts';

/** Where a made element is said to stand: that of the old element it was made from. */
type Origin = Pick<AnyNode, 'line' | 'column'>;

/** A new element of 2.03 that is not yet among the children of its parent. */
export function seedling(parent: AnyNode | null, spec: ElementSpec, from: Origin, pairs: readonly string[] = []): AnyNode {
  return makeNode(spec, spec.name, pairs, parent, from.line, from.column);
}

/** Puts an element among the children of its parent, at the end. */
export function plant(node: AnyNode, parent: AnyNode): AnyNode {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else parent.children.push(node);
  return node;
}

/** A new element of 2.03 at the end of its parent; the standard has that name there. */
export function grow(parent: AnyNode, name: string, from: Origin, text = ''): AnyNode {
  const spec = parent.spec?.children.get(name)?.spec;
  if (!spec) throw new RangeError(`no element ${name} in ${parent.path}`);
  const node = plant(seedling(parent, spec, from), parent);
  node.text = text;
  return node;
}

/** Sets an attribute of an element made here. */
export function setAttribute(made: AnyNode, name: string, value: string): void {
  const pairs = made.pairs as string[];
  for (let at = 0; at < pairs.length; at += 2) {
    if (pairs[at] !== name) continue;
    pairs[at + 1] = value;
    return;
  }
  pairs.push(name, value);
}

/** The same element with everything in it, under another parent. */
export function graft(source: AnyNode, parent: AnyNode): AnyNode {
  const { spec, name, line, column, foreign } = source;
  const pairs = [...source.pairs];
  const node = spec ? seedling(parent, spec, source, pairs) : new IatiNode(null, name, pairs, parent, line, column, foreign);
  node.text = source.text;
  for (const child of source.children) graft(child, node);
  return plant(node, parent);
}

/** Puts the children of an element into the order of the schema; extensions and unknown elements last. */
export function putInOrder(node: AnyNode): void {
  const { children, spec } = node;
  if (!spec || children.length < 2) return;
  let last = -1;
  for (const child of children) {
    const place = placeOf(child, spec);
    if (place < last) {
      node.children = children
        .map((each) => ({ each, place: placeOf(each, spec) }))
        .sort((a, b) => a.place - b.place)
        .map(({ each }) => each);
      return;
    }
    last = place;
  }
}

function placeOf(child: AnyNode, spec: ElementSpec): number {
  return child.spec === null ? Number.MAX_SAFE_INTEGER : (spec.children.get(child.name)?.order ?? Number.MAX_SAFE_INTEGER);
}

/**
 * Writes a value into an element near a new one: `@code`, `owner-org/@ref`, `owner-org/narrative`, `../exactness/@code`. False when
 * another value stands there already; a text that stands there is not written twice.
 */
export function writeTo(made: AnyNode, place: string, value: string, from: Origin): boolean {
  const steps = place.split('/');
  const last = steps.pop()!;
  let node = made;
  for (const step of steps) node = step === '..' ? node.parent! : (node.one(step) ?? grow(node, step, from));
  if (last.startsWith('@')) {
    const name = last.slice(1);
    const there = node.get(name);
    if (there === undefined) setAttribute(node, name, value);
    return there === undefined || there === value;
  }
  if (!node.all(last).some((child) => child.text === value)) grow(node, last, from, value);
  return true;
}

import type { AnyNode } from '../../model/node.ts';
import { AttributeItem, elementOf, type Item, TextItem } from './nodes.ts';
import { type At, type Expression, toBoolean, toItems } from './values.ts';

/** One step of a path: from a node to the nodes it leads to, in document order. */
export interface Step {
  readonly reach: (item: Item, at: At) => readonly Item[];
  readonly predicates: readonly Expression[];
  /** The same node may be reached from several, or out of order: after `..`, `.//` and the like. */
  readonly tangled: boolean;
}

type Reach = Step['reach'];

/** A name as written in the file, prefix included; an element of another namespace needs its prefix, `*` takes all. */
export function children(name: string): Reach {
  if (name === '*') return (item) => childrenOf(item);
  const prefixed = name.includes(':');
  return (item) => childrenOf(item).filter((child) => child.name === name && (prefixed || !child.foreign));
}

export function attributes(name: string): Reach {
  return (item) => {
    if (item instanceof AttributeItem || item instanceof TextItem) return [];
    const found: AttributeItem[] = [];
    for (let place = 0; place < item.pairs.length; place += 2) {
      const written = item.pairs[place]!;
      const wanted = name === '*' ? written !== 'xmlns' && !written.startsWith('xmlns:') : written === name;
      if (wanted) found.push(new AttributeItem(item, place));
    }
    return found;
  };
}

export const texts: Reach = (item) =>
  item instanceof AttributeItem || item instanceof TextItem || item.text === '' ? [] : [new TextItem(item)];

export const self: Reach = (item) => [item];

export const parent: Reach = (item, at) => {
  const above = at.document.parentOf(item);
  return above === null ? [] : [above];
};

/** The node and everything below it: what `//` puts before the step after it. */
export const selfAndBelow: Reach = (item) =>
  item instanceof AttributeItem || item instanceof TextItem ? [item] : [item, ...item.descendants()];

function childrenOf(item: Item): readonly AnyNode[] {
  return item instanceof AttributeItem || item instanceof TextItem ? [] : item.children;
}

/** A path: from the document (`/a/b`), from the node at hand (`a/b`), or from the nodes of another expression. */
export function path(start: Expression | null, steps: readonly Step[]): Expression {
  return {
    type: 'nodes',
    run(at) {
      let items: readonly Item[] = start === null ? [at.item] : toItems(start.run(at));
      for (const step of steps) items = take(step, items, at);
      return items;
    },
  };
}

function take(step: Step, items: readonly Item[], at: At): readonly Item[] {
  if (items.length === 1) return only(step, step.reach(items[0]!, at), at);
  const reached = items.flatMap((item) => only(step, step.reach(item, at), at));
  return step.tangled && reached.length > 1 ? at.document.inOrder(reached) : reached;
}

function only(step: Step, items: readonly Item[], at: At): readonly Item[] {
  let left = items;
  for (const predicate of step.predicates) {
    const size = left.length;
    left = left.filter((item, index) => holds(predicate, { ...at, item, position: index + 1, size }));
  }
  return left;
}

/** A number in a predicate is a place, from 1 (XPath 1.0, 2.4). */
function holds(predicate: Expression, at: At): boolean {
  const value = predicate.run(at);
  return typeof value === 'number' ? value === at.position : toBoolean(value);
}

export const root: Expression = { type: 'nodes', run: (at) => [at.document.root] };

export function union(one: Expression, other: Expression): Expression {
  return { type: 'nodes', run: (at) => at.document.inOrder([...toItems(one.run(at)), ...toItems(other.run(at))]) };
}

/** The name of an item's element or attribute, for `name()`. */
export function nameOf(item: Item): string {
  return item instanceof AttributeItem ? item.name : item instanceof TextItem ? '' : elementOf(item).name;
}

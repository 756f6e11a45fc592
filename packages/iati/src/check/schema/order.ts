import type { AnyNode } from '../../model/node.ts';
import type { Particle, Shape } from '../../table/versions/index.ts';

/** What is wrong with the children of an element whose children have an order. */
export interface OrderFaults {
  /** Not known there at all. */
  readonly unknown: AnyNode[];
  /** Beyond the one that is allowed. */
  readonly tooMany: AnyNode[];
  /** Known, but to stand before or after another child. */
  readonly misplaced: { readonly node: AnyNode; readonly before?: AnyNode; readonly after?: AnyNode }[];
  readonly missing: Particle[];
}

interface Placed {
  readonly node: AnyNode;
  readonly place: number;
}

/**
 * Says for each child by itself what is wrong with it: the longest run of children that are in order counts as right, so that one
 * element at the wrong end does not make all others wrong.
 */
export function orderFaults(parent: AnyNode, shape: Shape): OrderFaults {
  const faults: OrderFaults = { unknown: [], tooMany: [], misplaced: [], missing: [] };
  const placed: Placed[] = [];
  const met = new Set<number>();
  for (const node of parent.children) {
    const place = placeOf(node, shape, met);
    if (place < 0) faults.unknown.push(node);
    else if (met.has(place) && shape.particles[place]!.max === 1) faults.tooMany.push(node);
    else placed.push({ node, place });
    met.add(place);
  }
  const right = longestInOrder(placed);
  for (const one of placed) if (!right.has(one)) faults.misplaced.push({ node: one.node, ...neighbour(one, placed, right) });
  for (const particle of shape.particles) if (particle.min > 0 && !met.has(particle.place)) faults.missing.push(particle);
  return faults;
}

/** Elements of other namespaces and the kind just before them may be mixed where that kind may repeat, as in libxml2. */
function placeOf(node: AnyNode, { children, others, particles }: Shape, met: ReadonlySet<number>): number {
  if (!node.foreign) return children.get(node.name)?.place ?? -1;
  const before = particles[others - 1];
  const mixes = before !== undefined && before.max > 1 && (before.min === 0 || met.has(before.place));
  return mixes ? before.place : others;
}

function longestInOrder(placed: readonly Placed[]): Set<Placed> {
  /** At length n: the index of the last of the best run of n + 1. */
  const ends: number[] = [];
  const previous: number[] = [];
  placed.forEach(({ place }, index) => {
    let length = ends.length;
    while (length > 0 && placed[ends[length - 1]!]!.place > place) length--;
    previous.push(length > 0 ? ends[length - 1]! : -1);
    ends[length] = index;
  });
  const right = new Set<Placed>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) right.add(placed[index]!);
  return right;
}

function neighbour(one: Placed, placed: readonly Placed[], right: ReadonlySet<Placed>): { before?: AnyNode; after?: AnyNode } {
  const index = placed.indexOf(one);
  const before = placed.find((other, at) => at < index && right.has(other) && other.place > one.place);
  if (before) return { before: before.node };
  const after = placed.findLast((other, at) => at > index && right.has(other) && other.place < one.place);
  return after ? { after: after.node } : {};
}

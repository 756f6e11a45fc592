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
  /** Among those placed. */
  readonly index: number;
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
    else placed.push({ node, place, index: placed.length });
    met.add(place);
  }
  const right = longestInOrder(placed);
  const set = new Set(right);
  for (const one of placed) if (!set.has(one)) faults.misplaced.push({ node: one.node, ...neighbour(one, right) });
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

function longestInOrder(placed: readonly Placed[]): Placed[] {
  /** At n: the last of the best run of n + 1, the one with the lowest place. */
  const ends: Placed[] = [];
  const previous: (Placed | undefined)[] = [];
  for (const one of placed) {
    const length = firstBeyond(ends, one.place);
    previous.push(ends[length - 1]);
    ends[length] = one;
  }
  const right: Placed[] = [];
  for (let one = ends.at(-1); one; one = previous[one.index]) right.push(one);
  return right.reverse();
}

/** Where the first stands whose place is beyond a place, among some in the order of their places. */
function firstBeyond(sorted: readonly Placed[], place: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.place > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The child that a misplaced one must stand before, or else after. */
function neighbour({ place, index }: Placed, right: readonly Placed[]): { before?: AnyNode; after?: AnyNode } {
  const beyond = right[firstBeyond(right, place)];
  if (beyond && beyond.index < index) return { before: beyond.node };
  const below = right[firstBeyond(right, place - 1) - 1];
  return below ? { after: below.node } : {};
}

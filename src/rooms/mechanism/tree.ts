import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { type Body, listBodies } from './store/bodies.ts';
import { allSeatsOn, memberCounts, type Sitting } from './store/seats.ts';

/** One body in the tree, with the seats worth naming, the number of its members, and the bodies under it. */
export interface Branch {
  body: Body;
  /** Chair, incoming, outgoing, enlarged, coordinator, secretary … */
  seats: Sitting[];
  members: number;
  children: Branch[];
}

interface Ranked {
  body: Pick<Body, 'kinds' | 'code'>;
}

/** Order among brothers: what is political first, then joint frames, by code. */
const RANK = ['political', 'technical', 'gt', 'sgt', 'ad-hoc', 'joint', 'consultation', 'steering', 'inter-cluster', 'secretariat'];
const rankOf = (body: Pick<Body, 'kinds'>): number => {
  const ranks = body.kinds.map((kind) => RANK.indexOf(kind)).filter((rank) => rank >= 0);
  return body.kinds.includes('joint') ? RANK.indexOf('joint') : ranks.length === 0 ? RANK.length : Math.min(...ranks);
};

/** Brothers in their order. */
export const before = (a: Ranked, b: Ranked): number => rankOf(a.body) - rankOf(b.body) || (a.body.code < b.body.code ? -1 : 1);

/** The mechanism on a day. A body whose parent is not alive that day stands as a root: it is never hidden. */
export async function mechanismAt(db: Db, actor: Actor, day: Day): Promise<Branch[]> {
  const bodies = await listBodies(db, actor, { day });
  const seats = await allSeatsOn(db, actor, day);
  const counts = await memberCounts(db, actor, day);
  const branchOf = (body: Body): Branch => ({ body, seats: [], members: counts.get(body.id) ?? 0, children: [] });
  const branches = new Map(bodies.map((body) => [body.id, branchOf(body)]));
  for (const seat of seats) {
    const branch = branches.get(seat.home_id);
    branch?.seats.push(seat);
  }
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.body.parent_id === null ? undefined : branches.get(branch.body.parent_id);
    (parent ? parent.children : roots).push(branch);
  }
  for (const branch of branches.values()) branch.children.sort(before);
  return roots.sort(before);
}

/** Every branch of the tree, from its roots down. */
export function branchesOf(roots: readonly Branch[]): Branch[] {
  return roots.flatMap((branch) => [branch, ...branchesOf(branch.children)]);
}

export interface Counts {
  political: number;
  gt: number;
  sgt: number;
  adHoc: number;
  joint: number;
  vacant: number;
}

/** The sentence under the title: so many bodies of each sort, so many vacant seats. */
export function countsOf(roots: readonly Branch[]): Counts {
  const branches = branchesOf(roots);
  const of = (kind: string) => branches.filter((branch) => branch.body.kinds.includes(kind)).length;
  const political = branches.filter((branch) => branch.body.kinds.includes('political') && !branch.body.kinds.includes('joint')).length;
  const vacant = branches.flatMap((branch) => branch.seats).filter((seat) => seat.state === 'vacant').length;
  return { political, gt: of('gt'), sgt: of('sgt'), adHoc: of('ad-hoc'), joint: of('joint'), vacant };
}

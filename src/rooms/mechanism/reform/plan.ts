import type { Day } from '#kernel/day';
import { RuleBroken } from '#kernel/errors';
import { type Change, ENDING } from './change.ts';
import {
  checkAbove,
  checkUnder,
  type Edge,
  end,
  type Follower,
  follow,
  fork,
  make,
  renew,
  standing,
  standsUnder,
  type Work,
} from './work.ts';
import type { World } from './world.ts';

export interface Step {
  change: Change;
  /** Why it cannot be done; null when it can. */
  refusal: RuleBroken | null;
}

/** What some acts, in their order and all on one day, would make of the mechanism. */
export interface Plan {
  day: Day;
  /** The world once every act that can be done is done. */
  world: World;
  steps: readonly Step[];
  /** Bodies that are no more from the day on. */
  closed: readonly string[];
  followers: readonly Follower[];
}

/** True when what goes into `from` ends, merger after merger, in one of these. */
function leadsTo(edges: readonly Edge[], from: string, ends: readonly string[], seen: Set<string> = new Set()): boolean {
  if (ends.includes(from)) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return edges.some((edge) => edge.from === from && leadsTo(edges, edge.into, ends, seen));
}

function merge(work: Work, { bodies, into, made, parent }: Change): void {
  const target = into ?? made?.[0]?.code;
  const sources = [...new Set(bodies)];
  if (!target || sources.length === 0 || sources.includes(target)) throw new RuleBroken('body.merge-needs-another');
  if (leadsTo(work.edges, target, sources)) throw new RuleBroken('body.merge-would-loop', { code: target });
  const first = standing(work, sources[0]);
  for (const source of sources) end(work, source);
  for (const source of sources) checkUnder(work, source);
  if (into === undefined && made?.[0])
    make(work, made[0], { ...first.term, parent: parent === undefined ? first.term.parent : parent }, first.stand);
  else checkAbove(work, target);
  follow(work, sources, target);
  work.edges.push(...sources.map((from) => ({ from, into: target })));
}

function split(work: Work, { bodies, made = [], parent }: Change): void {
  if (made.length < 2) throw new RuleBroken('body.split-needs-two');
  const { stand, term } = standing(work, bodies[0]);
  end(work, stand.code);
  checkUnder(work, stand.code);
  for (const part of made) make(work, part, { ...term, parent: parent === undefined ? term.parent : parent }, stand);
}

function create(work: Work, { made, kinds = [], parent = null }: Change): void {
  if (!made?.[0] || kinds.length === 0) throw new RuleBroken('body.unknown-kind', { kind: '' });
  make(work, made[0], { kinds, parent, cadence: null, cadence_origin: null }, undefined);
}

function rename(work: Work, { bodies, nameFr, nameEn, shortFr, shortEn }: Change): void {
  const { term } = standing(work, bodies[0]);
  if (!nameFr) throw new RuleBroken('body.rename-needs-name');
  const names = { name_fr: nameFr, name_en: nameEn ?? term.name_en };
  renew(work, bodies[0], { ...names, short_fr: shortFr ?? term.short_fr, short_en: shortEn ?? term.short_en });
}

function checkPlace(work: Work, code: string | undefined, parent: string | null): void {
  checkAbove(work, parent);
  if (parent !== null && code !== undefined && standsUnder(work, code, parent)) throw new RuleBroken('body.parent-loop');
}

function move(work: Work, { bodies, parent = null }: Change): void {
  const { term } = standing(work, bodies[0]);
  if (term.parent === parent) throw new RuleBroken('body.already-there');
  checkPlace(work, bodies[0], parent);
  renew(work, bodies[0], { parent });
}

function promote(work: Work, { bodies, parent }: Change): void {
  const { term } = standing(work, bodies[0]);
  if (!term.kinds.includes('sgt')) throw new RuleBroken('body.cannot-be-promoted');
  if (parent !== undefined) checkPlace(work, bodies[0], parent);
  const kinds = term.kinds.map((kind) => (kind === 'sgt' ? 'gt' : kind));
  renew(work, bodies[0], { kinds, parent: parent === undefined ? term.parent : parent });
}

function suspend(work: Work, { act, bodies }: Change): void {
  const { term } = standing(work, bodies[0]);
  const suspended = act === 'suspend';
  if (term.suspended === suspended) throw new RuleBroken(suspended ? 'body.already-suspended' : 'body.not-suspended');
  renew(work, bodies[0], { suspended });
}

function dissolve(work: Work, { bodies }: Change): void {
  end(work, bodies[0]);
  checkUnder(work, bodies[0] ?? '');
}

const DO: Readonly<Record<Change['act'], (work: Work, change: Change) => void>> = {
  ...{ create, rename, move, promote, suspend, merge, split, dissolve },
  revive: suspend,
};

/**
 * Works out what the acts would make of the world, one after the other, without touching anything. An act that cannot be done is named
 * with its reason and left out; those after it are tried on what the others leave. `elsewhere` are the mergers of other drafts.
 */
export function planOf(world: World, changes: readonly Change[], day: Day, elsewhere: readonly Edge[] = []): Plan {
  let work: Work = { day, stands: new Map(world), closed: [], followers: [], edges: [...elsewhere] };
  const steps = changes.map((change): Step => {
    const tried = fork(work);
    try {
      DO[change.act](tried, change);
    } catch (error) {
      if (error instanceof RuleBroken) return { change, refusal: error };
      throw error;
    }
    work = tried;
    return { change, refusal: null };
  });
  return { day, world: work.stands, steps, closed: work.closed, followers: work.followers };
}

/** The mergers among some acts. */
export const edgesOf = (changes: readonly Change[]): Edge[] =>
  changes.flatMap(({ act, bodies, into, made }) => {
    const target = into ?? made?.[0]?.code;
    return act === 'merge' && target ? bodies.map((from) => ({ from, into: target })) : [];
  });

/** Signs of the bodies that some acts would end. */
export const endedBy = (changes: readonly Change[]): string[] => changes.flatMap((change) => (ENDING.has(change.act) ? change.bodies : []));

import { addDays, type Day, holdsOn } from '#kernel/day';
import { RuleBroken } from '#kernel/errors';
import { type Change, ENDING, type Made } from './change.ts';
import { type Stand, type Term, termOn, type World } from './world.ts';

/** Members whose seat follows them into the body that theirs is merged into. */
const FOLLOWING = new Set(['member', 'observer']);

/** A member's seat that goes on in another body. */
export interface Follower {
  seatId: number;
  organisationId: number;
  kind: string;
  to_day: Day | null;
  into: string;
}

/** One body merged into another, here or in a draft elsewhere. */
export interface Edge {
  from: string;
  into: string;
}

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

interface Work {
  day: Day;
  stands: Map<string, Stand>;
  closed: string[];
  followers: Follower[];
  edges: Edge[];
}

const fork = (work: Work): Work => ({
  ...work,
  stands: new Map(work.stands),
  closed: [...work.closed],
  followers: [...work.followers],
  edges: [...work.edges],
});

/** A body that stands, with nothing already said of it after the day, and the term that an act would change. */
function standing({ day, stands }: Work, code: string | undefined): { stand: Stand; term: Term } {
  const stand = stands.get(code ?? '');
  if (!stand) throw new RuleBroken('body.unknown', { code: code ?? '' });
  const term = termOn(stand, day);
  if (!term || term.to_day !== null) throw new RuleBroken('body.not-alive', { day });
  if (term.id !== null && term.from_day >= day) throw new RuleBroken('body.act-before-term', { day, from: term.from_day });
  return { stand, term };
}

function checkAbove({ day, stands }: Work, parent: string | null): void {
  if (parent === null) return;
  const above = stands.get(parent);
  if (!above || !termOn(above, day)) throw new RuleBroken('body.parent-not-alive', { day });
}

function standsUnder({ day, stands }: Work, code: string, parent: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = parent; at !== null && !seen.has(at); ) {
    if (at === code) return true;
    seen.add(at);
    const stand: Stand | undefined = stands.get(at);
    at = (stand && termOn(stand, day)?.parent) ?? null;
  }
  return false;
}

/** The next state of a body begins on the day; a state that the same reform began is put right instead. */
function renew(work: Work, code: string | undefined, changes: Partial<Term>): void {
  const { stand, term } = standing(work, code);
  const before = stand.terms.filter((one) => one !== term);
  const next = { ...term, ...changes, id: null, from_day: work.day, to_day: null };
  const ended = term.id === null ? [] : [{ ...term, to_day: addDays(work.day, -1) }];
  work.stands.set(stand.code, { ...stand, terms: [...before, ...ended, next] });
}

function end(work: Work, code: string | undefined): void {
  const { stand, term } = standing(work, code);
  const last = addDays(work.day, -1);
  if (stand.id === null) throw new RuleBroken('body.act-before-term', { day: work.day, from: term.from_day });
  const kept = stand.terms.filter((one) => one !== term);
  const terms = term.id === null ? kept : [...kept, { ...term, to_day: last }];
  work.stands.set(stand.code, { ...stand, terms });
  work.closed.push(stand.code);
}

/** A body that ends leaves nobody under it without a place. */
function checkUnder({ day, stands }: Work, code: string): void {
  const under = [...stands.values()].filter((stand) =>
    stand.terms.some((term) => term.parent === code && (term.to_day === null || term.to_day >= day)),
  );
  if (under.length > 0) throw new RuleBroken('body.has-children', { count: under.length });
}

const PREFIX: Readonly<Record<string, string>> = { gt: 'GT', sgt: 'SGT' };

/** The short name of a new body: that of a group says which sort of group it is. */
function shortOf(name: string, kinds: readonly string[]): string {
  const prefix = PREFIX[kinds.find((kind) => kind in PREFIX) ?? ''];
  return (prefix ? `${prefix} ${name}` : name).slice(0, 60).trim();
}

function make(work: Work, made: Made, like: Pick<Term, 'kinds' | 'parent' | 'cadence' | 'cadence_origin'>, model: Stand | undefined): void {
  if (work.stands.has(made.code)) throw new RuleBroken('body.code-taken', { code: made.code });
  checkAbove(work, like.parent);
  const { nameFr: name_fr, nameEn: name_en, code } = made;
  const names = { name_fr, name_en, short_fr: shortOf(name_fr, like.kinds), short_en: shortOf(name_en, like.kinds) };
  const { kinds, parent, cadence, cadence_origin } = like;
  const term = { id: null, ...names, kinds, parent, cadence, cadence_origin, suspended: false, from_day: work.day, to_day: null };
  const rules = model?.rules ?? { notice_days: 7, minutes_days: 10, representation: 'default', note: null };
  work.stands.set(code, { id: null, code, version: 1, audienceId: model?.audienceId ?? 0, rules, terms: [term], members: [] });
}

/** Members go on where their body goes, unless they sit there already. */
function follow(work: Work, sources: readonly string[], into: string): void {
  for (const source of sources) {
    for (const member of work.stands.get(source)?.members ?? []) {
      const target = work.stands.get(into) as Stand;
      const { seatId, organisationId, kind, to_day } = member;
      if (seatId === null || organisationId === null || !FOLLOWING.has(kind) || !holdsOn(member, work.day)) continue;
      if (target.members.some((one) => one.organisationId === organisationId)) continue;
      work.followers.push({ seatId, organisationId, kind, to_day, into });
      work.stands.set(into, { ...target, members: [...target.members, { ...member, seatId: null, from_day: work.day }] });
    }
  }
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

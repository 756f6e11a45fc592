import { addDays, type Day, holdsOn } from '#kernel/day';
import { RuleBroken } from '#kernel/errors';
import type { Made } from './change.ts';
import { type Stand, type Term, termOn } from './world.ts';

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

/** A world on which acts are tried: what they have changed so far. */
export interface Work {
  day: Day;
  stands: Map<string, Stand>;
  closed: string[];
  followers: Follower[];
  edges: Edge[];
}

export const fork = (work: Work): Work => ({
  ...work,
  stands: new Map(work.stands),
  closed: [...work.closed],
  followers: [...work.followers],
  edges: [...work.edges],
});

/** A body that stands, with nothing already said of it after the day, and the term that an act would change. */
export function standing({ day, stands }: Work, code: string | undefined): { stand: Stand; term: Term } {
  const stand = stands.get(code ?? '');
  if (!stand) throw new RuleBroken('body.unknown', { code: code ?? '' });
  const term = termOn(stand, day);
  if (!term || term.to_day !== null) throw new RuleBroken('body.not-alive', { day });
  if (term.id !== null && term.from_day >= day) throw new RuleBroken('body.act-before-term', { day, from: term.from_day });
  return { stand, term };
}

export function checkAbove({ day, stands }: Work, parent: string | null): void {
  if (parent === null) return;
  const above = stands.get(parent);
  if (!above || !termOn(above, day)) throw new RuleBroken('body.parent-not-alive', { day });
}

export function standsUnder({ day, stands }: Work, code: string, parent: string): boolean {
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
export function renew(work: Work, code: string | undefined, changes: Partial<Term>): void {
  const { stand, term } = standing(work, code);
  const before = stand.terms.filter((one) => one !== term);
  const next = { ...term, ...changes, id: null, from_day: work.day, to_day: null };
  const ended = term.id === null ? [] : [{ ...term, to_day: addDays(work.day, -1) }];
  work.stands.set(stand.code, { ...stand, terms: [...before, ...ended, next] });
}

export function end(work: Work, code: string | undefined): void {
  const { stand, term } = standing(work, code);
  const last = addDays(work.day, -1);
  if (stand.id === null) throw new RuleBroken('body.act-before-term', { day: work.day, from: term.from_day });
  const kept = stand.terms.filter((one) => one !== term);
  const terms = term.id === null ? kept : [...kept, { ...term, to_day: last }];
  work.stands.set(stand.code, { ...stand, terms });
  work.closed.push(stand.code);
}

/** A body that ends leaves nobody under it without a place. */
export function checkUnder({ day, stands }: Work, code: string): void {
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

export function make(
  work: Work,
  made: Made,
  like: Pick<Term, 'kinds' | 'parent' | 'cadence' | 'cadence_origin'>,
  model: Stand | undefined,
): void {
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
export function follow(work: Work, sources: readonly string[], into: string): void {
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

import type { Actor } from '#kernel/actor';
import { addDays, type Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Body } from '../store/bodies.ts';
import { allSeatsOn, type Sitting } from '../store/seats.ts';
import { before, mechanismAt } from '../tree.ts';
import { planOfReform } from './drafts.ts';
import type { Plan } from './plan.ts';
import type { Reform } from './store.ts';
import { membersOn, termOn, type World } from './world.ts';

/** A body in a tree that is or would be: a branch of the mechanism, without what only a body that exists has. */
export interface Limb {
  body: Pick<Body, 'code' | 'name_fr' | 'name_en' | 'short_fr' | 'short_en' | 'kinds' | 'suspended'>;
  seats: readonly Sitting[];
  members: number;
  children: Limb[];
}

/** The tree as a plan would leave it on its day. Seats are those of that day: a plan opens none but members', which are counted. */
export function treeOfPlan(plan: Plan, seats: readonly Sitting[]): Limb[] {
  const limbs = new Map<string, { limb: Limb; parent: string | null }>();
  for (const stand of plan.world.values()) {
    const term = termOn(stand, plan.day);
    if (!term) continue;
    const { name_fr, name_en, short_fr, short_en, kinds, suspended, parent } = term;
    const body = { code: stand.code, name_fr, name_en, short_fr, short_en, kinds, suspended };
    const own = seats.filter((seat) => seat.home_code === stand.code);
    limbs.set(stand.code, { limb: { body, seats: own, members: membersOn(stand, plan.day), children: [] }, parent });
  }
  const roots: Limb[] = [];
  for (const { limb, parent } of limbs.values()) {
    const above = parent === null ? undefined : limbs.get(parent);
    (above ? above.limb.children : roots).push(limb);
  }
  for (const { limb } of limbs.values()) limb.children.sort(before);
  return roots.sort(before);
}

/** What changes on one body between two trees. `was` and `is` are the body on either side; none where it is new, or gone. */
export interface Shift {
  was: Limb | undefined;
  is: Limb | undefined;
  wasUnder: Limb | undefined;
  isUnder: Limb | undefined;
}

interface Place {
  limb: Limb;
  under: Limb | undefined;
}

function placesIn(limbs: readonly Limb[], under?: Limb): [string, Place][] {
  return limbs.flatMap((limb) => [[limb.body.code, { limb, under }] as [string, Place], ...placesIn(limb.children, limb)]);
}

const facts = ({ limb: { body, members }, under }: Place) =>
  JSON.stringify([body.name_fr, body.name_en, body.kinds, body.suspended, members, under?.body.code ?? null]);

/** The bodies on which two trees differ, by their signs. */
export function shiftsBetween(one: readonly Limb[], other: readonly Limb[]): Map<string, Shift> {
  const [first, second] = [new Map(placesIn(one)), new Map(placesIn(other))];
  const shifts = new Map<string, Shift>();
  for (const code of new Set([...first.keys(), ...second.keys()])) {
    const [was, is] = [first.get(code), second.get(code)];
    if (was && is && facts(was) === facts(is)) continue;
    shifts.set(code, { was: was?.limb, is: is?.limb, wasUnder: was?.under, isUnder: is?.under });
  }
  return shifts;
}

export interface Comparison {
  one: readonly Limb[];
  oneDay: Day;
  other: readonly Limb[];
  otherDay: Day;
  shifts: ReadonlyMap<string, Shift>;
}

/** A draft beside the present: today's tree, and the tree as it would be on the day. What is marked is what the reform itself changes. */
export async function compareDraft(db: Db, actor: Actor, reform: Reform): Promise<{ world: World; plan: Plan; comparison: Comparison }> {
  const { world, plan } = await planOfReform(db, actor, reform);
  const planned = treeOfPlan(plan, await allSeatsOn(db, actor, reform.day));
  const today = await mechanismAt(db, actor, actor.today);
  const shifts = shiftsBetween(await mechanismAt(db, actor, reform.day), planned);
  return { world, plan, comparison: { one: today, oneDay: actor.today, other: planned, otherDay: reform.day, shifts } };
}

/** An enacted reform: the eve and the first day, as they are kept. */
export async function compareEnacted(db: Db, actor: Actor, reform: Reform): Promise<Comparison> {
  const eve = addDays(reform.day, -1);
  const [one, other] = [await mechanismAt(db, actor, eve), await mechanismAt(db, actor, reform.day)];
  return { one, oneDay: eve, other, otherDay: reform.day, shifts: shiftsBetween(one, other) };
}

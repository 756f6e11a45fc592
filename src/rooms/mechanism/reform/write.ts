import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { addDays, type Day, holdsOn } from '#kernel/day';
import type { Db } from '#kernel/db';
import { HouseFault } from '#kernel/errors';
import { layBody, reindex } from '../bodies.ts';
import type { Origin } from '../dated.ts';
import { type Capacity, designate } from '../representations.ts';
import { addMember, closeSeat } from '../seats.ts';
import { endTerm, insertLineage, insertTerm, updateBody } from '../store/keep-bodies.ts';
import { dropSeat, seatsBeyond } from '../store/keep-seats.ts';
import { listRepresentations, type Represented } from '../store/seat-history.ts';
import { type Change, resultsOf } from './change.ts';
import type { Plan } from './plan.ts';
import type { Follower } from './work.ts';
import type { Stand, World } from './world.ts';

/** What is said of the acts in the history of bodies: the decision they rest on, the reform they belong to. */
export interface Ground {
  decidedById: number | null;
  reference: string | null;
  decidedOn: Day | null;
  reformId: number | null;
  origin: Origin;
}

/** Writes what a plan has worked out, whole: bodies, terms, seats, history. The caller holds the transaction and has asked the rules. */
export async function writePlan(tx: Db, actor: Actor, before: World, plan: Plan, ground: Ground): Promise<void> {
  const ids = await layBodies(tx, before, plan, ground.origin);
  const touched = [...plan.world.values()].filter((stand) => stand !== before.get(stand.code));
  for (const stand of touched) await writeTerms(tx, stand, before.get(stand.code), ids);
  await writeSeats(tx, actor, plan, ids);
  for (const [index, { change }] of plan.steps.entries())
    await writeHistory(tx, actor, { before, day: plan.day, change, index, ground, ids });
  for (const stand of touched) await reindex(tx, actor, ids.get(stand.code) as number);
}

type Ids = ReadonlyMap<string, number>;

/** New bodies come in with the state in which the plan leaves them, each after the one it stands under. */
async function layBodies(tx: Db, before: World, plan: Plan, origin: Origin): Promise<Ids> {
  const ids = new Map([...before.values()].map((stand) => [stand.code, stand.id as number]));
  const lay = async (stand: Stand | undefined): Promise<void> => {
    const term = stand?.terms[0];
    if (!stand || !term || ids.has(stand.code)) return;
    if (term.parent !== null) await lay(plan.world.get(term.parent));
    const { notice_days: noticeDays, minutes_days: minutesDays, representation, note } = stand.rules;
    const names = { nameFr: term.name_fr, nameEn: term.name_en, shortFr: term.short_fr, shortEn: term.short_en };
    const place = { kinds: term.kinds, parentId: term.parent === null ? null : (ids.get(term.parent) as number), cadence: term.cadence };
    const rules = { noticeDays, minutesDays, representation, note, suspended: term.suspended };
    ids.set(stand.code, await layBody(tx, { code: stand.code, fromDay: plan.day, ...names, ...place, ...rules, origin }));
  };
  for (const stand of plan.world.values()) await lay(stand);
  return ids;
}

async function writeTerms(tx: Db, stand: Stand, was: Stand | undefined, ids: Ids): Promise<void> {
  if (stand.id === null || !was) return;
  for (const { id, to_day } of stand.terms) {
    if (id !== null && to_day !== null && was.terms.find((term) => term.id === id)?.to_day !== to_day) await endTerm(tx, id, to_day);
  }
  for (const { id, parent, ...term } of stand.terms) {
    if (id === null) await insertTerm(tx, stand.id, { ...term, parent_id: parent === null ? null : (ids.get(parent) as number) });
  }
  if (!(await updateBody(tx, stand.id, stand.version, {})))
    throw new HouseFault(`${stand.code} changed while its acts waited for no other`);
}

/** The seats of a body that ends close with it; those of members who follow open where it goes, with who represents them. */
async function writeSeats(tx: Db, actor: Actor, { day, closed, followers }: Plan, ids: Ids): Promise<void> {
  const representatives = new Map<number, Represented[]>();
  for (const { seatId } of followers) representatives.set(seatId, await listRepresentations(tx, actor, { seatId }));
  const last = addDays(day, -1);
  for (const code of closed) {
    for (const seat of await seatsBeyond(tx, ids.get(code) as number, last)) {
      if (seat.from_day > last) await dropSeat(tx, seat.id);
      else await closeSeat(tx, actor, seat.id, seat.version, last);
    }
  }
  for (const follower of followers) await openFor(tx, actor, day, follower, ids, representatives.get(follower.seatId) ?? []);
}

async function openFor(tx: Db, actor: Actor, day: Day, follower: Follower, ids: Ids, persons: readonly Represented[]): Promise<void> {
  const { organisationId, kind, to_day: toDay, into } = follower;
  const place = { fromDay: day, toDay, kind: kind as 'member' | 'observer' };
  const seatId = await addMember(tx, actor, ids.get(into) as number, organisationId, place);
  for (const person of persons) {
    if (!holdsOn(person, day) || person.organisation_id !== organisationId) continue;
    const { person_id: personId, capacity, decides, to_day } = person;
    await designate(tx, actor, seatId, { personId, capacity: capacity as Capacity, decides, fromDay: day, toDay: to_day });
  }
}

interface Told {
  before: World;
  day: Day;
  change: Change;
  index: number;
  ground: Ground;
  ids: Ids;
}

async function writeHistory(tx: Db, actor: Actor, { before, day, change, index, ground, ids }: Told): Promise<void> {
  const results = resultsOf(change);
  const idsOf = (codes: readonly string[]) => [...new Set(codes)].map((code) => ids.get(code) as number);
  const first = change.bodies[0] ?? results[0];
  const key = ground.reformId === null ? `${change.act}-${first}-${day}` : `reform-${ground.reformId}-${index + 1}`;
  const { decidedById: decided_by_id, reference, decidedOn: decided_on, reformId: reform_id, origin } = ground;
  const said = { decided_by_id, reference, decided_on, reform_id, origin };
  await insertLineage(tx, { key, act: change.act, day, name_fr: null, name_en: null, ...said }, idsOf(change.bodies), idsOf(results));
  const audience = await audienceId(tx, 'public');
  for (const code of new Set(change.bodies.length > 0 ? change.bodies : results)) {
    const subject = { kind: 'body', id: ids.get(code) as number };
    const was = before.get(code)?.terms.find((term) => holdsOn(term, day)) ?? null;
    journal({
      actor,
      verb: 'body.change',
      subject,
      audienceId: audience,
      before: was,
      after: { ...change, day },
      why: reference ?? undefined,
    });
  }
}

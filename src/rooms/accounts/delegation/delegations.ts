import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { type Day, daysBetween } from '#kernel/day';
import type { Db } from '#kernel/db';
import { Forbidden, NotFound, RuleBroken } from '#kernel/errors';
import type { Ctx, House } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { listPeople, personNames } from '#rooms/mechanism';
import { requireSession } from '../my-account.ts';
import { keepersAudience } from '../store/audiences.ts';
import { tellDelegate } from './letter.ts';
import * as store from './store.ts';

/** Whoever acts for years should hold the seat: a delegation is given anew each year. */
const MOST_DAYS = 366;

export interface NamedDelegation extends store.Delegation {
  /** The other one: to whom it was given, or by whom. */
  name: string;
  state: 'to-come' | 'now' | 'over';
}

export interface MyDelegations {
  given: NamedDelegation[];
  received: NamedDelegation[];
}

function requireOneself(actor: Actor, rule: string): number {
  actor.may(rule, { personId: actor.personId });
  if (actor.personId === null) throw new Forbidden(rule);
  return actor.personId;
}

export async function readMyDelegations(db: Db, actor: Actor): Promise<MyDelegations> {
  const mine = requireOneself(actor, 'delegation.read-own');
  const rows = await store.delegationsOf(db, mine);
  const names = await personNames(
    db,
    rows.flatMap((row) => [row.personId, row.toPersonId]),
  );
  const named = (row: store.Delegation, other: number): NamedDelegation => ({
    ...row,
    name: names.get(other) ?? '',
    state: stateOf(row, actor.today),
  });
  return {
    given: rows.filter((row) => row.personId === mine).map((row) => named(row, row.toPersonId)),
    received: rows.filter((row) => row.toPersonId === mine && stateOf(row, actor.today) !== 'over').map((row) => named(row, row.personId)),
  };
}

function stateOf(row: store.Delegation, today: Day): NamedDelegation['state'] {
  if (row.revokedAt || row.toDay < today) return 'over';
  return row.fromDay > today ? 'to-come' : 'now';
}

export interface Delegate {
  id: number;
  name: string;
}

/** People of the directory by that name who can come in, save oneself. */
export async function findDelegates(db: Db, actor: Actor, name: string): Promise<Delegate[]> {
  const mine = requireOneself(actor, 'delegation.give');
  if (name.trim() === '') return [];
  const { rows } = await listPeople(db, actor, { words: name.trim(), day: actor.today, size: 20 });
  const open = await store.withOpenAccount(
    db,
    rows.map((row) => row.id),
  );
  return rows.filter((row) => row.id !== mine && open.has(row.id)).map((row) => ({ id: row.id, name: `${row.given} ${row.family}` }));
}

export async function getDelegate(db: Db, actor: Actor, id: number): Promise<Delegate> {
  requireOneself(actor, 'delegation.give');
  if (!Number.isInteger(id) || !(await store.withOpenAccount(db, [id])).has(id)) throw new NotFound('person');
  return { id, name: (await personNames(db, [id])).get(id) ?? '' };
}

export interface Gift {
  toPersonId: number;
  matters: readonly string[];
  fromDay: Day;
  toDay: Day;
}

/** Lets another act in one's name. Only the person themselves gives it: no keeper and no administrator can. */
export async function giveDelegation(house: House, actor: Actor, gift: Gift): Promise<number> {
  const personId = requireOneself(actor, 'delegation.give');
  const { toPersonId, matters, fromDay, toDay } = gift;
  if (toPersonId === personId) throw new RuleBroken('delegation.to-oneself');
  if (toDay < fromDay) throw new RuleBroken('delegation.ends-before-it-begins');
  if (toDay < actor.today) throw new RuleBroken('delegation.past');
  if (daysBetween(fromDay, toDay) >= MOST_DAYS) throw new RuleBroken('delegation.too-long');
  await getDelegate(house.db, actor, toPersonId);
  return inTransaction(house.db, async (tx) => {
    const audienceId = await keepersAudience(tx);
    const madeAt = house.clock.now();
    const id = await store.insertDelegation(tx, { audienceId, personId, toPersonId, matters, fromDay, toDay, madeAt });
    journal({ actor, verb: 'delegation.give', subject: { kind: 'delegation', id }, audienceId, after: { ...gift, personId } });
    await tellDelegate(house, tx, 'given', { ...gift, personId });
    return id;
  });
}

/** Takes it back: whoever acts by it acts in their own name at the next click. */
export async function revokeDelegation(house: House, actor: Actor, id: number): Promise<void> {
  const delegation = await store.delegationById(house.db, id);
  actor.may('delegation.give', { personId: delegation?.personId });
  await inTransaction(house.db, async (tx) => {
    if (!delegation || !(await store.revokeOne(tx, id, house.clock.now()))) throw new RuleBroken('delegation.over');
    journal({ actor, verb: 'delegation.revoke', subject: { kind: 'delegation', id }, audienceId: await keepersAudience(tx) });
    if (stateOf(delegation, actor.today) !== 'over') await tellDelegate(house, tx, 'revoked', delegation);
  });
}

/** Begins to act for another, in this browser, until one leaves it or its last day is over. Whoever acts already leaves first. */
export async function actFor(c: Ctx, id: number): Promise<void> {
  const { house, actor } = c.var;
  const delegation = await store.delegationById(house.db, id);
  actor.may('delegation.take', { personId: delegation?.toPersonId });
  if (!delegation || !(await store.liveDelegation(house.db, id, delegation.toPersonId, actor.today)))
    throw new RuleBroken('delegation.over');
  const session = await requireSession(c);
  await inTransaction(house.db, async (tx) => {
    await store.beginActing(tx, session.id, id, house.clock.now());
    const entry = { actor, verb: 'delegation.take', subject: { kind: 'delegation', id }, audienceId: await keepersAudience(tx) };
    journal({ ...entry, after: { personId: delegation.personId } });
  });
}

/** Acts in one's own name again. */
export async function stopActing(c: Ctx): Promise<void> {
  const { house, actor } = c.var;
  actor.may('delegation.leave');
  const { id: sessionId, delegationId: id } = await requireSession(c);
  if (id === null) return;
  await inTransaction(house.db, async (tx) => {
    await store.endActing(tx, sessionId);
    journal({ actor, verb: 'delegation.leave', subject: { kind: 'delegation', id }, audienceId: await keepersAudience(tx) });
  });
}

import { allRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { addDays, holdsOn } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import { accountOpenedAt } from '#rooms/accounts';
import {
  type Body,
  type HeldSeat,
  listBodies,
  listHoldings,
  listPostsOfPerson,
  listRepresentations,
  type Represented,
  type Sitting,
  seatsOn,
} from '#rooms/mechanism';
import { actWords } from '../rights.ts';
import { type BlockKey, type HomeBlock, homeBlocks, type Waiting, waiting } from '../slots.ts';

/** For so many days somebody is new here. */
const NEW_DAYS = 60;

/** One seat of the newcomer: where, in what capacity, what it lets do, who had it before and who shares it. */
export interface StarterSeat {
  seat: Represented | HeldSeat;
  body: Body;
  capacity: { capacity: string; decides: boolean };
  acts: string[];
  before: { id: number; name: string } | null;
  beside: { id: number; name: string; capacity: string; decides: boolean }[];
}

export interface Starter {
  seats: StarterSeat[];
  /** Seats of the secretariat that somebody holds: whom to ask. */
  pool: Sitting[];
  poolBody: Body | undefined;
  waits: Waiting[];
  blocks: HomeBlock[];
}

const BLOCKS: readonly BlockKey[] = ['next-meeting', 'next-occasions', 'my-decisions', 'last-papers'];

/** True while the account, or one of the posts of this reader, is young. */
export async function isNewcomer(house: House, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'person' || actor.personId === null) return false;
  const opened = await accountOpenedAt(house.db, actor.personId);
  if (opened && house.clock.now().getTime() - opened.getTime() < NEW_DAYS * 86_400_000) return true;
  const posts = await listPostsOfPerson(house.db, actor, actor.personId);
  return posts.some((post) => holdsOn(post, actor.today) && post.from_day > addDays(actor.today, -NEW_DAYS));
}

/** Acts that a seat on a body opens by itself, in words; what everybody may is left out. */
function actsOn(actor: Actor, bodyId: number, page: Page): string[] {
  const subject = { bodyId };
  const bySeat = allRules().filter(({ grantees }) => grantees.some((one) => one.key.endsWith(':body') && one.holds(actor, subject)));
  return bySeat.map(({ room, rule }) => actWords(room, rule, page.lang));
}

async function mandateOf(house: House, actor: Actor, page: Page, row: Represented, body: Body): Promise<StarterSeat> {
  const all = await listRepresentations(house.db, actor, { seatId: row.seat_id });
  const others = all.filter((one) => one.person_id !== row.person_id);
  const before = others.find((one) => one.capacity === row.capacity && one.to_day !== null && one.to_day < row.from_day);
  const named = (one: Represented) => ({
    id: one.person_id,
    name: `${one.given} ${one.family}`,
    capacity: one.capacity,
    decides: one.decides,
  });
  const beside = others.filter((one) => holdsOn(one, page.today)).map(named);
  return { seat: row, body, capacity: row, acts: actsOn(actor, row.body_id, page), before: before ? named(before) : null, beside };
}

async function heldOf(house: House, actor: Actor, page: Page, row: HeldSeat, body: Body): Promise<StarterSeat> {
  const all = await listHoldings(house.db, actor, { seatId: row.seat_id });
  const person = all.find((one) => one.to_day !== null && one.to_day < row.from_day && one.person)?.person;
  const before = person ? { id: person.id, name: `${person.given} ${person.family}` } : null;
  const capacity = { capacity: 'person', decides: true };
  return { seat: row, body, capacity, acts: actsOn(actor, row.body_id, page), before, beside: [] };
}

/** What somebody who has just come needs to know, from the mechanism and from every room. */
export async function gatherStarter(house: House, actor: Actor, page: Page): Promise<Starter> {
  actor.may('starter.read');
  const { db } = house;
  const personId = actor.personId as number;
  const all = await listBodies(db, actor, { day: page.today });
  const bodies = new Map(all.map((body) => [body.id, body]));
  const seats: StarterSeat[] = [];
  const today = <T extends { from_day: string; to_day: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => holdsOn(row, page.today));
  for (const row of today(await listRepresentations(db, actor, { personId }))) {
    const body = bodies.get(row.body_id);
    if (body) seats.push(await mandateOf(house, actor, page, row, body));
  }
  for (const row of today(await listHoldings(db, actor, { personId }))) {
    const body = bodies.get(row.body_id);
    if (body) seats.push(await heldOf(house, actor, page, row, body));
  }
  const poolBody = all.find((body) => body.kinds.includes('secretariat'));
  const pool = poolBody ? (await seatsOn(db, actor, poolBody.id, page.today)).filter((seat) => seat.holding?.person) : [];
  const args = { house, actor, page, wanted: new Set(BLOCKS) };
  const given = (await homeBlocks.gather(args)).flat();
  const waits = (await waiting.gather(args)).flat().sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  return { seats, pool, poolBody, waits: waits.slice(0, 7), blocks: BLOCKS.flatMap((key) => given.filter((block) => block.key === key)) };
}

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
import { type BlockKey, type BodyDate, bodyDates, type HomeBlock, homeBlocks, type Waiting, waiting } from '../slots.ts';

/** For so many days somebody is new here. */
const NEW_DAYS = 60;

/** One seat of the newcomer: in what capacity, who had it before and who shares it. */
export interface StarterSeat {
  seat: Represented | HeldSeat;
  capacity: { capacity: string; decides: boolean };
  before: { id: number; name: string } | null;
  beside: { id: number; name: string; capacity: string; decides: boolean }[];
}

/** A body of the newcomer: their seats there, what these let do, the dates that come. */
export interface StarterPlace {
  body: Body;
  seats: StarterSeat[];
  acts: string[];
  dates: BodyDate[];
}

export interface Starter {
  places: StarterPlace[];
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

async function mandateOf(house: House, actor: Actor, page: Page, row: Represented): Promise<StarterSeat> {
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
  return { seat: row, capacity: row, before: before ? named(before) : null, beside };
}

async function heldOf(house: House, actor: Actor, row: HeldSeat): Promise<StarterSeat> {
  const all = await listHoldings(house.db, actor, { seatId: row.seat_id });
  const person = all.find((one) => one.to_day !== null && one.to_day < row.from_day && one.person)?.person;
  const before = person ? { id: person.id, name: `${person.given} ${person.family}` } : null;
  const capacity = { capacity: 'person', decides: true };
  return { seat: row, capacity, before, beside: [] };
}

/** The bodies where somebody sits today, in the order of the mechanism, each once with all the seats held there. */
async function placesOf(house: House, actor: Actor, page: Page, bodies: readonly Body[]): Promise<StarterPlace[]> {
  const { db } = house;
  const personId = actor.personId as number;
  const today = <T extends { from_day: string; to_day: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => holdsOn(row, page.today));
  const seats: StarterSeat[] = [];
  for (const row of today(await listRepresentations(db, actor, { personId }))) seats.push(await mandateOf(house, actor, page, row));
  for (const row of today(await listHoldings(db, actor, { personId }))) seats.push(await heldOf(house, actor, row));
  const there = bodies.filter((body) => seats.some(({ seat }) => seat.body_id === body.id));
  const dates = (await bodyDates.gather({ house, actor, page, bodyIds: there.map((body) => body.id) })).flat();
  return there.map((body) => ({
    body,
    seats: seats.filter(({ seat }) => seat.body_id === body.id),
    acts: actsOn(actor, body.id, page),
    dates: dates.filter((date) => date.bodyId === body.id),
  }));
}

/** What somebody who has just come needs to know, from the mechanism and from every room. */
export async function gatherStarter(house: House, actor: Actor, page: Page): Promise<Starter> {
  actor.may('starter.read');
  const { db } = house;
  const all = await listBodies(db, actor, { day: page.today });
  const poolBody = all.find((body) => body.kinds.includes('secretariat'));
  const pool = poolBody ? (await seatsOn(db, actor, poolBody.id, page.today)).filter((seat) => seat.holding?.person) : [];
  const args = { house, actor, page, wanted: new Set(BLOCKS) };
  const given = (await homeBlocks.gather(args)).flat();
  const waits = (await waiting.gather(args)).flat().sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  const places = await placesOf(house, actor, page, all);
  return { places, pool, poolBody, waits: waits.slice(0, 7), blocks: BLOCKS.flatMap((key) => given.filter((block) => block.key === key)) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import {
  addPerson,
  addPost,
  type Capacity,
  changeHolder,
  designate,
  findBodyByCode,
  findOrganisationByKey,
  getSeat,
  type PostKind,
  seatsOn,
} from '#rooms/mechanism';

interface Term {
  from_day: Day;
  to_day: Day | null;
}

/** One invented person of `people.json`: where they work, whom they represent, what they hold. */
export interface CastMember {
  key: string;
  given: string;
  family: string;
  language: 'fr' | 'en';
  title_fr: string;
  email: string;
  organisation: string;
  posts: (Term & { organisation: string; kind: PostKind; title_fr: string; title_en: string })[];
  represents: (Term & { body: string; kind: string; organisation: string; role: Capacity; decides: boolean })[];
  holds: (Term & { body: string; kind: string; slot: number })[];
  demo_account: string | null;
  /** The name of an account whose seat is nobody’s role: it shows what is done for another. */
  demo_deputy?: string;
}

export const cast = JSON.parse(readFileSync(join(import.meta.dirname, 'people.json'), 'utf8')) as CastMember[];

async function organisationId(db: Db, actor: Actor, key: string): Promise<number> {
  const found = await findOrganisationByKey(db, actor, key);
  if (!found) throw new Error(`no such organisation: ${key}`);
  return found.id;
}

async function bodyId(db: Db, actor: Actor, code: string, day: Day): Promise<number> {
  const found = await findBodyByCode(db, actor, code, day);
  if (!found) throw new Error(`no such body on ${day}: ${code}`);
  return found.id;
}

async function enter(db: Db, actor: Actor, member: CastMember): Promise<number> {
  const { given, family, language, email } = member;
  const id = await addPerson(db, actor, { given, family: `${family} (démo)`, lang: language, email, phone: null, origin: 'demo' });
  for (const post of member.posts) {
    const { kind, title_fr: titleFr, title_en: titleEn, from_day: fromDay, to_day: toDay } = post;
    await addPost(db, actor, id, {
      organisationId: await organisationId(db, actor, post.organisation),
      kind,
      titleFr,
      titleEn,
      fromDay,
      toDay,
    });
  }
  return id;
}

async function takeSeats(db: Db, actor: Actor, member: CastMember, personId: number): Promise<void> {
  for (const held of member.holds) {
    const seats = await seatsOn(db, actor, await bodyId(db, actor, held.body, held.from_day), held.from_day);
    const sitting = seats.find((seat) => seat.home_code === held.body && seat.kind === held.kind && seat.slot === held.slot);
    if (!sitting) throw new Error(`no such seat: ${held.body} ${held.kind} ${held.slot}`);
    const seat = await getSeat(db, actor, sitting.seat_id);
    await changeHolder(db, actor, seat.id, seat.version, {
      holder: { personId },
      fromDay: held.from_day,
      toDay: held.to_day,
      origin: 'demo',
    });
  }
}

async function represent(db: Db, actor: Actor, member: CastMember, personId: number): Promise<void> {
  for (const mandate of member.represents) {
    const { from_day: fromDay, to_day: toDay, role: capacity, decides } = mandate;
    const seats = await seatsOn(db, actor, await bodyId(db, actor, mandate.body, fromDay), fromDay);
    const own = await organisationId(db, actor, mandate.organisation);
    const seat = seats.find((one) => one.home_code === mandate.body && one.kind === mandate.kind && one.holding?.organisation?.id === own);
    if (!seat) throw new Error(`${member.key}: no seat of ${mandate.organisation} on ${mandate.body} on ${fromDay}`);
    await designate(db, actor, seat.seat_id, { personId, capacity, decides, fromDay, toDay });
  }
}

/** Brings the invented people in, puts them in post and on their seats. Gives the id of each by its key. */
export function bringCast(house: House): Promise<Map<string, number>> {
  return asHouse(house, 'demo', async (actor) => {
    const ids = new Map<string, number>();
    for (const member of cast) ids.set(member.key, await enter(house.db, actor, member));
    for (const member of cast) await takeSeats(house.db, actor, member, ids.get(member.key) ?? 0);
    for (const member of cast) await represent(house.db, actor, member, ids.get(member.key) ?? 0);
    return ids;
  });
}

/** The people of the Pool and some others as accounts are given to them: the name of the role, said at the first start. */
export const withAccounts = (): CastMember[] => cast.filter((member) => accountName(member) !== null);

export const accountName = (member: CastMember): string | null => member.demo_account ?? member.demo_deputy ?? null;

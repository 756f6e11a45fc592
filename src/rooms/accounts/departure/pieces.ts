import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { type Lang, named } from '#kernel/i18n';
import {
  type Body,
  bodyTitle,
  capacityWords,
  type HeldSeat,
  listBodies,
  listHoldings,
  listPostsOfPerson,
  listRepresentations,
  type Post,
  type Represented,
  seatWords,
} from '#rooms/mechanism';
import { urls } from '#urls';
import { openDuties } from '../slots.ts';

interface Shown {
  key: string;
  title: string;
  note: string;
  href: string | null;
  /** The rule that the hand-over of this very piece asks, and with what. None for what the rooms below keep. */
  asks: { rule: string; subject: { organisationId?: number; bodyId?: number } } | null;
}

/** One thing a person holds, as the page shows it and as the hand-over works on it. */
export type Piece = Shown &
  ({ kind: 'post'; row: Post } | { kind: 'mandate'; row: Represented } | { kind: 'seat'; row: HeldSeat } | { kind: 'duty' });

/** Holds on that day or is to begin after it. */
const reaches = (row: { to_day: Day | null }, day: Day): boolean => row.to_day === null || row.to_day >= day;

interface Asked {
  db: Db;
  actor: Actor;
  personId: number;
  lang: Lang;
}

async function postsOf({ db, actor, personId, lang }: Asked, day: Day): Promise<Piece[]> {
  const rows = (await listPostsOfPerson(db, actor, personId)).filter((row) => reaches(row, day));
  return rows.map((row) => ({
    kind: 'post',
    row,
    key: `post:${row.id}`,
    title: lang === 'en' ? (row.title_en ?? row.title_fr) : row.title_fr,
    note: named({ name_fr: row.organisation_fr, name_en: row.organisation_en }, lang),
    href: urls.organisation(row.organisation_key),
    asks: { rule: 'post.correct', subject: { organisationId: row.organisation_id } },
  }));
}

async function mandatesOf({ db, actor, personId, lang }: Asked, day: Day, bodies: ReadonlyMap<number, Body>): Promise<Piece[]> {
  const rows = (await listRepresentations(db, actor, { personId })).filter((row) => reaches(row, day));
  return rows.map((row) => ({
    kind: 'mandate',
    row,
    key: `mandate:${row.id}`,
    title: seatTitle(row, bodies, lang),
    note: `${named({ name_fr: row.organisation_fr, name_en: row.organisation_en }, lang)}, ${capacityWords({ lang }, row)}`,
    href: urls.seat(row.seat_id),
    asks: { rule: 'representation.end', subject: { bodyId: row.body_id, organisationId: row.organisation_id } },
  }));
}

async function seatsOf({ db, actor, personId, lang }: Asked, day: Day, bodies: ReadonlyMap<number, Body>): Promise<Piece[]> {
  const rows = (await listHoldings(db, actor, { personId })).filter((row) => reaches(row, day));
  return rows.map((row) => ({
    kind: 'seat',
    row,
    key: `seat:${row.id}`,
    title: seatTitle(row, bodies, lang),
    note: capacityWords({ lang }, { capacity: 'person', decides: true }),
    href: urls.seat(row.seat_id),
    asks: { rule: 'seat.hold', subject: { bodyId: row.body_id } },
  }));
}

function seatTitle(row: Represented | HeldSeat, bodies: ReadonlyMap<number, Body>, lang: Lang): string {
  const body = bodies.get(row.body_id);
  const kind = seatWords(row, body, lang);
  return body ? `${kind}, ${bodyTitle(body, lang)}` : kind;
}

async function dutiesOf(asked: Asked): Promise<Piece[]> {
  const found: Piece[] = [];
  for (const source of await openDuties.gather(null))
    found.push(...(await source.list(asked)).map((duty) => ({ ...duty, kind: 'duty' as const, asks: null })));
  return found;
}

/** What a person holds on a day and after it: posts, mandates, seats in person, then what the rooms keep of theirs. */
export async function piecesOf(asked: Asked, day: Day): Promise<Piece[]> {
  const bodies = new Map((await listBodies(asked.db, asked.actor, { all: true })).map((body) => [body.id, body]));
  return [
    ...(await postsOf(asked, day)),
    ...(await mandatesOf(asked, day, bodies)),
    ...(await seatsOf(asked, day, bodies)),
    ...(await dutiesOf(asked)),
  ];
}

/** True where the actor may hand over each of them: a focal point those of their organisation, the Pool all. */
export const mayHandAll = (actor: Actor, pieces: readonly Piece[]): boolean =>
  pieces.every(({ asks }) => asks === null || actor.can(asks.rule, asks.subject));

import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { type Body, listBodies } from '../store/bodies.ts';
import { allSeatsOn, type Sitting } from '../store/seats.ts';
import { bodyKinds, organisationKinds, seatKinds } from '../store/vocabulary.ts';
import { FACTS, type FactName, PLACES } from './facts.ts';
import { type BodyLine, FORMAT, type KindLine, type MechanismFile, type SeatLine } from './form.ts';
import { beginnings, organisationLines, ruleLines } from './store.ts';
import { draws, type FactRow, factsOn, goneBy } from './store-facts.ts';

type Precision = BodyLine['from_precision'];

const used = <T extends { key: string }>(all: readonly T[], keys: ReadonlySet<string>): T[] => all.filter(({ key }) => keys.has(key));
const kindLines = (kinds: readonly KindLine[], keys: ReadonlySet<string>) =>
  used(kinds, keys).map(({ key, name_fr, name_en }) => ({ key, name_fr, name_en }));

/** The same mechanism makes the same file, in whatever order the base keeps it. */
function inOrder<T extends object>(lines: readonly T[], by: readonly (keyof T)[]): T[] {
  const key = (line: T) => by.map((field) => String(line[field] ?? '').padStart(6, ' ')).join('|');
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function seatLineOf(seat: Sitting): SeatLine {
  const { holding } = seat;
  return {
    body: seat.home_code,
    kind: seat.kind,
    slot: seat.slot,
    held_by: seat.held_by as SeatLine['held_by'],
    from_day: seat.from_day,
    to_day: seat.to_day,
    state: seat.state,
    // A person's name never leaves by this way: who holds such a seat is said by its state alone.
    organisation: seat.held_by === 'organisation' ? (holding?.organisation?.key ?? null) : null,
    holder_from_day: holding?.from_day ?? null,
    holder_from_precision: (holding?.from_precision ?? 'day') as Precision,
    holder_to_day: holding?.to_day ?? null,
    holder_to_precision: (holding?.to_precision ?? 'day') as Precision,
  };
}

/** Whether a body goes on after the name and place of the day, and until when. */
const after = (body: Body, until: Day | null): Pick<BodyLine, 'goes_on' | 'until_day'> => {
  const goes_on = body.to_day !== null && (until === null || until > body.to_day);
  return { goes_on, until_day: goes_on ? until : null };
};

interface Known {
  organisations: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
}

/** Facts of the day about what the file speaks of, and of nothing else. */
async function factLists(db: Db, actor: Actor, day: Day, known: Known): Promise<Pick<MechanismFile, FactName>> {
  const speaks = (list: FactName) => (row: FactRow) => {
    const said = (fields: object, keys: ReadonlySet<string>) =>
      Object.keys(fields).every((field) => row[field] === null || keys.has(String(row[field])));
    return said(PLACES[list].organisations, known.organisations) && said(PLACES[list].bodies, known.bodies);
  };
  const lists: Record<string, FactRow[]> = {};
  for (const list of Object.keys(FACTS) as (keyof typeof FACTS)[]) lists[list] = (await factsOn(db, actor, list, day)).filter(speaks(list));
  lists.draws = (await draws(db, actor)).filter(speaks('draws'));
  return lists as unknown as Pick<MechanismFile, FactName>;
}

/** The mechanism of a day as a file: what this reader may see of its bodies, its seats and the organisations on them. */
export async function mechanismFile(db: Db, actor: Actor, day: Day): Promise<MechanismFile> {
  const bodies = await listBodies(db, actor, { day });
  const codes = new Map(bodies.map((body) => [body.id, body.code]));
  const since = await beginnings(db, actor);
  const lineOf = (body: Body): BodyLine => ({
    code: body.code,
    name_fr: body.name_fr,
    name_en: body.name_en,
    short_fr: body.short_fr,
    short_en: body.short_en,
    kinds: body.kinds,
    parent: body.parent_id === null ? null : (codes.get(body.parent_id) ?? null),
    representation: body.representation,
    cadence: body.cadence,
    cross_cutting: body.cross_cutting,
    suspended: body.suspended,
    notice_days: body.notice_days,
    minutes_days: body.minutes_days,
    since_day: since.get(body.id)?.since_day ?? body.from_day,
    since_precision: (since.get(body.id)?.since_precision ?? body.from_precision) as Precision,
    from_day: body.from_day,
    from_precision: body.from_precision as Precision,
    to_day: body.to_day,
    to_precision: body.to_precision as Precision,
    ...after(body, since.get(body.id)?.until ?? null),
  });
  const seats = inOrder((await allSeatsOn(db, actor, day, { members: true })).map(seatLineOf), ['body', 'kind', 'slot', 'organisation']);
  const holders = new Set(seats.flatMap(({ organisation }) => organisation ?? []));
  const gone = await goneBy(db, actor, day);
  const organisations = (await organisationLines(db, actor))
    .filter(({ key }) => holders.has(key) || !gone.has(key))
    .map(({ id: _, ...line }) => line);
  const facts = await factLists(db, actor, day, {
    organisations: new Set(organisations.map(({ key }) => key)),
    bodies: new Set(codes.values()),
  });
  return {
    format: FORMAT,
    day,
    body_kinds: kindLines(await bodyKinds(db), new Set(bodies.flatMap(({ kinds }) => kinds))),
    seat_kinds: kindLines(await seatKinds(db), new Set(seats.map(({ kind }) => kind))),
    organisation_kinds: kindLines(await organisationKinds(db), new Set(organisations.map(({ kind }) => kind))),
    representation_rules: used(await ruleLines(db), new Set(bodies.map(({ representation }) => representation))),
    organisations,
    ...facts,
    bodies: inOrder(bodies.map(lineOf), ['code']),
    seats,
  };
}

import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { type Body, type LineageAct, listActs, listBodies } from '../store/bodies.ts';
import type { Holding, Sitting } from '../store/seats.ts';
import { type Branch, branchesOf, mechanismAt } from '../tree.ts';

export const BODY_CHANGES = ['created', 'ended', 'promoted', 'renamed', 'moved', 'suspended', 'revived'] as const;
export const SEAT_CHANGES = ['vacated', 'filled', 'handed', 'opened', 'closed', 'said', 'unsaid'] as const;
export type BodySort = (typeof BODY_CHANGES)[number];
export type SeatSort = (typeof SEAT_CHANGES)[number];

export interface BodyChange {
  sort: BodySort;
  /** As it is at the later day; of a body that ended, as it was at its end. */
  body: Body;
  before: Body;
  /** Whom it stood under, and stands under. */
  under: { before: Body | null; after: Body | null };
  /** What it came from, or what follows it. */
  kin: LineageAct['bodies'];
  /** The act that says so, where one is noted. */
  act: LineageAct | null;
}

export interface SeatChange {
  sort: SeatSort;
  body: Body;
  seat: Sitting;
  before: Holding | null;
  after: Holding | null;
}

export interface MemberChange {
  body: Body;
  before: number;
  after: number;
}

export interface Changes {
  bodies: BodyChange[];
  seats: SeatChange[];
  members: MemberChange[];
  /** Every act noted in between, those on bodies that came and went included. */
  acts: LineageAct[];
}

type Pair = [before: Branch, after: Branch];

const sortsOf = (before: Body, after: Body): BodySort[] => {
  const sorts: BodySort[] = [];
  if (before.kinds.includes('sgt') && after.kinds.includes('gt')) sorts.push('promoted');
  if (before.name_fr !== after.name_fr || before.name_en !== after.name_en) sorts.push('renamed');
  if (before.parent_id !== after.parent_id && !sorts.includes('promoted')) sorts.push('moved');
  if (before.suspended !== after.suspended) sorts.push(after.suspended ? 'suspended' : 'revived');
  return sorts;
};

/** Who holds a seat, as far as the reader may know: the same holder twice is no change. */
const holderKey = (held: Holding | null): string => {
  if (held === null) return 'unknown';
  if (held.vacant) return 'vacant';
  return held.organisation || held.person ? `${held.organisation?.id ?? ''}/${held.person?.id ?? ''}` : `row ${held.id}`;
};

function seatSort(before: Sitting, after: Sitting): SeatSort | null {
  if (holderKey(before.holding) === holderKey(after.holding)) return null;
  if (after.state === 'vacant') return 'vacated';
  if (before.state === 'vacant') return after.state === 'held' ? 'filled' : 'unsaid';
  if (before.state === 'unknown') return 'said';
  return after.state === 'unknown' ? 'unsaid' : 'handed';
}

/** Seats of a body that was there on both days. */
function seatsOf([before, after]: Pair): SeatChange[] {
  const { body } = after;
  const was = new Map(before.seats.map((seat) => [seat.seat_id, seat]));
  const still = new Set(after.seats.map((seat) => seat.seat_id));
  const there = after.seats.flatMap((seat): SeatChange[] => {
    const old = was.get(seat.seat_id);
    const sort = old ? seatSort(old, seat) : 'opened';
    return sort === null ? [] : [{ sort, body, seat, before: old?.holding ?? null, after: seat.holding }];
  });
  const gone = before.seats.filter((seat) => !still.has(seat.seat_id));
  return [...there, ...gone.map((seat): SeatChange => ({ sort: 'closed', body, seat, before: seat.holding, after: null }))];
}

const ENDING = new Set(['merge', 'split', 'replace', 'restructure', 'dissolve']);

/** The bodies on the other side of the act in which one came or went. */
function kinOf(body: Body, side: 'source' | 'result', acts: readonly LineageAct[]): Pick<BodyChange, 'kin' | 'act'> {
  const other = side === 'source' ? 'result' : 'source';
  const act = acts.findLast(
    (one) => (side === 'result' || ENDING.has(one.act)) && one.bodies.some((each) => each.code === body.code && each.side === side),
  );
  return { act: act ?? null, kin: act?.bodies.filter((each) => each.side === other && each.code !== body.code) ?? [] };
}

/** What changed in the mechanism after one day and until another, from its dated rows and its acts. */
export async function changesBetween(db: Db, actor: Actor, from: Day, until: Day): Promise<{ roots: Branch[]; changes: Changes }> {
  const earlier = new Map(branchesOf(await mechanismAt(db, actor, from)).map((branch) => [branch.body.id, branch]));
  const roots = await mechanismAt(db, actor, until);
  const later = new Map(branchesOf(roots).map((branch) => [branch.body.id, branch]));
  const acts = await listActs(db, actor, from, until);
  const parent = (body: Body, at: ReadonlyMap<number, Branch>) => (body.parent_id === null ? null : (at.get(body.parent_id)?.body ?? null));
  const both = [...later.values()].flatMap((after): Pair[] => {
    const before = earlier.get(after.body.id);
    return before ? [[before, after]] : [];
  });
  const changed = (body: Body, before: Body, sort: BodySort): BodyChange => ({
    ...{ sort, body, before, under: { before: parent(before, earlier), after: parent(body, later) } },
    ...kinOf(body, sort === 'ended' ? 'source' : 'result', acts),
  });
  const created = [...later.values()].filter(({ body }) => !earlier.has(body.id)).map(({ body }) => changed(body, body, 'created'));
  const lastly = new Map((await listBodies(db, actor, { day: until, all: true })).map((body) => [body.id, body]));
  const gone = [...earlier.values()].filter(({ body }) => !later.has(body.id));
  const ended = gone.map(({ body }) => changed(lastly.get(body.id) ?? body, body, 'ended'));
  const turned = both.flatMap(([{ body: before }, { body }]) => sortsOf(before, body).map((sort) => changed(body, before, sort)));
  const members = both
    .filter(([before, after]) => before.members !== after.members)
    .map(([before, after]) => ({ body: after.body, before: before.members, after: after.members }));
  return { roots, changes: { bodies: [...created, ...ended, ...turned], seats: both.flatMap(seatsOf), members, acts } };
}

const ONE_WORD: readonly SeatSort[] = ['vacated', 'filled', 'handed'];

/** What is marked on the picture of the later day: for each body, its changes, the gravest first. */
export function marksOf({ bodies, seats }: Changes): Map<number, (BodySort | SeatSort)[]> {
  const marks = new Map<number, (BodySort | SeatSort)[]>();
  const mark = (id: number, sort: BodySort | SeatSort) => {
    const known = marks.get(id) ?? [];
    if (!known.includes(sort)) marks.set(id, [...known, sort]);
  };
  for (const sort of BODY_CHANGES) for (const change of bodies) if (change.sort === sort && sort !== 'ended') mark(change.body.id, sort);
  for (const sort of ONE_WORD) for (const change of seats) if (change.sort === sort) mark(change.body.id, sort);
  return marks;
}

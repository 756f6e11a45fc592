import type { Actor } from '#kernel/actor';
import { addDays, type Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import {
  addPost,
  type Capacity,
  changeHolder,
  correctPost,
  correctRepresentation,
  designate,
  getPost,
  getSeat,
  type HeldSeat,
  type Holder,
  listPostsOfPerson,
  listRepresentations,
  type Post,
  type PostInput,
  type PostKind,
  type Represented,
  withdrawHolder,
  withdrawMandate,
  withdrawPost,
} from '#rooms/mechanism';
import type { Piece } from './pieces.ts';

/** What one hand-over wrote, with what it takes to unwrite it while it is still to come. */
export type Receipt =
  | { kind: 'post-added'; id: number }
  | { kind: 'post-ended'; id: number; toDay: Day | null }
  | { kind: 'post-dropped'; personId: number; input: PostInput }
  | { kind: 'mandate-added'; id: number }
  | { kind: 'mandate-ended'; id: number; toDay: Day | null }
  | { kind: 'mandate-dropped'; seatId: number; personId: number; capacity: Capacity; decides: boolean; fromDay: Day; toDay: Day | null }
  | { kind: 'seat-given'; seatId: number; fromDay: Day; toDay: Day | null }
  | { kind: 'seat-replaced'; seatId: number; holder: Exclude<Holder, 'vacant'>; fromDay: Day; toDay: Day | null };

interface Handing {
  tx: Db;
  actor: Actor;
  lastDay: Day;
  from: number;
  /** Null leaves the place vacant. */
  to: number | null;
}

const overlap = (row: { from_day: Day; to_day: Day | null }, from: Day, to: Day | null): boolean =>
  (row.to_day === null || row.to_day >= from) && (to === null || row.from_day <= to);

/** A place that is to begin only after the last day begins with the successor, on its own day. */
const firstDayAfter = (row: { from_day: Day }, lastDay: Day): Day => (row.from_day > lastDay ? row.from_day : addDays(lastDay, 1));

const postInput = (row: Post, fromDay: Day, toDay: Day | null): PostInput => ({
  organisationId: row.organisation_id,
  kind: row.kind as PostKind,
  titleFr: row.title_fr,
  titleEn: row.title_en,
  fromDay,
  toDay,
});

async function endPost({ tx, actor, lastDay }: Handing, row: Post): Promise<Receipt> {
  if (row.from_day > lastDay) {
    await withdrawPost(tx, actor, row.id);
    return { kind: 'post-dropped', personId: row.person_id, input: postInput(row, row.from_day, row.to_day) };
  }
  const { organisationId: _, ...input } = postInput(row, row.from_day, lastDay);
  await correctPost(tx, actor, row.id, row.version, input);
  return { kind: 'post-ended', id: row.id, toDay: row.to_day };
}

/** Ends the post, and opens the successor's the day after, unless that person has it already. */
async function handPost(handing: Handing, row: Post): Promise<Receipt[]> {
  const { tx, actor, lastDay, to } = handing;
  const done = [await endPost(handing, row)];
  const from = firstDayAfter(row, lastDay);
  if (to === null || (row.to_day !== null && row.to_day < from)) return done;
  const theirs = (await listPostsOfPerson(tx, actor, to)).filter((post) => overlap(post, from, row.to_day));
  if (theirs.some((post) => post.kind === row.kind && post.organisation_id === row.organisation_id)) return done;
  return [...done, { kind: 'post-added', id: await addPost(tx, actor, to, postInput(row, from, row.to_day)) }];
}

async function endMandate({ tx, actor, lastDay }: Handing, row: Represented): Promise<Receipt> {
  const { capacity, decides } = row as { capacity: Capacity; decides: boolean };
  if (row.from_day > lastDay) {
    await withdrawMandate(tx, actor, row.id);
    const { seat_id: seatId, person_id: personId, from_day: fromDay, to_day: toDay } = row;
    return { kind: 'mandate-dropped', seatId, personId, capacity, decides, fromDay, toDay };
  }
  await correctRepresentation(tx, actor, row.id, row.version, { toDay: lastDay, decides });
  return { kind: 'mandate-ended', id: row.id, toDay: row.to_day };
}

/** Ends the mandate, and the successor's own on the same seat: an alternate becomes titular. */
async function handMandate(handing: Handing, row: Represented): Promise<Receipt[]> {
  const { tx, actor, lastDay, to } = handing;
  const done = [await endMandate(handing, row)];
  const from = firstDayAfter(row, lastDay);
  if (to === null || (row.to_day !== null && row.to_day < from)) return done;
  const theirs = await listRepresentations(tx, actor, { personId: to, seatId: row.seat_id });
  for (const mandate of theirs.filter((one) => overlap(one, from, row.to_day)))
    done.push(await endMandate({ ...handing, lastDay: addDays(from, -1) }, mandate));
  const { capacity, decides } = row as { capacity: Capacity; decides: boolean };
  const input = { personId: to, capacity, decides, fromDay: from, toDay: row.to_day };
  return [...done, { kind: 'mandate-added', id: await designate(tx, actor, row.seat_id, input) }];
}

/** A seat held in person goes on under the successor, or is declared vacant. */
async function handSeat({ tx, actor, lastDay, from, to }: Handing, row: HeldSeat): Promise<Receipt[]> {
  const fromDay = firstDayAfter(row, lastDay);
  if (row.to_day !== null && row.to_day < fromDay) return [];
  const { version } = await getSeat(tx, actor, row.seat_id);
  const heldBy = (personId: number) => ({ personId, ...(row.organisation ? { organisationId: row.organisation.id } : {}) });
  await changeHolder(tx, actor, row.seat_id, version, { holder: to === null ? 'vacant' : heldBy(to), fromDay, toDay: row.to_day });
  const done = { seatId: row.seat_id, fromDay, toDay: row.to_day };
  if (row.from_day > lastDay) return [{ kind: 'seat-replaced', holder: heldBy(from), ...done }];
  return [{ kind: 'seat-given', ...done }];
}

/** Hands one piece over through the mechanism's own verbs, each with its right and its entry in the journal. */
export async function handPiece(handing: Handing, piece: Piece): Promise<Receipt[]> {
  if (piece.kind === 'post') return handPost(handing, piece.row);
  if (piece.kind === 'mandate') return handMandate(handing, piece.row);
  return piece.kind === 'seat' ? handSeat(handing, piece.row) : [];
}

/** Takes one step back. What somebody has changed since is left as they wrote it by the verbs themselves, which then refuse. */
async function unwrite(tx: Db, actor: Actor, done: Receipt): Promise<void> {
  if (done.kind === 'post-added') await withdrawPost(tx, actor, done.id);
  else if (done.kind === 'mandate-added') await withdrawMandate(tx, actor, done.id);
  else if (done.kind === 'seat-given') await withdrawHolder(tx, actor, done.seatId, done.fromDay, done.toDay);
  else if (done.kind === 'seat-replaced') {
    const { version } = await getSeat(tx, actor, done.seatId);
    await changeHolder(tx, actor, done.seatId, version, done);
  } else if (done.kind === 'post-dropped') await addPost(tx, actor, done.personId, done.input);
  else if (done.kind === 'mandate-dropped') await designate(tx, actor, done.seatId, done);
  else if (done.kind === 'post-ended') {
    const row = await getPost(tx, actor, done.id);
    const { organisationId: _, ...input } = postInput(row, row.from_day, done.toDay);
    await correctPost(tx, actor, row.id, row.version, input);
  } else {
    const [row] = await listRepresentations(tx, actor, { id: done.id });
    if (row) await correctRepresentation(tx, actor, row.id, row.version, { toDay: done.toDay, decides: row.decides });
  }
}

/** Unwrites a hand-over, last step first. */
export async function takeBack(tx: Db, actor: Actor, receipts: readonly Receipt[]): Promise<void> {
  for (const done of [...receipts].reverse()) await unwrite(tx, actor, done);
}

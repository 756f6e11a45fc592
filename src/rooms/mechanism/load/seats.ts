import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import type { BodyFile } from './bodies.ts';
import { type DatedFile, dated, idIn, layDated, layMissing, type Sourced, sourced } from './lay.ts';
import type { Ids } from './organisations.ts';

interface HoldingFile extends DatedFile, Sourced {
  body: string;
  kind: string;
  slot: number;
  held_by: 'organisation' | 'person';
  organisation: string | null;
  vacant: boolean;
}

/** Of these a body has one seat for each organisation; of the others one seat, held in turn. */
const ONE_A_MEMBER = new Set(['member', 'observer', 'enlarged']);

type SeatRow = {
  audience_id: number;
  body_id: number;
  kind: string;
  slot: number;
  single: boolean;
  held_by: string;
  from_day: Day;
  to_day: Day | null;
  origin: string;
  version: number;
};

/** A counted seat lives as long as its body; a member's own seat as long as the member sits. */
function seatOf(file: HoldingFile, body: BodyFile, bodyId: number, audience_id: number, slot: number): SeatRow {
  const single = !ONE_A_MEMBER.has(file.kind);
  const counted = single && (file.slot > 1 || file.held_by === 'person');
  const { from_day, to_day } = single && !counted ? body : counted ? { from_day: file.from_day, to_day: body.to_day } : file;
  const base = { audience_id, body_id: bodyId, kind: file.kind, slot, single, held_by: file.held_by, version: 1 };
  return { ...base, from_day, to_day, origin: file.origin ?? 'real' };
}

/** Member seats are told apart by a slot of their own, given in the order of the file. */
function slotOf(file: HoldingFile, members: Map<string, number>): number {
  if (!ONE_A_MEMBER.has(file.kind)) return file.slot;
  const key = `${file.body}/${file.kind}`;
  const known = members.get(`${key}/${file.organisation}`);
  if (known) return known;
  const next = (members.get(key) ?? 0) + 1;
  members.set(key, next);
  members.set(`${key}/${file.organisation}`, next);
  return next;
}

type SeatKey = string;
const keyOf = (bodyId: number, kind: string, slot: number): SeatKey => `${bodyId}/${kind}/${slot}`;

async function seatIds(tx: Db, actor: Actor): Promise<ReadonlyMap<SeatKey, number>> {
  const found = await sql<{ id: number; body_id: number; kind: string; slot: number }>`select s.id, s.body_id, s.kind, s.slot
    from mechanism_seat s where s.audience_id = ${visible(actor)} order by s.id desc`.execute(tx);
  return new Map(found.rows.map((row) => [keyOf(row.body_id, row.kind, row.slot), row.id]));
}

/** Seats and who held them. Person-held seats come in empty: who holds them is not reference data. */
export async function loadSeats(
  tx: Db,
  actor: Actor,
  files: ReferenceFiles,
  bodies: { ids: Ids; given: readonly BodyFile[] },
  organisations: Ids,
): Promise<number> {
  const audience = await sql<{ id: number }>`select id from kernel_audience where key = 'public'`.execute(tx);
  const given = files.json<HoldingFile[]>('seats.json');
  const members = new Map<string, number>();
  const placed = given.map((file) => {
    const body = bodies.given.find((one) => one.key === file.body);
    if (!body) throw new RangeError(`seats.json: nothing is called ${file.body}`);
    const slot = slotOf(file, members);
    return { file, slot, seat: seatOf(file, body, idIn(bodies.ids, file.body, 'seats.json'), audience.rows[0]!.id, slot) };
  });
  const seats = new Map(placed.toReversed().map(({ seat }) => [keyOf(seat.body_id, seat.kind, seat.slot), seat]));
  await layMissing(tx, 'mechanism_seat', ['body_id', 'kind', 'slot'], [...seats.values()].reverse());
  const ids = await seatIds(tx, actor);
  const holdings = placed
    .filter(({ file }) => file.held_by === 'organisation')
    .map(({ file, seat }) => ({
      seat_id: idIn(ids as Ids, keyOf(seat.body_id, seat.kind, seat.slot), 'seats.json'),
      body_id: seat.body_id,
      kind: seat.kind,
      held_by: seat.held_by,
      vacant: file.vacant,
      organisation_id: file.organisation ? idIn(organisations, file.organisation, 'seats.json') : null,
      ...dated(file),
      ...sourced(file),
    }));
  return layDated(tx, 'mechanism_holding', 'seat_id', holdings);
}

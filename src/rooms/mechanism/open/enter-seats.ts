import { dayBefore } from '../organisations.ts';
import type { Body } from '../store/bodies.ts';
import { endHolding, endRepresentations, insertSeat } from '../store/keep-seats.ts';
import { added, type Base, changed, held, type Outcome, refused, same, take } from './entering.ts';
import type { SeatLine } from './form.ts';
import { type BaseHolding, type BaseSeat, insertDatedHolding } from './store.ts';

/** Kinds of which a body has one seat for each organisation that comes. */
const ONE_A_MEMBER = new Set(['member', 'observer', 'enlarged']);

/** The seat of the base that a line speaks of: a member's is found by its organisation, another by its number. */
function seatOf(base: Base, body: Body, line: SeatLine): BaseSeat | undefined {
  const alike = base.seats.filter((seat) => seat.body_id === body.id && seat.kind === line.kind && seat.held_by === line.held_by);
  const near = (seat: BaseSeat) => seat.from_day <= (line.to_day ?? '9999') && (seat.to_day ?? '9999') >= line.from_day;
  if (!ONE_A_MEMBER.has(line.kind)) return alike.find((seat) => seat.slot === line.slot && near(seat));
  return alike.find((seat) => near(seat) && seat.holdings.some((one) => one.organisation === line.organisation));
}

function outsideBody(base: Base, body: Body, line: SeatLine): Outcome | null {
  const life = base.lives.get(body.id);
  if (!life || line.from_day < life.since_day) return refused('seat.before-body', { from: line.from_day, body: life?.since_day ?? '' });
  const beyond = life.until !== null && (line.to_day === null || line.to_day > life.until);
  return beyond ? refused('seat.after-body', { body: life.until ?? '' }) : null;
}

/** Who a line says holds the seat; null where it says nothing. */
const holderOf = (line: SeatLine): Pick<BaseHolding, 'vacant' | 'organisation'> | null =>
  line.state === 'unknown' ? null : { vacant: line.state === 'vacant', organisation: line.organisation };

async function hold(base: Base, seat: BaseSeat, line: SeatLine): Promise<void> {
  const holder = holderOf(line);
  if (holder === null || line.holder_from_day === null) return;
  const organisation_id = line.organisation === null ? null : (base.organisations.get(line.organisation)?.id ?? null);
  const dates = { from_day: line.holder_from_day, to_day: line.holder_to_day };
  const precisions = { from_precision: line.holder_from_precision, to_precision: line.holder_to_precision };
  const id = await insertDatedHolding(base.tx, seat, { vacant: holder.vacant, organisation_id, ...dates, ...precisions });
  seat.holdings.push({ id, ...holder, ...dates });
}

async function open(base: Base, body: Body, line: SeatLine): Promise<Outcome> {
  const { kind, slot, held_by, from_day, to_day } = line;
  const single = !ONE_A_MEMBER.has(kind);
  const row = { body_id: body.id, kind, slot, single, held_by, from_day, to_day };
  const id = await insertSeat(base.tx, { ...row, origin: 'real', note: null, audience_id: body.audience_id });
  const seat: BaseSeat = { id, ...row, holdings: [] };
  // A person's name is not in the file: the seat comes in held, and who holds it is for somebody to say.
  await hold(base, seat, line);
  base.seats.push(seat);
  return added;
}

/** Rows that this very file wrote: it may not end them by another of its lines. */
async function handOver(base: Base, seat: BaseSeat, line: SeatLine, own: ReadonlySet<number>): Promise<Outcome> {
  const holder = holderOf(line);
  if (holder === null) return same;
  const from = line.holder_from_day ?? '';
  const alike = (one: BaseHolding) =>
    one.vacant === holder.vacant && (line.held_by === 'person' || one.organisation === holder.organisation);
  const current = seat.holdings.find((one) => !own.has(one.id) && one.from_day <= from && (one.to_day ?? '9999') >= from);
  if (current && alike(current) && current.to_day === line.holder_to_day)
    return current.from_day === from ? same : held('holder-begins-otherwise', { base: current.from_day, file: from });
  if (current && alike(current)) return held('holder-ends-otherwise', { base: current.to_day ?? '', file: line.holder_to_day ?? '' });
  if (current?.from_day === from) return held('another-holder', { base: current.organisation ?? '', from });
  if (current?.to_day === null) {
    await endHolding(base.tx, current.id, dayBefore(from));
    await endRepresentations(base.tx, seat.id, dayBefore(from));
  }
  await hold(base, seat, line);
  if (current?.to_day === null) current.to_day = dayBefore(from);
  return changed(holder.vacant ? 'seat-vacated' : 'seat-handed', { from, before: current?.organisation ?? '' });
}

/** Brings the seats in, with who holds them. */
export async function enterSeats(base: Base): Promise<void> {
  const known = new Set(base.seats.flatMap((seat) => seat.holdings.map(({ id }) => id)));
  for (const line of base.file.lines.seats) {
    const { given } = line;
    await take(base, 'seats', line, async () => {
      const body = base.bodies.get(given.body);
      if (!body) return refused('body-missing', { body: given.body });
      if (given.organisation !== null && !base.organisations.has(given.organisation)) {
        return refused('organisation-missing', { organisation: given.organisation });
      }
      const outside = outsideBody(base, body, given);
      if (outside) return outside;
      const seat = seatOf(base, body, given);
      if (!seat) return open(base, body, given);
      const own = new Set(seat.holdings.map(({ id }) => id).filter((id) => !known.has(id)));
      return handOver(base, seat, given, own);
    });
  }
}

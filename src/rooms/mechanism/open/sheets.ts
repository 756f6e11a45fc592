import type { Day } from '#kernel/day';
import { type Lang, named } from '#kernel/i18n';
import type { ExportSheet } from '#kernel/spreadsheet';
import { bodyTitle, seatWords } from '../naming.ts';
import type { Body } from '../store/bodies.ts';
import type { Sitting } from '../store/seats.ts';
import { text } from '../text.ts';

const lastKnown = (day: Day | null | undefined) => day ?? null;

/** Every seat of a day with who holds it, and a second sheet of those that nobody holds. */
export function seatSheets(bodies: readonly Body[], seats: readonly Sitting[], lang: Lang): ExportSheet[] {
  const t = text[lang].open;
  const known = new Map(bodies.map((body) => [body.id, body]));
  const columns = [
    { header: t.sheet.code, width: 14 },
    { header: t.sheet.body, width: 44 },
    { header: t.sheet.seat, width: 28 },
    { header: t.sheet.slot, width: 6 },
    { header: t.sheet.state, width: 12 },
    { header: t.sheet.key, width: 12 },
    { header: t.sheet.holder, width: 44 },
    { header: t.sheet.from, width: 12 },
    { header: t.sheet.to, width: 12 },
  ];
  const rowOf = (seat: Sitting, body: Body) => {
    const organisation = seat.held_by === 'organisation' ? seat.holding?.organisation : null;
    const holder = organisation ? named(organisation, lang) : seat.held_by === 'person' && seat.state === 'held' ? t.sheet.person : null;
    return [
      body.code,
      bodyTitle(body, lang),
      seatWords(seat, body, lang),
      seat.slot,
      t.states[seat.state],
      organisation?.key ?? null,
      holder,
      lastKnown(seat.holding?.from_day),
      lastKnown(seat.holding?.to_day),
    ];
  };
  const lines = seats.flatMap((seat) => {
    const body = known.get(seat.home_id);
    return body ? [{ seat, row: rowOf(seat, body) }] : [];
  });
  return [
    { name: t.sheet.seats, columns, rows: lines.map(({ row }) => row) },
    { name: t.sheet.vacancies, columns, rows: lines.filter(({ seat }) => seat.state === 'vacant').map(({ row }) => row) },
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '#kernel/day';
import {
  cancelOccasion,
  getOccasion,
  holdOccasion,
  moveOccasion,
  type OccasionKind,
  occasionForBodyOn,
  planOccasion,
} from '#rooms/calendar';
import { findBodyByCode } from '#rooms/mechanism';
import type { Life } from './lived.ts';

/** One line of `year-2018.json`: an occasion as it was planned, and what became of it. */
export interface YearLine {
  key: string;
  kind: OccasionKind;
  body: string | null;
  title_fr: string;
  title_en: string;
  planned_from: Day;
  planned_to: Day;
  actual_from: Day | null;
  actual_to: Day | null;
  precision: 'day' | 'month' | 'about';
  start: string | null;
  end: string | null;
  place_fr: string | null;
  place_en: string | null;
  state: 'held' | 'planned' | 'cancelled';
  joint: boolean;
  origin: 'real' | 'demo';
  source: string[];
  reason_fr: string | null;
}

const FILE = join(import.meta.dirname, '../reference/calendar/year-2018.json');
export const yearLines = JSON.parse(readFileSync(FILE, 'utf8')) as YearLine[];

/** Who keeps the calendar. */
export const KEEPER = 'awa-dolibari';

/** The reviews and the joint commission are announced to everybody; the rest is for those who sit there. */
const isForAll = (line: YearLine): boolean => line.joint && (line.kind !== 'meeting' || line.body === 'CM');

/** At the turn of the year the coordinator writes the whole calendar. Gives the id of each occasion by its key. */
export function planYear(life: Life): Promise<Map<string, number>> {
  return life.as(KEEPER, async (actor) => {
    const { db } = life.house;
    const ids = new Map<string, number>();
    for (const line of yearLines) {
      const body = line.body ? await findBodyByCode(db, actor, line.body, line.planned_from) : undefined;
      if (line.body && !body) throw new Error(`no such body: ${line.body}`);
      // What public sources tell is in the calendar already.
      if (body && (await occasionForBodyOn(db, actor, body.id, line.planned_from))) continue;
      const plain = line.title_fr === line.body;
      const id = await planOccasion(db, actor, {
        ...{ kind: line.kind, origin: line.joint ? 'joint' : 'ptf', bodyId: body?.id ?? null },
        ...{
          titleFr: plain ? null : line.title_fr,
          titleEn: plain ? null : line.title_en,
          fromDay: line.planned_from,
          toDay: line.planned_to,
        },
        ...{ fromHour: line.start, toHour: line.end, placeFr: line.place_fr, placeEn: line.place_en },
        ...{ precision: line.precision, demo: line.origin === 'demo', key: line.key, source: line.source },
        audience: isForAll(line) ? 'public' : null,
      });
      ids.set(line.key, id);
    }
    return ids;
  });
}

/** The day on which the line was over: held to its end, or cancelled. */
export const dayOfLine = (line: YearLine): Day => line.actual_to ?? line.planned_from;

/** What became of one occasion on its day: moved and why, held, or cancelled. */
export async function closeLine(life: Life, id: number, line: YearLine): Promise<void> {
  const reason = line.reason_fr ?? 'Changement d’agenda';
  const { db } = life.house;
  await life.as(KEEPER, async (actor) => {
    let occasion = await getOccasion(db, actor, id);
    if (occasion.state === 'held' || occasion.state === 'cancelled') return;
    if (line.state === 'cancelled') return cancelOccasion(db, actor, id, occasion.version, { reason, lang: 'fr' });
    const [fromDay, toDay] = [line.actual_from ?? line.planned_from, line.actual_to ?? line.planned_to];
    if (fromDay !== occasion.from_day || toDay !== occasion.to_day) {
      await moveOccasion(db, actor, id, occasion.version, { fromDay, toDay, reason, lang: 'fr' });
      occasion = await getOccasion(db, actor, id);
    }
    await holdOccasion(db, actor, id, occasion.version, { fromDay, toDay, precision: line.precision });
  });
}

import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { HouseFault } from '#kernel/errors';
import type { ReferenceFiles } from '#kernel/reference';
import { forgetRecord } from '#kernel/search';
import { inTransaction } from '#kernel/transaction';
import { findBodyByCode } from '#rooms/mechanism';
import { indexOccasion } from './keep.ts';
import type { Occasion, OccasionKind } from './occasion.ts';
import { deleteHeldAfter, insertOccasion, knownKeys } from './store.ts';

interface HistoryFile {
  key: string;
  kind: OccasionKind;
  body: string | null;
  title_fr: string;
  title_en: string;
  from_day: Day;
  to_day: Day;
  precision: Occasion['precision'];
  start: string | null;
  place_fr: string | null;
  place_en: string | null;
  source: string[];
}

/** Kinds of bodies that Government and partners hold together. */
const JOINT = ['joint', 'joint-commission', 'strategy-review', 'sector-review', 'budget-review', 'peace-agreement'];

/** Loads the dated events that public sources tell: held, for everybody, each known by its key and never loaded twice; none that the house's day has not reached. */
export async function loadHistory(tx: Db, actor: Actor, files: ReferenceFiles): Promise<void> {
  actor.may('calendar.load');
  const events = files.json<HistoryFile[]>('history.json');
  const known = await knownKeys(
    tx,
    actor,
    events.map((event) => event.key),
  );
  const audience_id = await audienceId(tx, 'public');
  const fresh = events.filter((event) => !known.has(event.key) && event.to_day <= actor.today);
  for (const event of fresh) await enter(tx, actor, event, audience_id);
  if (fresh.length === 0) return;
  const subject = { kind: 'calendar', id: 'history' };
  journal({ actor, verb: 'calendar.load', subject, audienceId: audience_id, after: { events: fresh.length } });
}

/** Takes out again what was loaded and lies after the house's day: a demonstration lives in a past that does not know what came next. */
export async function forgetLaterHistory(db: Db, actor: Actor): Promise<void> {
  actor.may('calendar.load');
  await inTransaction(db, async (tx) => {
    const gone = await deleteHeldAfter(tx, actor.today);
    for (const id of gone) await forgetRecord(tx, 'occasion', id);
    const audience = await audienceId(tx, 'public');
    const subject = { kind: 'calendar', id: 'history' };
    journal({ actor, verb: 'calendar.load', subject, audienceId: audience, after: { forgotten: gone.length, after: actor.today } });
  });
}

async function enter(tx: Db, actor: Actor, event: HistoryFile, audience_id: number): Promise<void> {
  const body = event.body === null ? null : await findBodyByCode(tx, actor, event.body, event.from_day);
  if (body === undefined) throw new HouseFault(`history.json: no such body: ${event.body}`);
  const joint = body === null || body.kinds.some((kind) => JOINT.includes(kind));
  const row = {
    audience_id,
    key: event.key,
    title_fr: event.title_fr,
    title_en: event.title_en,
    kind: event.kind,
    origin: joint ? 'joint' : 'ptf',
    body_id: body?.id ?? null,
    planned_from: event.from_day,
    planned_to: event.to_day,
    from_day: event.from_day,
    to_day: event.to_day,
    precision: event.precision,
    from_hour: event.start,
    to_hour: null,
    place_fr: event.place_fr,
    place_en: event.place_en,
    link: null,
    state: 'held',
    reason: null,
    reason_lang: null,
    source: event.source,
    demo: false,
  } as const;
  const id = await insertOccasion(tx, row);
  await indexOccasion(tx, actor, { ...row, id, version: 1 });
}

import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { type Body, findBody, listBodies } from '#rooms/mechanism';
import { indexOccasion, shown } from './keep.ts';
import { type Occasion, type OccasionKind, type OccasionState, ORIGINS, type Origin, requireShape } from './occasion.ts';
import { insertOccasion } from './store.ts';

/** What is said of an occasion when it is planned. */
export interface NewOccasion {
  kind: OccasionKind;
  origin: Origin;
  bodyId: number | null;
  titleFr: string | null;
  titleEn: string | null;
  fromDay: Day;
  /** The same day when left out. */
  toDay?: Day | null;
  fromHour?: string | null;
  toHour?: string | null;
  placeFr?: string | null;
  placeEn?: string | null;
  link?: string | null;
  state?: Extract<OccasionState, 'planned' | 'provisional' | 'confirmed'>;
  precision?: Occasion['precision'];
  /** Key of an audience. Left out: that of the body's records; without a body, everybody for what is joint, signed-in people for the rest. */
  audience?: string | null;
  demo?: boolean;
  key?: string | null;
  source?: string[];
}

async function audienceFor(tx: Db, actor: Actor, given: Pick<NewOccasion, 'audience' | 'bodyId' | 'origin'>): Promise<number> {
  if (given.audience) return audienceId(tx, given.audience);
  const body = given.bodyId === null ? undefined : await findBody(tx, actor, given.bodyId);
  if (given.bodyId !== null && !body) throw new NotFound('body');
  return body?.records_audience_id ?? (await audienceId(tx, given.origin === 'joint' ? 'public' : 'signed-in'));
}

/** Puts an occasion in the calendar. The days given here stay as the first plan for ever. */
export async function planOccasion(db: Db, actor: Actor, given: NewOccasion): Promise<number> {
  actor.may('occasion.plan', { bodyId: given.bodyId ?? undefined, origin: given.origin });
  const [from, to] = [given.fromDay, given.toDay ?? given.fromDay];
  requireShape(given, from, to);
  return inTransaction(db, async (tx) => {
    const row = {
      audience_id: await audienceFor(tx, actor, given),
      key: given.key ?? null,
      title_fr: given.titleFr,
      title_en: given.titleEn,
      kind: given.kind,
      origin: given.origin,
      body_id: given.bodyId,
      planned_from: from,
      planned_to: to,
      from_day: from,
      to_day: to,
      precision: given.precision ?? 'day',
      from_hour: given.fromHour ?? null,
      to_hour: given.toHour ?? null,
      place_fr: given.placeFr ?? null,
      place_en: given.placeEn ?? null,
      link: given.link ?? null,
      state: given.state ?? 'planned',
      reason: null,
      reason_lang: null,
      source: given.source ?? [],
      demo: given.demo ?? false,
    } as const;
    const id = await insertOccasion(tx, row);
    const occasion: Occasion = { ...row, id, version: 1 };
    journal({ actor, verb: 'occasion.plan', subject: { kind: 'occasion', id }, audienceId: row.audience_id, after: shown(occasion) });
    await indexOccasion(tx, actor, occasion);
    return id;
  });
}

/** The bodies for which this reader may set a date; asks the rule for the page that offers them. */
export async function bodiesToPlanFor(db: Db, actor: Actor): Promise<Body[]> {
  const all = await listBodies(db, actor);
  const mine = all.filter((body) => ORIGINS.some((origin) => actor.can('occasion.plan', { bodyId: body.id, origin })));
  actor.may('occasion.plan', { bodyId: mine[0]?.id, origin: 'joint' });
  return mine;
}

import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import { bodyAudienceKey, ensureAudience } from '../audiences.ts';
import { reindex } from '../bodies.ts';
import { setRecordsAudience } from '../store/keep-bodies.ts';
import { type DatedFile, dated, idIn, layDated, layMissing, type Sourced, sourced } from './lay.ts';
import type { Ids } from './organisations.ts';

interface PeriodFile extends DatedFile {
  name_fr: string;
  name_en: string;
  kinds: string[];
  parent: string | null;
}

export interface BodyFile extends Sourced {
  key: string;
  short_fr: string;
  short_en: string;
  from_day: Day;
  to_day: Day | null;
  periods: PeriodFile[];
  cadence: string | null;
  cadence_origin: 'real' | 'demo' | null;
  notice_days: number;
  minutes_days: number;
  comments_working_days: number;
  silence_working_days: number;
  attendance_percent: number;
  representation: string;
  chair_via: string | null;
  draws_seats_from: string[];
  audience: string;
  cross_cutting: boolean | null;
}

interface LineageFile extends Sourced {
  key: string;
  act: string;
  day: Day;
  precision: string;
  sources: string[];
  results: string[];
  name_fr: string;
  name_en: string;
  decided_by: string | null;
}

async function layBodies(tx: Db, given: readonly BodyFile[], audience_id: number): Promise<number> {
  const rows = given.map(({ key: code, representation, cross_cutting, ...file }) => {
    const { notice_days, minutes_days, comments_working_days, silence_working_days, attendance_percent } = file;
    const days = { notice_days, minutes_days, comments_working_days, silence_working_days, attendance_percent };
    return { audience_id, records_audience_id: audience_id, code, representation, cross_cutting, version: 1, ...days, ...sourced(file) };
  });
  return layMissing(tx, 'mechanism_body', ['code'], rows);
}

/** Audience of a body's records, as the file proposes it: a word of the house, or `body:CODE`. */
async function layAudiences(tx: Db, given: readonly BodyFile[], ids: Ids): Promise<void> {
  for (const { key, short_fr, short_en } of given) {
    await ensureAudience(tx, bodyAudienceKey(idIn(ids, key, 'bodies.json')), { name_fr: short_fr, name_en: short_en });
  }
  for (const { key, audience } of given) {
    const of = audience.startsWith('body:') ? bodyAudienceKey(idIn(ids, audience.slice(5), `bodies.json ${key}`)) : audience;
    await setRecordsAudience(tx, idIn(ids, key, 'bodies.json'), await audienceId(tx, of));
  }
}

async function layTerms(tx: Db, given: readonly BodyFile[], ids: Ids): Promise<void> {
  const rows = given.flatMap(({ key, short_fr, short_en, cadence, cadence_origin, periods }) =>
    periods.map((period) => ({
      body_id: idIn(ids, key, 'bodies.json'),
      name_fr: period.name_fr,
      name_en: period.name_en,
      short_fr,
      short_en,
      kinds: period.kinds,
      parent_id: period.parent ? idIn(ids, period.parent, `bodies.json ${key}`) : null,
      cadence,
      cadence_origin,
      suspended: false,
      ...dated(period),
    })),
  );
  await layDated(tx, 'mechanism_body_term', 'body_id', rows);
}

/** `TROIKA/chair`: chaired from that seat. `TROIKA`: all its seats. `kind:gt/coordinator`: that seat of every body of that kind. */
async function layDraws(tx: Db, given: readonly BodyFile[], ids: Ids): Promise<void> {
  const none = { from_body_id: null, from_kind: null, seat_kind: null };
  const rows = given.flatMap(({ key, chair_via, draws_seats_from }) => {
    const body_id = idIn(ids, key, 'bodies.json');
    const [chairOf, chair] = chair_via?.split('/') ?? [];
    const via =
      chairOf && chairOf !== key
        ? [{ ...none, body_id, way: 'chair', from_body_id: idIn(ids, chairOf, `bodies.json ${key}`), seat_kind: chair }]
        : [];
    const drawn = draws_seats_from.map((from) => {
      const [kind, seat] = from.startsWith('kind:') ? from.slice(5).split('/') : [];
      if (kind) return { ...none, body_id, way: 'kind', from_kind: kind, seat_kind: seat };
      return { ...none, body_id, way: 'body', from_body_id: idIn(ids, from, `bodies.json ${key}`) };
    });
    return [...via, ...drawn];
  });
  await layMissing(tx, 'mechanism_draw', ['body_id', 'way', 'from_body_id', 'from_kind', 'seat_kind'], rows);
}

async function layLineage(tx: Db, files: ReferenceFiles, ids: Ids): Promise<void> {
  const given = files.json<LineageFile[]>('lineage.json');
  const rows = given.map(({ key, act, day, precision, name_fr, name_en, decided_by, ...file }) => {
    const decided_by_id = decided_by ? idIn(ids, decided_by, `lineage.json ${key}`) : null;
    return { key, act, day, precision: precision ?? 'day', name_fr, name_en, decided_by_id, ...sourced(file) };
  });
  await layMissing(tx, 'mechanism_lineage', ['key'], rows);
  const sides = given.flatMap(({ key, sources, results }) => [
    ...sources.map((code) => ({ key, side: 'source', body_id: idIn(ids, code, `lineage.json ${key}`) })),
    ...results.map((code) => ({ key, side: 'result', body_id: idIn(ids, code, `lineage.json ${key}`) })),
  ]);
  await sql`insert into mechanism_lineage_body (lineage_id, body_id, side)
    select l.id, s.body_id, s.side from jsonb_to_recordset(${JSON.stringify(sides)}::jsonb) s(key text, side text, body_id int)
    join mechanism_lineage l on l.key = s.key on conflict do nothing`.execute(tx);
}

/** Bodies with their terms, their audiences, the seats they draw and their history; the ids by code. */
export async function loadBodies(
  tx: Db,
  actor: Actor,
  files: ReferenceFiles,
  audience: number,
): Promise<{ ids: Ids; given: readonly BodyFile[]; added: number }> {
  const given = files.json<BodyFile[]>('bodies.json');
  const added = await layBodies(tx, given, audience);
  const ids = await idsOf(tx, actor, given);
  if (added > 0) await layAudiences(tx, given, ids);
  await layTerms(tx, given, ids);
  await layDraws(tx, given, ids);
  await layLineage(tx, files, ids);
  for (const { key } of given) await reindex(tx, actor, idIn(ids, key, 'bodies.json'));
  return { ids, given, added };
}

async function idsOf(tx: Db, actor: Actor, given: readonly BodyFile[]): Promise<Ids> {
  const rows = await sql<{ id: number; code: string }>`select b.id, b.code from mechanism_body b
    where b.audience_id = any(${[...actor.audiences]}::int[]) and b.code = any(${given.map((body) => body.key)}::text[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.code, row.id]));
}

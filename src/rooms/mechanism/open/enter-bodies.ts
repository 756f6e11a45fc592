import { addDays } from '#kernel/day';
import { bodyAudienceKey, ensureAudience } from '../audiences.ts';
import { reindex } from '../bodies.ts';
import { dayBefore } from '../organisations.ts';
import { type Body, getBody } from '../store/bodies.ts';
import { endTerm, insertBody, insertLineage, insertTerm, setRecordsAudience, type TermRow, updateTerm } from '../store/keep-bodies.ts';
import { added, type Base, changed, held, type Outcome, refused, same, take } from './entering.ts';
import type { BodyLine } from './form.ts';
import type { Line } from './read.ts';
import { setPrecisions } from './store.ts';

const NAMES = ['name_fr', 'name_en', 'short_fr', 'short_en', 'cadence', 'suspended', 'cross_cutting', 'representation'] as const;
const DEADLINES = ['notice_days', 'minutes_days'] as const;
/** What is said of the body itself, whatever the day. */
const OF_THE_BODY = new Set<string>(['cross_cutting', 'representation', ...DEADLINES]);
type Place = { parent_id: number | null; kinds: string[] };

/** Bodies whose parent comes after them in the file wait for it; those that wait for each other stand in a ring. */
function inOrder(lines: readonly Line<'bodies'>[]): { sorted: Line<'bodies'>[]; ring: Set<string> } {
  const byCode = new Map(lines.map((line) => [line.given.code, line]));
  const sorted: Line<'bodies'>[] = [];
  const done = new Set<string>();
  const ring = new Set<string>();
  const visit = (line: Line<'bodies'>, path: readonly string[]): void => {
    const { code, parent } = line.given;
    if (done.has(code)) return;
    if (path.includes(code)) {
      for (const one of path.slice(path.indexOf(code))) ring.add(one);
      return;
    }
    const above = parent === null ? undefined : byCode.get(parent);
    if (above) visit(above, [...path, code]);
    if (done.has(code)) return;
    done.add(code);
    sorted.push(line);
  };
  for (const line of lines) visit(line, []);
  return { sorted, ring };
}

function termOf(line: BodyLine, { parent_id }: Pick<Place, 'parent_id'>): TermRow {
  const { name_fr, name_en, short_fr, short_en, kinds, cadence, suspended } = line;
  return { name_fr, name_en, short_fr, short_en, kinds, parent_id, cadence, cadence_origin: cadence === null ? null : 'real', suspended };
}

async function bringIn(base: Base, line: BodyLine, parentId: number | null): Promise<Outcome> {
  const { tx, actor, open } = base;
  const { code, representation, cross_cutting, since_day, from_day, to_day, notice_days = 7, minutes_days = 10 } = line;
  const rules = { notice_days, minutes_days, representation, note: null };
  const id = await insertBody(tx, { ...rules, code, cross_cutting, origin: 'real', audience_id: open, records_audience_id: open });
  await setRecordsAudience(tx, id, await ensureAudience(tx, bodyAudienceKey(id), { name_fr: line.short_fr, name_en: line.short_en }));
  const term = termOf(line, { parent_id: parentId });
  // The file knows one name: it is noted on the days before and after it too, in rows of their own for somebody to put right.
  if (since_day < from_day) {
    await insertTerm(tx, id, { ...term, from_day: since_day, to_day: dayBefore(from_day) });
    await setPrecisions(tx, id, line.since_precision, 'day');
  }
  await insertTerm(tx, id, { ...term, from_day, to_day });
  await setPrecisions(tx, id, line.from_precision, line.to_precision);
  if (line.goes_on && to_day !== null) await insertTerm(tx, id, { ...term, from_day: addDays(to_day, 1), to_day: line.until_day });
  const act = { key: `create-${code}`, act: 'create', day: since_day, name_fr: null, name_en: null, decided_by_id: null, reference: null };
  await insertLineage(tx, act, [], [id]);
  await reindex(tx, actor, id);
  base.bodies.set(code, await getBody(tx, actor, id, base.file.day));
  base.lives.set(id, { since_day, until: line.goes_on ? line.until_day : to_day });
  if (since_day < from_day) return { ...added, reason: { key: 'body-since', detail: { from: from_day, since: since_day } } };
  return line.goes_on ? { ...added, reason: { key: 'body-goes-on', detail: { to: to_day ?? '' } } } : added;
}

const kindsDiffer = (a: readonly string[], b: readonly string[]) => [...a].sort().join() !== [...b].sort().join();

/** Fields in which the base says something else than the line. */
function differing(before: Body, line: BodyLine, parentId: number | null): string[] {
  const fields: string[] = NAMES.filter((field) => before[field] !== line[field]);
  if (kindsDiffer(before.kinds, line.kinds)) fields.push('kinds');
  if (before.parent_id !== parentId) fields.push('parent');
  for (const field of DEADLINES) if (line[field] !== undefined && before[field] !== line[field]) fields.push(field);
  return fields;
}

const actFor = (before: Body, line: BodyLine, fields: readonly string[]): string => {
  if (before.kinds.includes('sgt') && line.kinds.includes('gt')) return 'promote';
  if (fields.includes('suspended')) return line.suspended ? 'suspend' : 'revive';
  return fields.some((field) => /^(name|short)/.test(field)) ? 'rename' : 'move';
};

/** A body that is there: the same, put right from its day, or changed from a later day; what is not clear is held for somebody to decide. */
async function compare(base: Base, before: Body, line: BodyLine, parentId: number | null): Promise<Outcome> {
  const { tx, actor } = base;
  if (!before.alive) return held('body-not-alive', { day: base.file.day });
  if (before.to_day !== line.to_day) return held('body-ends-otherwise', { base: before.to_day ?? '', file: line.to_day ?? '' });
  const fields = differing(before, line, parentId);
  if (fields.length === 0)
    return before.from_day === line.from_day || before.from_day === line.since_day
      ? same
      : held('body-begins-otherwise', { base: before.from_day, file: line.from_day });
  const ofTheBody = fields.filter((field) => OF_THE_BODY.has(field));
  if (ofTheBody.length > 0) return held('body-rules-differ', { fields: ofTheBody.join(', ') });
  if (line.from_day < before.from_day) return held('body-begins-otherwise', { base: before.from_day, file: line.from_day });
  const term = termOf(line, { parent_id: parentId });
  if (line.from_day === before.from_day) await updateTerm(tx, before.term_id, term);
  else {
    await endTerm(tx, before.term_id, dayBefore(line.from_day));
    await insertTerm(tx, before.id, { ...term, from_day: line.from_day, to_day: line.to_day });
    await setPrecisions(tx, before.id, line.from_precision, line.to_precision);
    const act = actFor(before, line, fields);
    const row = { key: `${act}-${line.code}-${line.from_day}`, act, day: line.from_day, name_fr: null, name_en: null };
    await insertLineage(tx, { ...row, decided_by_id: null, reference: null }, [before.id], [before.id]);
  }
  await reindex(tx, actor, before.id);
  base.bodies.set(line.code, await getBody(tx, actor, before.id, base.file.day));
  return changed(line.from_day === before.from_day ? 'body-put-right' : 'body-changed', { fields: fields.join(', '), from: line.from_day });
}

/** Brings the bodies in, parents first. */
export async function enterBodies(base: Base): Promise<void> {
  const { sorted, ring } = inOrder(base.file.lines.bodies);
  for (const line of sorted) {
    const { given } = line;
    await take(base, 'bodies', line, async () => {
      if (ring.has(given.code)) return refused('body.parent-loop');
      const parent = given.parent === null ? null : base.bodies.get(given.parent);
      if (parent === undefined) return refused('parent-missing', { parent: given.parent ?? '' });
      const before = base.bodies.get(given.code);
      return before ? compare(base, before, given, parent?.id ?? null) : bringIn(base, given, parent?.id ?? null);
    });
  }
}

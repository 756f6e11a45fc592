import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { type Body, listBodies } from '../store/bodies.ts';
import { FACTS } from './facts.ts';
import type { BodyLine, ListName, OrganisationLine, SeatLine } from './form.ts';
import type { Line, ReadMechanism } from './read.ts';
import type { Reason, ReportLine, Verdict } from './report.ts';
import { type BaseSeat, beginnings, inPart, organisationLines, seatsWithHoldings } from './store.ts';

/** What the base holds while a file is brought in; each line sees what the lines before it wrote. */
export interface Base {
  tx: Db;
  actor: Actor;
  file: ReadMechanism;
  open: number;
  organisations: Map<string, OrganisationLine & { id: number }>;
  bodies: Map<string, Body>;
  /** First and last day of each body, by id. */
  lives: Map<number, { since_day: string; until: string | null }>;
  seats: BaseSeat[];
  lines: ReportLine[];
}

export async function baseOf(tx: Db, actor: Actor, file: ReadMechanism): Promise<Base> {
  const bodies = await listBodies(tx, actor, { day: file.day, all: true });
  return {
    tx,
    actor,
    file,
    open: await audienceId(tx, 'public'),
    organisations: new Map((await organisationLines(tx, actor)).map((one) => [one.key, one])),
    bodies: new Map(bodies.map((body) => [body.code, body])),
    lives: await beginnings(tx, actor),
    seats: await seatsWithHoldings(tx, actor),
    lines: [...file.refused],
  };
}

export interface Outcome {
  verdict: Verdict;
  reason?: Reason;
}
export const same: Outcome = { verdict: 'same' };
export const added: Outcome = { verdict: 'added' };
export const changed = (key: string, detail: Reason['detail'] = {}): Outcome => ({ verdict: 'changed', reason: { key, detail } });
export const held = (key: string, detail: Reason['detail'] = {}): Outcome => ({ verdict: 'held', reason: { key, detail } });
export const refused = (key: string, detail: Reason['detail'] = {}): Outcome => ({ verdict: 'refused', reason: { key, detail } });

/** A rule, or a constraint of the database that bears its name, as the reason of a line. Anything else is a fault and goes on. */
function brokenRule(error: unknown): Reason {
  if (error instanceof RuleBroken) return { key: error.key, detail: { ...error.detail } };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (typeof code === 'string' && /^23/.test(code) && typeof constraint === 'string' && constraint.includes('.')) {
    return { key: constraint, detail: {} };
  }
  throw error;
}

/** What a fact says, in the order of its fields, until what is a day. */
const factName = (line: Readonly<Record<string, unknown>>): string =>
  Object.entries(line)
    .filter(([field, value]) => typeof value === 'string' && !/_(day|precision)$/.test(field))
    .map(([, value]) => value)
    .join(' · ');

const names: Readonly<Record<string, (line: never) => string>> = {
  body_kinds: (line: { key: string; name_fr: string }) => `${line.key}, ${line.name_fr}`,
  seat_kinds: (line: { key: string; name_fr: string }) => `${line.key}, ${line.name_fr}`,
  organisation_kinds: (line: { key: string; name_fr: string }) => `${line.key}, ${line.name_fr}`,
  representation_rules: (line: { key: string; name_fr: string }) => `${line.key}, ${line.name_fr}`,
  organisations: (line: OrganisationLine) => `${line.key}, ${line.name_fr}`,
  bodies: (line: BodyLine) => `${line.code}, ${line.name_fr}`,
  seats: (line: SeatLine) => [line.body, line.kind, line.organisation].filter(Boolean).join(' · '),
  ...Object.fromEntries([...Object.keys(FACTS), 'draws'].map((list) => [list, factName])),
};

/** Takes one line in, in a part of the transaction of its own: what the database refuses of it costs nothing to the others. */
export async function take<Name extends ListName>(
  base: Base,
  list: Name,
  { n, given }: Line<Name>,
  work: () => Promise<Outcome>,
): Promise<void> {
  const name = names[list]?.(given as never) ?? '';
  let outcome: Outcome;
  try {
    outcome = await inPart(base.tx, work, ({ verdict }) => verdict === 'added' || verdict === 'changed');
  } catch (error) {
    outcome = { verdict: 'refused', reason: brokenRule(error) };
  }
  base.lines.push({ list, n, name, verdict: outcome.verdict, reason: outcome.reason ?? null });
}

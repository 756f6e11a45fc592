import type { Actor } from '#kernel/actor';
import { type Day, yearOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { Decimal } from '#kernel/money';
import {
  type FigureExclusions,
  type FigureLine,
  type FigureQuery,
  type FigureRate,
  type FigureSum,
  figureExclusions,
  figureLines,
  figureRates,
  figureSum,
  type Measure,
  type TotalRow,
  totals,
} from './store/figures.ts';

/** How addresses name what is counted. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = { commitment: 'engagements', disbursement: 'decaissements' };

export function measureOf(word: string | null): Measure {
  if (word === null || word === '' || word === MEASURE_WORDS.disbursement) return 'disbursement';
  if (word === MEASURE_WORDS.commitment) return 'commitment';
  throw new RuleBroken('figure.unknown');
}

/** A partner in the table by year: its kept totals, one a year, and their sum. */
export interface PartnerRow {
  partner: string;
  organisation_id: number | null;
  name: string | null;
  years: ReadonlyMap<number, TotalRow>;
  total: string;
}

export interface Matrix {
  years: number[];
  rows: PartnerRow[];
  /** Sums of the columns, and of all. */
  byYear: ReadonlyMap<number, string>;
  total: string;
  /** What has no rate: in no sum above. */
  apart: TotalRow[];
}

/** The newest year of which something is known, no later than the one it is. */
export function lastYear(rows: readonly TotalRow[], today: Day): number {
  const now = yearOf(today);
  const years = rows.flatMap((row) => (row.year <= now ? [row.year] : []));
  return years.length === 0 ? now : Math.max(...years);
}

const sum = (rows: readonly TotalRow[]): string => Decimal.sum(rows.map((row) => Decimal.of(row.total))).toString();

/** Partners by year, the largest first. What could not be converted is kept beside it. */
export function matrixOf(rows: readonly TotalRow[], yearsShown = 6): Matrix {
  const converted = rows.filter((row) => row.currency === 'XOF');
  const years = [...new Set(converted.map((row) => row.year))].sort((a, b) => a - b).slice(-yearsShown);
  const byPartner = new Map<string, TotalRow[]>();
  for (const row of converted) byPartner.set(row.partner, [...(byPartner.get(row.partner) ?? []), row]);
  const partners = [...byPartner].map(([partner, of]): PartnerRow => {
    const { organisation_id, name } = of[0] as TotalRow;
    return { partner, organisation_id, name, years: new Map(of.map((row) => [row.year, row])), total: sum(of) };
  });
  return {
    years,
    rows: partners.sort((a, b) => Decimal.of(b.total).compare(Decimal.of(a.total))),
    byYear: new Map(years.map((year) => [year, sum(converted.filter((row) => row.year === year))])),
    total: sum(converted),
    apart: rows.filter((row) => row.currency !== 'XOF'),
  };
}

export async function partnersByYear(db: Db, actor: Actor, measure: Measure, yearsShown?: number): Promise<Matrix> {
  actor.may('aid.read');
  return matrixOf(await totals(db, actor, { measure }), yearsShown);
}

/** Everything that stands behind a figure. */
export interface Provenance {
  query: FigureQuery;
  sum: FigureSum;
  rates: FigureRate[];
  excluded: FigureExclusions;
  lines: FigureLine[];
}

export async function provenanceOf(db: Db, actor: Actor, query: FigureQuery, lang: Lang, page = 1): Promise<Provenance> {
  actor.may('aid.read');
  return {
    query,
    sum: await figureSum(db, actor, query),
    rates: await figureRates(db, actor, query),
    excluded: await figureExclusions(db, actor, query),
    lines: await figureLines(db, actor, query, lang, { page }),
  };
}

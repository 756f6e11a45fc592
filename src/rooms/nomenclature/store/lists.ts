import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { NotFound } from '#kernel/errors';

export interface Region {
  id: number;
  code: string;
  name_fr: string;
  name_en: string;
  kind: string;
  national_code: string;
  national_code_checked: boolean;
  iso: string | null;
  former_code: string;
  former_fr: string;
  former_en: string;
  from_day: Day | null;
  to_day: Day | null;
  operational_from: string | null;
  population_2022: number | null;
  tile_column: number;
  tile_row: number;
}

export interface FormerRegion {
  code: string;
  name_fr: string;
  name_en: string;
  kind: string;
  iso: string | null;
  to_day: Day;
  population_2009: number | null;
  population_2022: number | null;
}

/** The District and the nineteen regions, each with the region it belonged to before March 2012. */
export function listRegions(db: Db, actor: Actor): Promise<Region[]> {
  return db
    .selectFrom('nomenclature_region as r')
    .innerJoin('nomenclature_former_region as f', 'f.code', 'r.former_code')
    .where('r.audience_id', '=', visible(actor))
    .where('f.audience_id', '=', visible(actor))
    .selectAll('r')
    .select(['f.name_fr as former_fr', 'f.name_en as former_en'])
    .orderBy('r.national_code')
    .execute();
}

export function listFormerRegions(db: Db, actor: Actor): Promise<FormerRegion[]> {
  return db
    .selectFrom('nomenclature_former_region as f')
    .where('f.audience_id', '=', visible(actor))
    .selectAll('f')
    .orderBy('f.position')
    .execute();
}

export interface Currency {
  code: string;
  name_fr: string;
  name_en: string;
  minor_units: number | null;
}

export function listCurrencies(db: Db, actor: Actor): Promise<Currency[]> {
  return db
    .selectFrom('nomenclature_currency as c')
    .where('c.audience_id', '=', visible(actor))
    .select(['c.code', 'c.name_fr', 'c.name_en', 'c.minor_units'])
    .orderBy('c.code')
    .execute();
}

export interface Code {
  list: string;
  code: string;
  name_fr: string;
  name_en: string;
  category: string | null;
  withdrawn: boolean;
}

/** The codes of one published list (`TransactionType`, `AidType` …), withdrawn ones too: old files still use them. */
export function listCodes(db: Db, actor: Actor, list: string): Promise<Code[]> {
  return db
    .selectFrom('nomenclature_code as c')
    .where('c.audience_id', '=', visible(actor))
    .where('c.list', '=', list)
    .select(['c.list', 'c.code', 'c.name_fr', 'c.name_en', 'c.category', 'c.withdrawn'])
    .orderBy('c.position')
    .execute();
}

export interface FiscalYear {
  code: string;
  name_fr: string;
  name_en: string;
  from_day: Day;
  to_day: Day;
}

export function listFiscalYears(db: Db, actor: Actor): Promise<FiscalYear[]> {
  return db
    .selectFrom('nomenclature_fiscal_year as y')
    .where('y.audience_id', '=', visible(actor))
    .select(['y.code', 'y.name_fr', 'y.name_en', 'y.from_day', 'y.to_day'])
    .orderBy('y.from_day')
    .execute();
}

export interface Theme {
  key: string;
  name_fr: string;
  name_en: string;
  demo: boolean;
}

export function listThemes(db: Db, actor: Actor): Promise<Theme[]> {
  return db
    .selectFrom('nomenclature_theme as t')
    .where('t.audience_id', '=', visible(actor))
    .select(['t.key', 't.name_fr', 't.name_en', 't.demo'])
    .orderBy('t.position')
    .execute();
}

/** One published list; none is an address that leads nowhere. */
export async function getCodes(db: Db, actor: Actor, list: string): Promise<Code[]> {
  const codes = await listCodes(db, actor, list);
  if (codes.length === 0) throw new NotFound('list of codes');
  return codes;
}

/** The names of the published lists, with how many codes each has. */
export function listsOfCodes(db: Db, actor: Actor): Promise<{ list: string; codes: number }[]> {
  return db
    .selectFrom('nomenclature_code as c')
    .where('c.audience_id', '=', visible(actor))
    .select(['c.list', sql<number>`count(*)::int`.as('codes')])
    .groupBy('c.list')
    .orderBy('c.list')
    .execute();
}

import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';

export type Vocabulary = 'dac-5' | 'dac-3' | 'national';

export interface Sector {
  id: number;
  vocabulary: Vocabulary;
  code: string;
  name_fr: string;
  name_en: string;
  /** False for withdrawn codes that were never translated. */
  in_french: boolean;
  withdrawn: boolean;
  demo: boolean;
  parent_code: string | null;
}

export interface SectorFilters {
  vocabulary: Vocabulary;
  words?: string;
  withdrawn?: boolean;
  limit: number;
  offset: number;
}

/** Codes whose number begins with the words, or whose name holds them all, accents aside. */
export async function sectorPage(db: Db, actor: Actor, filters: SectorFilters): Promise<{ rows: Sector[]; total: number }> {
  let query = db
    .selectFrom('nomenclature_sector as s')
    .leftJoin('nomenclature_sector as p', (join) => join.onRef('p.id', '=', 's.parent_id').on('p.audience_id', '=', visible(actor)))
    .where('s.audience_id', '=', visible(actor))
    .where('s.vocabulary', '=', filters.vocabulary);
  if (!filters.withdrawn) query = query.where('s.withdrawn', '=', false);
  for (const word of (filters.words ?? '').split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(s.code like ${like.slice(1)} or unaccent(s.name_fr) ilike unaccent(${like}) or unaccent(s.name_en) ilike unaccent(${like}))`,
    );
  }
  const rows = await query
    .select([
      's.id',
      's.vocabulary',
      's.code',
      's.name_fr',
      's.name_en',
      's.in_french',
      's.withdrawn',
      's.demo',
      'p.code as parent_code',
      sql<number>`count(*) over ()`.as('total'),
    ])
    .orderBy('s.code')
    .limit(filters.limit)
    .offset(filters.offset)
    .execute();
  return { rows: rows as unknown as Sector[], total: rows[0]?.total ?? 0 };
}

export interface Crossing {
  dac_code: string;
  national_id: number;
  national_code: string;
  name_fr: string;
  name_en: string;
  weight: string;
  from_day: Day;
  to_day: Day | null;
}

/** What of each DAC code goes to which sector of the country on a day. */
export async function crosswalkOn(db: Db, actor: Actor, day: Day): Promise<Crossing[]> {
  const rows = await db
    .selectFrom('nomenclature_crosswalk as x')
    .innerJoin('nomenclature_sector as d', 'd.id', 'x.dac_id')
    .innerJoin('nomenclature_sector as n', 'n.id', 'x.national_id')
    .where('x.audience_id', '=', visible(actor))
    .where('d.audience_id', '=', visible(actor))
    .where('n.audience_id', '=', visible(actor))
    .where('x.from_day', '<=', day)
    .where((eb) => eb.or([eb('x.to_day', 'is', null), eb('x.to_day', '>=', day)]))
    .select([
      'd.code as dac_code',
      'n.id as national_id',
      'n.code as national_code',
      'n.name_fr',
      'n.name_en',
      'x.weight',
      'x.from_day',
      'x.to_day',
    ])
    .orderBy('d.code')
    .orderBy('n.code')
    .execute();
  return rows;
}

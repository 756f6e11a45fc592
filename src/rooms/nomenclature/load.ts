import type { Actor } from '#kernel/actor';
import { audienceId, visible } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import { loadRates } from './load-rates.ts';
import { merge } from './store/merge.ts';

interface Named {
  code: string;
  name_fr: string;
  name_en: string;
}
interface SectorFile extends Omit<Named, 'name_fr'> {
  name_fr: string | null;
  level?: 3 | 5;
  parent?: string | null;
  status?: 'active' | 'withdrawn';
  from_day?: Day | null;
  to_day?: Day | null;
  origin?: string;
}
interface CrosswalkFile {
  dac: string;
  level: 3 | 5;
  national: string;
  weight: string;
  from_day: Day;
  to_day: Day | null;
  origin: string;
}
interface FormerFile extends Named {
  kind: string;
  iso: string;
  to_day: Day;
  population_2009: number;
  population_2022: number;
}
interface RegionFile extends Named {
  kind: string;
  national_code: string;
  national_code_checked: boolean;
  iso?: string | null;
  former: string;
  from_day: Day | null;
  to_day: Day | null;
  operational_from: string | null;
  population_2022: number;
  tile: [number, number];
}
interface CodeFile extends Named {
  list: string;
  category?: string;
  status: string;
  french: string;
}

type Ids = ReadonlyMap<string, number>;

async function sectorIds(tx: Db, actor: Actor): Promise<Ids> {
  const rows = await tx
    .selectFrom('nomenclature_sector as s')
    .select(['s.id', 's.vocabulary', 's.code'])
    .where('s.audience_id', '=', visible(actor))
    .execute();
  return new Map(rows.map((row) => [`${row.vocabulary}:${row.code}`, row.id]));
}

const sectorRow = (audience_id: number, vocabulary: string, file: SectorFile, ids: Ids) => ({
  audience_id,
  vocabulary,
  code: file.code,
  parent_id: file.parent ? (ids.get(`dac-3:${file.parent}`) ?? null) : null,
  name_fr: file.name_fr ?? file.name_en,
  name_en: file.name_en,
  in_french: file.name_fr !== null,
  withdrawn: file.status === 'withdrawn',
  from_day: file.from_day ?? null,
  to_day: file.to_day ?? null,
  demo: file.origin === 'demo',
});

async function loadSectors(tx: Db, actor: Actor, files: ReferenceFiles, audience_id: number): Promise<number> {
  const dac = files.json<SectorFile[]>('sectors-dac.json');
  const lay = (vocabulary: string, rows: SectorFile[], ids: Ids) =>
    merge(
      tx,
      'nomenclature_sector',
      ['vocabulary', 'code'],
      rows.map((row) => sectorRow(audience_id, vocabulary, row, ids)),
    );
  const groups = dac.filter((row) => row.level === 3);
  const purposes = dac.filter((row) => row.level === 5);
  let count = await lay('dac-3', groups, new Map());
  count += await lay('dac-5', purposes, await sectorIds(tx, actor));
  count += await lay('national', files.json<SectorFile[]>('sectors-national.json'), new Map());
  return count + (await loadCrosswalk(tx, files, audience_id, await sectorIds(tx, actor)));
}

async function loadCrosswalk(tx: Db, files: ReferenceFiles, audience_id: number, ids: Ids): Promise<number> {
  const rows = files.json<CrosswalkFile[]>('sectors-crosswalk.json').map((row) => ({
    audience_id,
    dac_id: ids.get(`dac-${row.level}:${row.dac}`),
    national_id: ids.get(`national:${row.national}`),
    weight: row.weight,
    from_day: row.from_day,
    to_day: row.to_day,
    demo: row.origin === 'demo',
  }));
  return merge(tx, 'nomenclature_crosswalk', ['dac_id', 'national_id', 'from_day'], rows);
}

async function loadRegions(tx: Db, files: ReferenceFiles, audience_id: number): Promise<number> {
  const former = files.json<FormerFile[]>('regions-former.json').map((row, position) => ({
    audience_id,
    code: row.code,
    name_fr: row.name_fr,
    name_en: row.name_en,
    kind: row.kind,
    iso: row.iso,
    to_day: row.to_day,
    population_2009: row.population_2009,
    population_2022: row.population_2022,
    position,
  }));
  const now = files.json<RegionFile[]>('regions.json').map(({ former: former_code, tile, iso, code, name_fr, name_en, kind, ...row }) => ({
    audience_id,
    code,
    name_fr,
    name_en,
    kind,
    national_code: row.national_code,
    national_code_checked: row.national_code_checked,
    iso: iso ?? null,
    former_code,
    from_day: row.from_day,
    to_day: row.to_day,
    operational_from: row.operational_from,
    population_2022: row.population_2022,
    tile_column: tile[0],
    tile_row: tile[1],
  }));
  return (await merge(tx, 'nomenclature_former_region', ['code'], former)) + (await merge(tx, 'nomenclature_region', ['code'], now));
}

async function loadCodes(tx: Db, files: ReferenceFiles, audience_id: number): Promise<number> {
  const scopes = files
    .json<Named[]>('location-scopes.json')
    .map((row) => ({ ...row, list: 'LocationScope', status: 'active', french: 'own' }));
  const rows = [...files.json<CodeFile[]>('iati-codes.json'), ...(scopes as CodeFile[])].map((row, position) => ({
    audience_id,
    list: row.list,
    code: row.code,
    name_fr: row.name_fr,
    name_en: row.name_en,
    category: row.category ?? null,
    withdrawn: row.status === 'withdrawn',
    official_french: row.french === 'official',
    position,
  }));
  return merge(tx, 'nomenclature_code', ['list', 'code'], rows);
}

/** Lays the published lists over what is there, and says in one journal entry how much of each changed. */
export async function loadNomenclature(tx: Db, actor: Actor, files: ReferenceFiles): Promise<void> {
  actor.may('nomenclature.load');
  const audience_id = await audienceId(tx, 'public');
  const currencies = files.json<Record<string, unknown>[]>('currencies.json').map(({ origin, ...row }) => ({ audience_id, ...row }));
  const years = files.json<Record<string, unknown>[]>('fiscal-years.json').map(({ origin, ...row }) => ({ audience_id, ...row }));
  const themes = files
    .json<Record<string, unknown>[]>('themes.json')
    .map(({ key, name_fr, name_en, order, origin }) => ({ audience_id, key, name_fr, name_en, position: order, demo: origin === 'demo' }));
  const counts = {
    currencies: await merge(tx, 'nomenclature_currency', ['code'], currencies),
    rates: await loadRates(tx, actor, files, audience_id),
    sectors: await loadSectors(tx, actor, files, audience_id),
    regions: await loadRegions(tx, files, audience_id),
    codes: await loadCodes(tx, files, audience_id),
    fiscalYears: await merge(tx, 'nomenclature_fiscal_year', ['code'], years),
    themes: await merge(tx, 'nomenclature_theme', ['key'], themes),
  };
  journal({ actor, verb: 'nomenclature.load', subject: { kind: 'nomenclature', id: 'reference' }, audienceId: audience_id, after: counts });
}

import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import { indexOrganisation } from '../indexing.ts';
import { listOrganisations } from '../store/organisations.ts';
import { type DatedFile, idIn, layDated, layMissing, type Sourced, sourced } from './lay.ts';

interface OrganisationFile extends Sourced {
  key: string;
  name_fr: string;
  name_en: string;
  kind: string;
  parent: string | null;
  system: string | null;
  is_donor: boolean;
  memberships: (DatedFile & Sourced)[];
  iati_ids: { id: string; role: 'current' | 'alias'; from_day: Day | null; to_day: Day | null }[];
  house?: Pick<DatedFile, 'from_day' | 'from_precision' | 'to_day'>;
}

interface CollegeFile {
  organisation: string;
  college: 'bilateral' | 'multilateral';
  counted_through?: string;
  from_day: Day | null;
  to_day: Day | null;
  note?: string;
}

export type Ids = ReadonlyMap<string, number>;

async function idsOf(tx: Db, actor: Actor): Promise<Ids> {
  const { rows } = await listOrganisations(tx, actor, { day: actor.today, size: 100_000 });
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** Under whom each stands, since when nobody says: only where nothing at all is said of it yet. */
async function layFamilies(tx: Db, files: readonly OrganisationFile[], ids: Ids): Promise<void> {
  for (const tie of ['parent', 'system'] as const) {
    const rows = files.flatMap((file) => {
      const above = file[tie];
      if (!above) return [];
      const above_id = idIn(ids, above, `organisations.json ${file.key}`);
      return [{ organisation_id: idIn(ids, file.key, 'organisations.json'), above_id, tie }];
    });
    await layMissing(
      tx,
      'mechanism_affiliation',
      ['organisation_id', 'tie'],
      rows.map((row) => ({ ...row, ...UNDATED })),
    );
  }
}

const UNDATED = { from_precision: 'day', to_precision: 'day' };

function officeOf(file: OrganisationFile): string {
  return file.kind === 'secretariat' ? 'secretariat' : file.key.toLowerCase();
}

async function layParts(tx: Db, files: readonly OrganisationFile[], ids: Ids): Promise<void> {
  const id = (file: OrganisationFile) => idIn(ids, file.key, 'organisations.json');
  const identifiers = files.flatMap((file) =>
    file.iati_ids.map(({ id: code, role, from_day, to_day }) => ({
      organisation_id: id(file),
      scheme: /^ML-COA-/.test(code) ? 'ml-coa' : 'iati',
      code,
      is_alias: role === 'alias',
      from_day,
      to_day,
    })),
  );
  const memberships = files.flatMap((file) =>
    file.memberships.map(({ from_day, from_precision = 'day', to_day, to_precision = 'day', origin = 'real', note = null }) => ({
      organisation_id: id(file),
      from_day,
      from_precision,
      to_day,
      to_precision,
      origin,
      note,
    })),
  );
  const houses = files.flatMap(({ house, ...file }) =>
    house
      ? [
          {
            organisation_id: id(file as OrganisationFile),
            office: officeOf(file as OrganisationFile),
            from_day: house.from_day,
            from_precision: house.from_precision ?? 'day',
            to_day: house.to_day,
          },
        ]
      : [],
  );
  await layMissing(tx, 'mechanism_identifier', ['organisation_id', 'code'], identifiers);
  await layDated(tx, 'mechanism_membership', 'organisation_id', memberships);
  await layDated(tx, 'mechanism_house', 'organisation_id', houses);
}

async function layColleges(tx: Db, files: ReferenceFiles, ids: Ids): Promise<void> {
  const { colleges = [] } = files.json<{ colleges?: CollegeFile[] }>('rotation-rules.json');
  const rows = colleges.map(({ organisation, college, counted_through, from_day, to_day, note = null }) => ({
    organisation_id: idIn(ids, organisation, 'rotation-rules.json'),
    college,
    counted_through_id: counted_through ? idIn(ids, counted_through, 'rotation-rules.json') : null,
    from_day,
    to_day,
    note,
  }));
  await layDated(tx, 'mechanism_college', 'organisation_id', rows);
}

/** Organisations with their identifiers, memberships, houses and colleges; the ids by key. */
export async function loadOrganisations(
  tx: Db,
  actor: Actor,
  files: ReferenceFiles,
  audience_id: number,
): Promise<{ ids: Ids; added: number }> {
  const given = files.json<OrganisationFile[]>('organisations.json');
  const rows = given.map(({ key, name_fr, name_en, kind, is_donor, ...file }) => ({
    audience_id,
    key,
    name_fr,
    name_en,
    kind,
    is_donor,
    version: 1,
    ...sourced(file),
  }));
  const added = await layMissing(tx, 'mechanism_organisation', ['key'], rows);
  const ids = await idsOf(tx, actor);
  await layFamilies(tx, given, ids);
  await layParts(tx, given, ids);
  await layColleges(tx, files, ids);
  for (const row of rows) await indexOrganisation(tx, { ...row, id: idIn(ids, row.key, 'organisations.json') });
  return { ids, added };
}

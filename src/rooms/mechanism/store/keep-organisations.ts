import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';

export interface OrganisationRow {
  key: string;
  name_fr: string;
  name_en: string;
  kind: string;
  is_donor: boolean;
  origin: string;
  note: string | null;
}

export async function insertOrganisation(
  tx: Db,
  row: OrganisationRow & { audience_id: number; mark?: string | null; source?: string[] },
): Promise<number> {
  const made = await tx.insertInto('mechanism_organisation').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** False when somebody else saved it since it was read. */
export async function updateOrganisation(
  tx: Db,
  id: number,
  version: number,
  row: Omit<OrganisationRow, 'key' | 'origin'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_organisation')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface Term {
  from_day: Day | null;
  to_day: Day | null;
}

export async function insertMembership(tx: Db, organisationId: number, term: Term): Promise<void> {
  await tx
    .insertInto('mechanism_membership')
    .values({ organisation_id: organisationId, ...term })
    .execute();
}

/** Changes the last membership of an organisation, or opens its first one. */
export async function putMembership(tx: Db, organisationId: number, term: Term): Promise<void> {
  const last = await tx
    .selectFrom('mechanism_membership')
    .select(['id', 'from_day', 'to_day'])
    .where('organisation_id', '=', organisationId)
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) {
    if (term.from_day !== null) await insertMembership(tx, organisationId, term);
    return;
  }
  // A member that left and comes back opens a second membership: the first is history.
  if (last.to_day !== null && term.from_day !== null && term.from_day > last.to_day) await insertMembership(tx, organisationId, term);
  else if (last.from_day !== term.from_day || last.to_day !== term.to_day) {
    await tx
      .updateTable('mechanism_membership')
      .set({ ...term, from_precision: 'day', to_precision: 'day' })
      .where('id', '=', last.id)
      .execute();
  }
}

export interface IdentifierRow extends Term {
  organisation_id: number;
  scheme: string;
  code: string;
  is_alias: boolean;
  note: string | null;
}

export async function insertIdentifier(tx: Db, row: IdentifierRow): Promise<number> {
  const made = await tx.insertInto('mechanism_identifier').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** Former identifiers stay, as aliases: files published under them are still read. */
export async function makeAliases(tx: Db, organisationId: number, scheme: string): Promise<void> {
  await tx
    .updateTable('mechanism_identifier')
    .set({ is_alias: true })
    .where('organisation_id', '=', organisationId)
    .where('scheme', '=', scheme)
    .where('is_alias', '=', false)
    .execute();
}

export async function insertHouse(tx: Db, organisationId: number, office: string, term: Term): Promise<void> {
  await tx
    .insertInto('mechanism_house')
    .values({ organisation_id: organisationId, office, ...term })
    .execute();
}

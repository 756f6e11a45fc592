import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import { aboveOn } from '../affiliation.ts';
import { holdsOnDay } from '../dated.ts';

export interface OrganisationName {
  id: number;
  key: string;
  name_fr: string;
  name_en: string;
}

export interface Organisation extends OrganisationName {
  audience_id: number;
  kind: string;
  kind_fr: string;
  kind_en: string;
  /** Whom it stands under on the day it was asked for, today unless another was said. */
  parent_id: number | null;
  system_id: number | null;
  is_donor: boolean;
  origin: string;
  note: string | null;
  version: number;
}

const organisations = (db: Db, actor: Actor, day: Day = actor.today) =>
  handle(db)
    .selectFrom('mechanism_organisation as o')
    .innerJoin('mechanism_organisation_kind as k', 'k.key', 'o.kind')
    .where('o.audience_id', '=', visible(actor))
    .select(['o.id', 'o.audience_id', 'o.key', 'o.name_fr', 'o.name_en', 'o.kind', 'k.name_fr as kind_fr', 'k.name_en as kind_en'])
    .select([aboveOn('parent', day).as('parent_id'), aboveOn('system', day).as('system_id')])
    .select(['o.is_donor', 'o.origin', 'o.note', 'o.version']);

export async function findOrganisation(db: Db, actor: Actor, id: number): Promise<Organisation | undefined> {
  return organisations(db, actor).where('o.id', '=', id).executeTakeFirst();
}

export async function getOrganisation(db: Db, actor: Actor, id: number): Promise<Organisation> {
  const found = await findOrganisation(db, actor, id);
  if (!found) throw new NotFound('organisation');
  return found;
}

export async function findOrganisationByKey(db: Db, actor: Actor, key: string, day?: Day): Promise<Organisation | undefined> {
  return organisations(db, actor, day).where('o.key', '=', key.toUpperCase()).executeTakeFirst();
}

export interface OrganisationFilters {
  /** Words of the name or the key; accents and case do not matter. */
  words?: string | null;
  kind?: string | null;
  /** `yes`: members on the day asked; `no`: the others. */
  member?: 'yes' | 'no' | null;
  donor?: 'yes' | 'no' | null;
  day: Day;
  page?: number;
  size?: number;
}

export interface OrganisationLine extends Organisation {
  member: boolean;
}

const PAGE_SIZE = 40;

const membership = (day: Day) =>
  sql<boolean>`exists (select from mechanism_membership m where m.organisation_id = o.id and ${holdsOnDay('m', day)})`;

/** Organisations by name, a page at a time, with their number in all. */
export async function listOrganisations(
  db: Db,
  actor: Actor,
  filters: OrganisationFilters,
): Promise<{ rows: OrganisationLine[]; total: number }> {
  const { words, kind, member, donor, day, page = 1, size = PAGE_SIZE } = filters;
  let found = organisations(db, actor, day).select(membership(day).as('member'));
  if (kind) found = found.where('o.kind', '=', kind);
  if (donor) found = found.where('o.is_donor', '=', donor === 'yes');
  if (member) found = found.where(membership(day), '=', member === 'yes');
  if (words)
    found = found.where(sql<boolean>`unaccent(concat_ws(' ', o.key, o.name_fr, o.name_en)) ilike '%' || unaccent(${words}) || '%'`);
  const rows = await found
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(sql`unaccent(lower(o.name_fr))`)
    .orderBy('o.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface Identifier {
  id: number;
  scheme: string;
  code: string;
  is_alias: boolean;
  from_day: Day | null;
  to_day: Day | null;
  note: string | null;
}

/** What an organisation page says beside its name. Asked after the organisation itself was seen. */
export async function getOrganisationParts(db: Db, actor: Actor, id: number, day: Day = actor.today) {
  const at = handle(db);
  const identifiers: Identifier[] = await at
    .selectFrom('mechanism_identifier')
    .select(['id', 'scheme', 'code', 'is_alias', 'from_day', 'to_day', 'note'])
    .where('organisation_id', '=', id)
    .orderBy('is_alias')
    .orderBy('code')
    .execute();
  const memberships = await at
    .selectFrom('mechanism_membership')
    .select(['id', 'from_day', 'from_precision', 'to_day', 'to_precision', 'origin', 'note'])
    .where('organisation_id', '=', id)
    .orderBy('from_day')
    .execute();
  const family = await organisations(db, actor, day)
    .where((where) => where.or([where(aboveOn('parent', day), '=', id), where(aboveOn('system', day), '=', id)]))
    .orderBy('o.name_fr')
    .execute();
  return {
    identifiers,
    memberships,
    affiliations: await affiliationsOf(db, actor, id),
    agencies: family.filter((o) => o.parent_id === id),
    system: family.filter((o) => o.system_id === id),
  };
}

export interface NamedAffiliation extends OrganisationName {
  tie: string;
  from_day: Day | null;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
}

/** Under whom an organisation stood, stands and will stand, oldest first. */
async function affiliationsOf(db: Db, actor: Actor, id: number): Promise<NamedAffiliation[]> {
  const found = await sql<NamedAffiliation>`
    select o.id, o.key, o.name_fr, o.name_en, f.tie, f.from_day, f.from_precision, f.to_day, f.to_precision
    from mechanism_affiliation f join mechanism_organisation o on o.id = f.above_id
    where o.audience_id = ${visible(actor)} and f.organisation_id = ${id} order by f.from_day nulls first`.execute(handle(db));
  return found.rows;
}

/**
 * Organisations by name: all of them, or for a picker those that are there on the day of the record (`on`), and the ones it already names
 * (`keep`). One that has gone into another is no longer there.
 */
export async function organisationOptions(
  db: Db,
  actor: Actor,
  { on, keep = [] }: { on?: Day; keep?: readonly (number | null)[] } = {},
): Promise<OrganisationName[]> {
  const gone = sql<boolean>`exists (select from mechanism_partner_act a where a.audience_id = ${visible(actor)}
    and a.act = 'merge' and a.organisation_id = o.id and a.day <= ${on ?? null}::date)`;
  const kept = sql<boolean>`o.id = any(${keep.filter((id) => id !== null)}::int[])`;
  return organisations(db, actor)
    .clearSelect()
    .select(['o.id', 'o.key', 'o.name_fr', 'o.name_en'])
    .$if(on !== undefined, (found) => found.where((where) => where.or([where.not(gone), kept])))
    .orderBy(sql`unaccent(lower(o.name_fr))`)
    .orderBy('o.key')
    .execute();
}

export interface Identified extends OrganisationName {
  /** The identifier that was asked for, as asked. */
  ref: string;
  is_alias: boolean;
}

/** Which organisation an identifier names: current ones and aliases, those that hold on the day when one is given. Case does not matter. */
export function organisationsByIdentifier(db: Db, refs: readonly string[], day?: Day): Promise<Map<string, Identified>> {
  return everyAudience('an identifier names one organisation, whoever asks', async () => {
    const wanted = [...new Set(refs)];
    const found = await handle(db)
      .selectFrom('mechanism_identifier as i')
      .innerJoin('mechanism_organisation as o', 'o.id', 'i.organisation_id')
      .where(sql<boolean>`upper(i.code) = any(${wanted.map((ref) => ref.toUpperCase())}::text[])`)
      .$if(day !== undefined, (query) => query.where(holdsOnDay('i', day as Day)))
      .select(['i.code', 'i.is_alias', 'o.id', 'o.key', 'o.name_fr', 'o.name_en'])
      .orderBy('i.is_alias', 'desc')
      .orderBy(sql`i.to_day nulls last`)
      .execute();
    const byCode = new Map(found.map((row) => [row.code.toUpperCase(), row]));
    return new Map(
      wanted.flatMap((ref): [string, Identified][] => {
        const row = byCode.get(ref.toUpperCase());
        return row ? [[ref, { ref, id: row.id, key: row.key, name_fr: row.name_fr, name_en: row.name_en, is_alias: row.is_alias }]] : [];
      }),
    );
  });
}

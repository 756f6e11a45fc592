import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { addDays, type Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { putAffiliation } from './affiliation.ts';
import type { Origin } from './dated.ts';
import { indexOrganisation } from './indexing.ts';
import { stale } from './stale.ts';
import { insertIdentifier, insertOrganisation, makeAliases, putMembership, updateOrganisation } from './store/keep-organisations.ts';
import { getOrganisation, getOrganisationParts, type Organisation, organisationsByIdentifier } from './store/organisations.ts';

export interface OrganisationInput {
  nameFr: string;
  nameEn: string;
  kind: string;
  parentId: number | null;
  /** Since when it stands there; null: not known, or what is said today is put right. */
  parentFrom?: Day | null;
  isDonor: boolean;
  memberFrom: Day | null;
  memberTo: Day | null;
  note: string | null;
}

const rowOf = (input: OrganisationInput) => ({
  name_fr: input.nameFr,
  name_en: input.nameEn,
  kind: input.kind,
  is_donor: input.isDonor,
  note: input.note,
});

/** An organisation in the words of its form. */
export async function organisationSaid(db: Db, actor: Actor, of: Organisation): Promise<OrganisationInput> {
  const { memberships } = await getOrganisationParts(db, actor, of.id);
  const last = memberships.at(-1);
  const names = { nameFr: of.name_fr, nameEn: of.name_en, kind: of.kind, parentId: of.parent_id };
  return { ...names, isDonor: of.is_donor, memberFrom: last?.from_day ?? null, memberTo: last?.to_day ?? null, note: of.note };
}

function checkMembership({ memberFrom, memberTo }: OrganisationInput): void {
  if (memberTo !== null && (memberFrom === null || memberTo < memberFrom)) throw new RuleBroken('membership.term-order');
}

async function putParent(tx: Db, actor: Actor, organisationId: number, { parentId, parentFrom = null }: OrganisationInput): Promise<void> {
  await putAffiliation(tx, { organisationId, aboveId: parentId, tie: 'parent', from: parentFrom }, actor.today);
}

/** Brings an organisation in: a member, a donor, both or neither. */
export async function addOrganisation(db: Db, actor: Actor, input: OrganisationInput & { key: string; origin?: Origin }): Promise<number> {
  actor.may('organisation.add');
  checkMembership(input);
  return inTransaction(db, async (tx) => {
    const row = { ...rowOf(input), key: input.key.toUpperCase(), origin: input.origin ?? 'real' };
    const audience = await audienceId(tx, 'public');
    const id = await insertOrganisation(tx, { ...row, audience_id: audience });
    await putParent(tx, actor, id, input);
    await putMembership(tx, id, { from_day: input.memberFrom, to_day: input.memberTo });
    await indexOrganisation(tx, { ...row, id, audience_id: audience });
    journal({ actor, verb: 'organisation.add', subject: { kind: 'organisation', id }, audienceId: audience, after: { ...input } });
    return id;
  });
}

/** Corrects what is said of an organisation; its key, which other records cite, stays. */
export async function correctOrganisation(db: Db, actor: Actor, id: number, version: number, input: OrganisationInput): Promise<void> {
  actor.may('organisation.correct', { organisationId: id });
  checkMembership(input);
  const before = await getOrganisation(db, actor, id);
  await inTransaction(db, async (tx) => {
    const row = rowOf(input);
    if (!(await updateOrganisation(tx, id, version, row))) {
      const theirs = await getOrganisation(tx, actor, id);
      throw stale(theirs.version, { ...input }, { ...(await organisationSaid(tx, actor, theirs)) });
    }
    await putParent(tx, actor, id, input);
    await putMembership(tx, id, { from_day: input.memberFrom, to_day: input.memberTo });
    await indexOrganisation(tx, { ...before, ...row });
    journal({
      actor,
      verb: 'organisation.correct',
      subject: { kind: 'organisation', id },
      audienceId: before.audience_id,
      before,
      after: { ...input },
    });
  });
}

export interface IdentifierInput {
  code: string;
  /** An identifier of former days or of another house: read, no longer written. */
  isAlias: boolean;
  fromDay: Day | null;
  toDay: Day | null;
  note: string | null;
}

/** Gives an organisation an IATI identifier. A new one makes aliases of those before it. */
export async function addIdentifier(db: Db, actor: Actor, organisationId: number, input: IdentifierInput): Promise<void> {
  actor.may('organisation.correct', { organisationId });
  const before = await getOrganisation(db, actor, organisationId);
  if (input.fromDay && input.toDay && input.toDay < input.fromDay) throw new RuleBroken('identifier.term-order');
  const known = (await organisationsByIdentifier(db, [input.code], input.fromDay ?? actor.today)).get(input.code);
  if (known && known.id !== organisationId) throw new RuleBroken('identifier.one-holder', { code: input.code, name: known.name_fr });
  await inTransaction(db, async (tx) => {
    if (!input.isAlias) await makeAliases(tx, organisationId, 'iati');
    const row = {
      scheme: 'iati',
      code: input.code,
      is_alias: input.isAlias,
      from_day: input.fromDay,
      to_day: input.toDay,
      note: input.note,
    };
    await insertIdentifier(tx, { organisation_id: organisationId, ...row });
    const subject = { kind: 'organisation', id: organisationId };
    journal({ actor, verb: 'organisation.identifier', subject, audienceId: before.audience_id, after: { ...input } });
  });
}

/** The day before a day: when what follows begins, what was ends then. */
export const dayBefore = (day: Day): Day => addDays(day, -1);

import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { type Lang, named } from '#kernel/i18n';
import { untilWrittenFor } from '#kernel/until-written';
import { listOrganisations, type OrganisationName, organisationOptions } from '#rooms/mechanism';

/** A partner as a table shows it: the organisation of the mechanism, or the name and reference as published. */
export interface PartnerLabel {
  label: string;
  /** Key of the organisation's page; null where none is matched. */
  key: string | null;
}

interface Published {
  organisation_id: number | null;
  name: string | null;
  partner: string;
}

export class PartnerNames {
  private readonly byId: ReadonlyMap<number, OrganisationName>;

  constructor(organisations: readonly OrganisationName[]) {
    this.byId = new Map(organisations.map((each) => [each.id, each]));
  }

  of({ organisation_id: id, name, partner }: Published, lang: Lang): PartnerLabel {
    const known = id === null ? undefined : this.byId.get(id);
    if (known) return { label: named(known, lang), key: known.key };
    return { label: name ?? partner.replace(/^r:/, ''), key: null };
  }

  /** A partner whose organisation alone is known, by its row: `o:12`. */
  find(partner: string, lang: Lang): PartnerLabel | null {
    const id = /^o:(\d{1,9})$/.exec(partner)?.[1];
    return id ? this.of({ organisation_id: Number(id), name: null, partner }, lang) : null;
  }
}

export function partnerNames(db: Db, actor: Actor): Promise<PartnerNames> {
  return untilWrittenFor(db, actor, 'names of partners', async () => new PartnerNames(await organisationOptions(db, actor)));
}

/** Rows of the tables by partner that are of an organisation: its own and its agencies'. */
export async function rowsOfOrganisation(db: Db, actor: Actor, organisationId: number): Promise<string[]> {
  const { rows } = await listOrganisations(db, actor, { day: actor.today, size: 1000 });
  const family = rows.filter(
    (each) => each.id === organisationId || each.parent_id === organisationId || each.system_id === organisationId,
  );
  return family.map((each) => `o:${each.id}`);
}

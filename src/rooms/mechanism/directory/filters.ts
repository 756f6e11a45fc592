import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import type { Page } from '#kernel/page';
import { findBodyByCode } from '../store/bodies.ts';
import { findOrganisationByKey } from '../store/organisations.ts';
import type { PeopleFilters } from './store.ts';

/** Names in the address; the list, its spreadsheet, its cards and its paper are asked by the same. */
export const STANDINGS = { 'en-poste': 'in-post', anciens: 'former' } as const;

export const CARDS = { 'a-confirmer': 'unconfirmed', refuse: 'refusing' } as const;

const NOBODY = -1;

/** What the address asks. A body or an organisation nobody knows finds nobody, rather than everybody. */
export async function filtersAsked(db: Db, actor: Actor, page: Page): Promise<PeopleFilters> {
  const { query, today: day } = page;
  const [body, organisation, standing] = [query.get('instance'), query.get('organisation'), query.get('etat')];
  const bodyId = body ? ((await findBodyByCode(db, actor, body, day))?.id ?? NOBODY) : null;
  const organisationId = organisation ? ((await findOrganisationByKey(db, actor, organisation))?.id ?? NOBODY) : null;
  const known = standing && standing in STANDINGS ? STANDINGS[standing as keyof typeof STANDINGS] : null;
  const card = CARDS[query.get('fiche') as keyof typeof CARDS] ?? null;
  return { words: query.get('q'), bodyId, organisationId, post: query.get('fonction'), standing: known, card, day };
}

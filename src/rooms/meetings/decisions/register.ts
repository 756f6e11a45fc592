import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { findOrganisationByKey, listBodies } from '#rooms/mechanism';
import type { RegisterFilters } from '../store/register.ts';
import { ACCEPTANCES, type Acceptance, IMPLEMENTATIONS, type Implementation } from './decision.ts';

const NOBODY = -1;

/** Filters as an address writes them. What it names and does not exist finds nothing, rather than everything. */
export async function filtersAsked(db: Db, actor: Actor, query: URLSearchParams, today: Day): Promise<RegisterFilters> {
  const code = query.get('instance');
  const key = query.get('responsable');
  const body = code ? (await listBodies(db, actor, { all: true })).find((each) => each.code === code) : undefined;
  const owner = key ? await findOrganisationByKey(db, actor, key) : undefined;
  const state = query.get('etat');
  const word = query.get('parole');
  return {
    today,
    bodyId: code ? (body?.id ?? NOBODY) : null,
    ownerId: key ? (owner?.id ?? NOBODY) : null,
    year: Number(query.get('annee')) || null,
    state: state === 'all' ? 'all' : IMPLEMENTATIONS.includes(state as Implementation) ? (state as Implementation) : 'open',
    acceptance: ACCEPTANCES.includes(word as Acceptance) ? (word as Acceptance) : null,
    late: query.get('retard') === 'oui',
    words: query.get('mots')?.trim().slice(0, 100) || null,
  };
}

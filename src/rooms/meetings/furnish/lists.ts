import { followableList, listName, WATCHED } from '#rooms/accounts';
import { listBodies } from '#rooms/mechanism';
import { urls } from '#urls';
import { filtersAsked } from '../decisions/register.ts';
import { registerFilters } from '../pages/register.tsx';
import { ownersInRegister, registerLines, yearsOfDecisions } from '../store/register.ts';
import { text } from '../text.ts';

/** The register of decisions, under its filters: `retard=oui` tells of what became late. */
export const decisionsFollowable = followableList({
  kind: 'decisions',
  filters: ['responsable', 'instance', 'annee', 'parole', 'etat', 'retard', 'mots'],
  address: urls.decisions,
  async name({ db, actor, lang, query }) {
    const bodies = await listBodies(db, actor, { all: true });
    const [owners, years] = [await ownersInRegister(db, actor), await yearsOfDecisions(db, actor)];
    return listName(text[lang].register.title, { lang, query }, registerFilters({ lang, bodies, owners, years }));
  },
  async rows({ db, actor, query }) {
    const filters = await filtersAsked(db, actor, query, actor.today);
    const { rows } = await registerLines(db, actor, { ...filters, newest: true, limit: WATCHED });
    return rows.map((row) => ({
      key: String(row.id),
      title: `${row.code} ${row.text}`,
      day: null,
      href: urls.decision(row.id),
      noted: { kind: 'decision', id: row.id },
    }));
  },
});

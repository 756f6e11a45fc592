import { followableList, listName, WATCHED } from '#rooms/accounts';
import { urls } from '#urls';
import { activityFilters, FILTERS, filtersOf } from './activities.ts';
import { codeNames } from './codes.ts';
import { partnerNames } from './partners.ts';
import { activitiesPage } from './store/activities.ts';
import { text } from './text.ts';

/** The activities under their filters: told when a file brings one, or makes one answer them. */
export const activitiesFollowable = followableList({
  kind: 'activities',
  filters: FILTERS,
  address: urls.activities,
  async name({ db, actor, lang, query }) {
    const named = { names: await partnerNames(db, actor), statuses: await codeNames(db, actor, 'ActivityStatus', lang) };
    return listName(text[lang].list.title, { lang, query }, await activityFilters(db, actor, { lang }, named));
  },
  async rows({ db, actor, lang, query }) {
    const newest = { lang, sort: { key: 'newest', down: true }, size: WATCHED };
    const { rows } = await activitiesPage(db, actor, await filtersOf(db, actor, { query }), newest);
    return rows.map((row) => ({
      key: String(row.id),
      title: row.title,
      day: null,
      href: urls.activity(row.id),
      noted: { kind: 'import', id: row.first_file_id },
    }));
  },
});

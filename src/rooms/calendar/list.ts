import { formatDay, type Lang } from '#kernel/i18n';
import { followableList, listName, WATCHED } from '#rooms/accounts';
import { type BodyName, bodyNames } from '#rooms/mechanism';
import { urls } from '#urls';
import { titleOf } from './naming.ts';
import { hasMoved, type Occasion } from './occasion.ts';
import { calendarFilters } from './pages/calendar-filters.tsx';
import { text } from './text.ts';
import { readSpan } from './view.ts';

const FOR_EVER = '9999-12-31';

/** How an occasion stands, in the words that its news would have. */
function standing(occasion: Occasion, body: BodyName | undefined, lang: Lang): string {
  const t = text[lang].news;
  const [title, day] = [titleOf(occasion, body, lang), formatDay(occasion.from_day, lang, 'short')];
  if (occasion.state === 'cancelled') return t.cancelled(title);
  if (occasion.state === 'postponed') return t.postponed(title);
  if (occasion.state === 'confirmed') return t.confirmed(title, day);
  return hasMoved(occasion) ? t.moved(title, day) : t.planned(title, day);
}

/** The calendar from today on, under its filters: an occasion is new when it comes, and again when its day or its state changes. */
export const occasionsFollowable = followableList({
  kind: 'occasions',
  filters: ['instance', 'sorte', 'tenu-par'],
  address: urls.calendar,
  async name({ db, actor, lang, query }) {
    return listName(text[lang].room, { lang, query }, calendarFilters(lang, await bodyNames(db, actor)));
  },
  async rows({ db, actor, lang, query }) {
    const { occasions, bodies } = await readSpan(db, actor, { query }, actor.today, FOR_EVER);
    return occasions.slice(0, WATCHED).map((each) => ({
      key: `${each.id} ${each.from_day} ${each.state}`,
      title: standing(each, each.body_id === null ? undefined : bodies.get(each.body_id), lang),
      day: null,
      href: urls.occasion(each.id),
      noted: { kind: 'occasion', id: each.id },
    }));
  },
});

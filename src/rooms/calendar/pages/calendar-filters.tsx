import type { Lang } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type BodyName, bodyShort } from '#rooms/mechanism';
import { type Filter, Filters } from '#ui/filters';
import { KINDS, ORIGINS } from '../occasion.ts';
import { text } from '../text.ts';
import type { CalendarView } from '../view.ts';

/** Narrows a calendar to a body, a sort of occasion, or whose it is. */
export function calendarFilters(lang: Lang, bodies: Iterable<BodyName>): Filter[] {
  const t = text[lang];
  const options = [...bodies].map((body) => ({ value: body.code, label: bodyShort(body, lang) }));
  const kinds = KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }));
  const origins = ORIGINS.map((origin) => ({ value: origin, label: t.origins[origin] }));
  return [
    { kind: 'select', name: 'instance', label: t.filters.body, all: t.filters.all, options },
    { kind: 'select', name: 'sorte', label: t.filters.kind, all: t.filters.all, options: kinds },
    { kind: 'select', name: 'tenu-par', label: t.filters.origin, all: t.filters.all, options: origins },
  ];
}

export function CalendarFilters({ page, bodies }: { page: Page; bodies: CalendarView['bodies'] }) {
  return <Filters page={page} keep={['mois']} filters={calendarFilters(page.lang, bodies.values())} />;
}

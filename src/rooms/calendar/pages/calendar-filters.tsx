import type { Page } from '#kernel/page';
import { bodyShort } from '#rooms/mechanism';
import { Filters } from '#ui/filters';
import { KINDS, ORIGINS } from '../occasion.ts';
import { text } from '../text.ts';
import type { CalendarView } from '../view.ts';

/** Narrows a calendar to a body, a sort of occasion, or whose it is. */
export function CalendarFilters({ page, bodies, count }: { page: Page; bodies: CalendarView['bodies']; count?: string }) {
  const t = text[page.lang];
  const options = [...bodies.values()].map((body) => ({ value: body.code, label: bodyShort(body, page.lang) }));
  return (
    <Filters
      page={page}
      keep={['mois']}
      count={count}
      filters={[
        { kind: 'select', name: 'instance', label: t.filters.body, all: t.filters.all, options },
        {
          kind: 'select',
          name: 'sorte',
          label: t.filters.kind,
          all: t.filters.all,
          options: KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] })),
        },
        {
          kind: 'select',
          name: 'tenu-par',
          label: t.filters.origin,
          all: t.filters.all,
          options: ORIGINS.map((origin) => ({ value: origin, label: t.origins[origin] })),
        },
      ]}
    />
  );
}

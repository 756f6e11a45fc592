import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { words } from './words.ts';

export interface WeekDay {
  day: Day;
  entries: readonly Child[];
}

/** A week: strips of cloth sewn together, today under the eave. */
export function Week({ page, days }: { page: Page; days: readonly WeekDay[] }) {
  const t = words(page);
  return (
    <ol class="week" aria-label={t.week}>
      {days.map(({ day, entries }) => (
        <li class={day === page.today ? 'today' : undefined}>
          <h2>
            <b>{Number(day.slice(8))}</b>
            {weekdayName(day, page)}
            {day === page.today ? `, ${t.today}` : null}
          </h2>
          {entries.length === 0 ? (
            <span class="unseen">{t.nothingThatDay}</span>
          ) : (
            <ul>
              {entries.map((entry) => (
                <li>{entry}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** «lundi»: the name alone of a day of the week. */
export function weekdayName(day: Day, page: Page): string {
  return /^\p{L}+/u.exec(formatDay(day, page.lang, 'weekday'))?.[0] ?? '';
}

import type { Child } from 'hono/jsx';
import { addDays, type Day, firstDay, lastDay, type Month, mondayOf, weekdayOf } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { weekdayName } from './week.tsx';
import { words } from './words.ts';

export interface MonthEntry {
  day: Day;
  content: Child;
  /** One side's own (indigo edge), held together (millet ground), in conflict (mark), a day off. */
  look?: 'own' | 'joint' | 'conflict' | 'off';
}

interface MonthProps {
  page: Page;
  month: Month;
  entries: readonly MonthEntry[];
  /** Addresses of the months around, raw (as `withQuery` gives them). */
  previous: string;
  next: string;
}

/** A month: seven strips from Monday to Sunday; on a phone, the days that hold something, one under the other. */
export function MonthGrid({ page, month, entries, previous, next }: MonthProps) {
  const t = words(page);
  const weeks = weeksOf(month);
  const name = formatDay(firstDay(month), page.lang, 'month');
  return (
    <>
      <nav class="pager" aria-label={name}>
        <a class="b small" rel="prev" href={previous}>
          {t.previousMonth}
        </a>
        <a class="b small" rel="next" href={next}>
          {t.nextMonth}
        </a>
      </nav>
      <table class="month">
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th scope="col">{weekdayName(day, page)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((day) => (
                <DayCell page={page} day={day} month={month} entries={entries.filter((entry) => entry.day === day)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function weeksOf(month: Month): Day[][] {
  const last = lastDay(month);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(firstDay(month)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((index) => addDays(monday, index)));
  }
  return weeks;
}

interface CellProps {
  page: Page;
  day: Day;
  month: Month;
  entries: readonly MonthEntry[];
}

function DayCell({ page, day, month, entries }: CellProps) {
  const inside = day.startsWith(month);
  const classes = [
    inside ? '' : 'outside',
    weekdayOf(day) > 5 || entries.some((entry) => entry.look === 'off') ? 'off' : '',
    day === page.today ? 'today' : '',
    entries.length === 0 ? 'bare' : '',
  ];
  return (
    <td class={classes.filter(Boolean).join(' ') || undefined} aria-current={day === page.today ? 'date' : undefined}>
      <time datetime={day}>
        <span class="wide">{Number(day.slice(8))}</span>
        <span class="unseen full">{formatDay(day, page.lang, 'weekday')}</span>
      </time>
      {entries.length > 0 ? (
        <ul>
          {entries.map((entry) => (
            <li class={entry.look}>{entry.content}</li>
          ))}
        </ul>
      ) : null}
    </td>
  );
}

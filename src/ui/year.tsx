import type { Child } from 'hono/jsx';
import { type Day, firstDay, isDay, type Month, weekdayOf } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import type { MonthEntry } from './month.tsx';
import { weekdayName } from './week.tsx';
import { words } from './words.ts';

interface YearProps {
  page: Page;
  year: number;
  /** One short word a day: a link, a feast. Several on one day are joined. */
  entries: readonly MonthEntry[];
}

const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'));

/** A year at a glance: four quarters of three months by thirty-one days. Beside it, the same dates stand in a list. */
export function YearGrid({ page, year, entries }: YearProps) {
  const byDay = new Map<Day, MonthEntry[]>();
  for (const entry of entries) byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entry]);
  return (
    <div class="year">
      {[1, 2, 3, 4].map((quarter) => (
        <Quarter page={page} quarter={quarter} months={monthsOf(year, quarter)} byDay={byDay} />
      ))}
    </div>
  );
}

const monthsOf = (year: number, quarter: number): Month[] =>
  [2, 1, 0].map((back) => `${year}-${String(quarter * 3 - back).padStart(2, '0')}`);

interface QuarterProps {
  page: Page;
  quarter: number;
  months: readonly Month[];
  byDay: ReadonlyMap<Day, readonly MonthEntry[]>;
}

function Quarter({ page, quarter, months, byDay }: QuarterProps) {
  const t = words(page);
  return (
    <table class="quarter">
      <caption>{t.quarter(quarter)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{t.dayOfMonth}</span>
          </th>
          {months.map((month) => (
            <th scope="col">{formatDay(firstDay(month), page.lang, 'month').replace(/\s\d+$/, '')}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAYS.map((day) => (
          <tr>
            <th scope="row">{Number(day)}</th>
            {months.map((month) => (
              <DayOfYear page={page} day={`${month}-${day}`} entries={byDay.get(`${month}-${day}`) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayOfYear({ page, day, entries }: { page: Page; day: Day; entries: readonly MonthEntry[] }) {
  if (!isDay(day)) return <td class="none" />;
  const look = entries.find((entry) => entry.look === 'conflict')?.look ?? entries.find((entry) => entry.look)?.look;
  const off = weekdayOf(day) > 5 || look === 'off';
  return (
    <td class={[off ? 'off' : '', look && look !== 'off' ? look : ''].filter(Boolean).join(' ') || undefined}>
      <i aria-hidden="true">{weekdayName(day, page).charAt(0).toUpperCase()}</i>
      {joined(entries.map((entry) => entry.content))}
    </td>
  );
}

const joined = (contents: readonly Child[]) => contents.map((content, index) => (index === 0 ? content : <> + {content}</>));

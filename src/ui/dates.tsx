import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';

export interface DatedLine {
  day: Day;
  what: Child;
  href?: string;
  note?: Child;
}

/** Days to come: the number of the day large, its month under it, what happens beside. */
export function DateList({ page, items }: { page: Page; items: readonly DatedLine[] }) {
  return (
    <ul class="dates">
      {items.map((item) => (
        <li>
          <time datetime={item.day}>
            <b>{Number(item.day.slice(8))}</b> {withoutDay(formatDay(item.day, page.lang, 'short'))}
          </time>
          <div>
            {item.href ? <a href={page.to(item.href)}>{item.what}</a> : item.what}
            {item.note ? <p class="small quiet">{item.note}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

const withoutDay = (text: string) => text.replace(/^\d+(er)?\s/, '');

import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { ActLink } from './acts.tsx';
import { Said } from './marks.tsx';

export interface Waiting {
  when: Child;
  /** Late or soon; nothing when there is time. */
  mark?: 'late' | 'soon';
  what: Child;
  href?: string;
  note?: Child;
  act?: { label: string; href: string };
}

/** What waits for the reader: when, what, the act. The most pressing first. */
export function WaitList({ page, items }: { page: Page; items: readonly Waiting[] }) {
  return (
    <ul class="wait">
      {items.map((item) => (
        <li>
          <div class="when">{item.mark ? <Said as={item.mark}>{item.when}</Said> : item.when}</div>
          <div class="what">
            {item.href ? <a href={page.to(item.href)}>{item.what}</a> : <b>{item.what}</b>}
            {item.note ? <p>{item.note}</p> : null}
          </div>
          {item.act ? <ActLink page={page} href={item.act.href} label={item.act.label} small /> : null}
        </li>
      ))}
    </ul>
  );
}

import type { Day } from '#kernel/day';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { text } from '../text.ts';

/** The mechanism of the day to take away, and, to those who may, the way in for another. */
export function OpenFiles({ page, day }: { page: Page; day: Day }) {
  const t = text[page.lang].open;
  const au = { au: day };
  return (
    <Section id="fichiers" title={t.export}>
      <ul class="plain">
        <li>
          <a href={page.to(urls.mechanismAs('json', au))}>{t.json}</a>
        </li>
        <li>
          <a href={page.to(urls.mechanismAs('csv', au))}>{t.csv}</a>
        </li>
        <li>
          <a href={page.to(urls.seatsBook(au))}>{t.seats}</a>
        </li>
        {page.actor.can('mechanism.import') ? (
          <li>
            <a href={page.to(urls.importMechanism())}>{t.import}</a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

import { formatHour } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Tag } from '#ui/marks';
import { urls } from '#urls';
import { titleOf } from '../naming.ts';
import type { Occasion } from '../occasion.ts';
import { text } from '../text.ts';
import type { CalendarView } from '../view.ts';

type Props = { page: Page; occasion: Occasion; bodies: CalendarView['bodies']; hour?: boolean };

/** An occasion in a line: its hour, its name, and the word of its state where it is not sure to take place. */
export function OccasionLink({ page, occasion, bodies, hour }: Props) {
  const t = text[page.lang];
  const body = occasion.body_id === null ? undefined : bodies.get(occasion.body_id);
  const unsure = ['provisional', 'postponed', 'cancelled'].includes(occasion.state);
  return (
    <>
      {hour && occasion.from_hour ? <span class="quiet nb">{formatHour(occasion.from_hour, page.lang)} </span> : null}
      <a href={page.to(urls.occasion(occasion.id))}>{titleOf(occasion, body, page.lang)}</a>
      {unsure ? <span class="small quiet"> {t.states[occasion.state]}</span> : null}
      {occasion.demo ? (
        <>
          {' '}
          <Tag demo>{t.demo}</Tag>
        </>
      ) : null}
    </>
  );
}

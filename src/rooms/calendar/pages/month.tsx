import type { Child } from 'hono/jsx';
import { addDays, addMonths, daysBetween, firstDay, lastDay, type Month, monthOf, yearOf } from '#kernel/day';
import { counted, formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { DateList } from '#ui/dates';
import { Empty } from '#ui/empty';
import { Layout, withQuery } from '#ui/layout';
import { type MonthEntry, MonthGrid } from '#ui/month';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { Occasion } from '../occasion.ts';
import type { Deadline } from '../slots.ts';
import { text } from '../text.ts';
import type { CalendarView } from '../view.ts';
import { CalendarFilters } from './calendar-filters.tsx';
import { OccasionLink } from './occasion-link.tsx';

interface Props {
  page: Page;
  month: Month;
  view: CalendarView;
  due: readonly Deadline[];
  /** The reader may plan something, at least for one body. */
  mayPlan: boolean;
  followed: Child;
}

export function MonthPage({ page, month, view, due, mayPlan, followed }: Props) {
  const t = text[page.lang];
  const year = yearOf(firstDay(month));
  const name = formatDay(firstDay(month), page.lang, 'month');
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const acts = (
    <>
      {mayPlan ? <ActLink page={page} href={urls.newOccasion()} label={t.plan} main /> : null}
      <ActLink page={page} href={urls.calendarYear(year)} label={t.month.year(year)} />
      {month === monthOf(page.today) ? null : <ActLink page={page} href={urls.calendar()} label={t.month.today} />}
    </>
  );
  const lead = t.month.lead(counted(view.occasions.length, page.lang, t.month.count));
  return (
    <Layout
      page={page}
      title={title}
      current="calendar"
      lead={lead}
      acts={acts}
      trail={[{ label: t.room, href: urls.calendar() }, { label: title }]}
    >
      <CalendarFilters page={page} bodies={view.bodies} />
      {followed}
      <MonthGrid
        page={page}
        month={month}
        entries={view.occasions.flatMap((occasion) => entriesOf(page, month, occasion, view))}
        previous={withQuery(page, { mois: addMonths(month, -1) })}
        next={withQuery(page, { mois: addMonths(month, 1) })}
      />
      <p class="small quiet">{t.month.legend}</p>
      {view.occasions.length === 0 ? (
        <Empty title={t.month.none}>
          <p>{t.month.noneWhy}</p>
        </Empty>
      ) : null}
      {due.length > 0 ? (
        <Section id="echeances" title={t.month.deadlines}>
          <DateList page={page} items={due.map((each) => ({ day: each.day, what: each.title, href: each.href }))} />
        </Section>
      ) : null}
    </Layout>
  );
}

/** What lasts longer than this is shown on its first and last days only. */
const LONGEST_DRAWN = 7;

function entriesOf(page: Page, month: Month, occasion: Occasion, view: CalendarView): MonthEntry[] {
  const [first, last] = [firstDay(month), lastDay(month)];
  const length = daysBetween(occasion.from_day, occasion.to_day) + 1;
  const days =
    length > LONGEST_DRAWN ? [occasion.from_day, occasion.to_day] : Array.from({ length }, (_, n) => addDays(occasion.from_day, n));
  return days
    .filter((day) => day >= first && day <= last)
    .map((day) => ({
      day,
      look: occasion.origin === 'joint' ? 'joint' : 'own',
      content: <OccasionLink page={page} occasion={occasion} bodies={view.bodies} hour={day === occasion.from_day} />,
    }));
}

import type { Child } from 'hono/jsx';
import { type Day, firstDay, monthOf } from '#kernel/day';
import { counted, formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Said } from '#ui/marks';
import { type Column, type Group, Table } from '#ui/table';
import { urls } from '#urls';
import { hasMoved, type Occasion } from '../occasion.ts';
import { text } from '../text.ts';
import type { CalendarView } from '../view.ts';
import { daysInWords, STATE_MARK, slippageInWords } from '../words.ts';
import { CalendarFilters } from './calendar-filters.tsx';
import { OccasionLink } from './occasion-link.tsx';

interface Props {
  page: Page;
  year: number;
  view: CalendarView;
  mayPlan: boolean;
  followed: Child;
}

export function YearPage({ page, year, view, mayPlan, followed }: Props) {
  const t = text[page.lang];
  const { occasions } = view;
  const moved = occasions.filter((each) => hasMoved(each) && each.state !== 'cancelled');
  const lead = t.year.lead(counted(occasions.length, page.lang, t.year.dates), counted(moved.length, page.lang, t.year.moved));
  const acts = (
    <>
      {mayPlan ? <ActLink page={page} href={urls.newOccasion()} label={t.plan} main /> : null}
      <ActLink page={page} href={urls.calendarYear(year - 1)} label={t.year.previous(year - 1)} />
      <ActLink page={page} href={urls.calendarYear(year + 1)} label={t.year.next(year + 1)} />
    </>
  );
  const trail = [{ label: t.room, href: urls.calendar() }, { label: String(year) }];
  return (
    <Layout page={page} title={t.year.title(year)} current="calendar" lead={lead} acts={acts} trail={trail}>
      <CalendarFilters page={page} bodies={view.bodies} />
      {followed}
      {occasions.length === 0 ? (
        <Empty title={t.year.none(year)}>
          <p>{t.year.noneWhy}</p>
        </Empty>
      ) : (
        <Table page={page} caption={t.year.caption(year)} columns={columns(page, view)} groups={byMonth(page, occasions, year)} dense />
      )}
    </Layout>
  );
}

/** What began the year before stands in January. */
function byMonth(page: Page, occasions: readonly Occasion[], year: number): Group<Occasion>[] {
  const first: Day = `${year}-01-01`;
  const monthFor = (each: Occasion) => monthOf(each.from_day < first ? first : each.from_day);
  return [...new Set(occasions.map(monthFor))].map((month) => ({
    title: <a href={page.to(urls.calendar({ mois: month }))}>{formatDay(firstDay(month), page.lang, 'month')}</a>,
    rows: occasions.filter((each) => monthFor(each) === month),
  }));
}

function columns(page: Page, { bodies }: CalendarView): Column<Occasion>[] {
  const t = text[page.lang];
  return [
    { key: 'what', label: t.year.what, head: true, cell: (row) => <OccasionLink page={page} occasion={row} bodies={bodies} /> },
    { key: 'day', label: t.year.day, cell: (row) => <span class="nb">{daysInWords(row, page.lang, 'short')}</span> },
    { key: 'origin', label: t.year.origin, cell: (row) => t.origins[row.origin] },
    { key: 'state', label: t.year.state, cell: (row) => <Said as={STATE_MARK[row.state]}>{t.states[row.state]}</Said> },
    { key: 'planned', label: t.year.plannedFor, cell: (row) => plannedCell(page, row) },
  ];
}

function plannedCell(page: Page, row: Occasion) {
  const t = text[page.lang].year;
  if (!hasMoved(row)) return <span class="quiet">{t.onPlan}</span>;
  const planned = daysInWords({ from_day: row.planned_from, to_day: row.planned_to }, page.lang, 'short');
  const words = slippageInWords(row, page.lang);
  return words ? `${planned} (${words})` : planned;
}

import type { Page } from '#kernel/page';
import { Chart } from '#ui/chart';
import { Section } from '#ui/section';
import type { YearLine } from '../store/activity.ts';
import { text } from '../text.ts';
import { digitsFor, inMillions } from './amounts.tsx';

/** For the drawing alone: every amount that is written comes from the exact text. */
const drawn = (francs: string | null): number | null => (francs === null ? null : Number(francs));

/** What was committed and disbursed year after year, drawn and written. */
export function ByYear({ page, years, title }: { page: Page; years: readonly YearLine[]; title?: string }) {
  const t = text[page.lang];
  if (years.length === 0) return null;
  const largest = Math.max(...years.flatMap((year) => [drawn(year.committed) ?? 0, drawn(year.disbursed) ?? 0]));
  const digits = digitsFor(String(largest));
  const written = new Map(years.flatMap((year) => [year.committed, year.disbursed]).map((francs) => [drawn(francs), francs]));
  return (
    <Section id="annees" title={t.activity.byYear} aside={t.list.unit}>
      <Chart
        page={page}
        id="par-annee"
        title={title ?? t.activity.byYearTitle}
        over={t.activity.year}
        categories={years.map((year) => String(year.year))}
        series={[
          { name: t.list.disbursed, look: 'solid', values: years.map((year) => drawn(year.disbursed)) },
          { name: t.list.committed, look: 'stroke', values: years.map((year) => drawn(year.committed)) },
        ]}
        show={(value) => inMillions(written.get(value) ?? String(value), page.lang, digits)}
        unit={t.list.unit}
      />
    </Section>
  );
}

import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { MEASURE_WORDS, matrixOf } from '../figures.ts';
import type { ActivityLine } from '../store/activities.ts';
import type { Measure, TotalRow } from '../store/figures.ts';
import { text } from '../text.ts';
import { inMillions, Published } from './amounts.tsx';

export interface Props {
  page: Page;
  rows: readonly ActivityLine[];
  total: number;
  totals: readonly TotalRow[];
  /** Its row in the table by partner, agencies with it. */
  partner: string;
}

const YEARS = 2;

/** On the page of an organisation: a section of its own. */
export function OrganisationFigures(props: Props) {
  const t = text[props.page.lang].section;
  return (
    <Section id="aide" title={t.title} aside={<AllOfThem {...props} />}>
      <OrganisationTables {...props} />
    </Section>
  );
}

export function AllOfThem({ page, total, partner }: Props) {
  const say = text[page.lang].section.all(formatNumber(total, page.lang));
  return <a href={page.to(urls.activities({ partenaire: partner }))}>{say}</a>;
}

/** The two last years of what an organisation and its agencies declare, and their largest activities. */
export function OrganisationTables({ page, rows, totals, partner }: Props) {
  const t = text[page.lang];
  const of = (measure: Measure) =>
    matrixOf(
      totals.filter((row) => row.measure === measure),
      YEARS,
    );
  const [committed, disbursed] = [of('commitment'), of('disbursement')];
  const years = [...new Set([...committed.years, ...disbursed.years])].sort((a, b) => b - a).slice(0, YEARS);
  const cell = (measure: Measure, year: number, francs: string | undefined) =>
    francs === undefined ? (
      t.noValue
    ) : (
      <a href={page.to(urls.aidFigure({ mesure: MEASURE_WORDS[measure], partenaire: partner, annee: year, ensemble: 'oui' }))}>
        {inMillions(francs, page.lang)}
      </a>
    );
  return (
    <>
      <Table
        page={page}
        caption={t.activity.byYear}
        unit={t.list.unit}
        captioned
        dense
        fold={false}
        rows={years}
        columns={[
          { key: 'year', label: t.section.year, head: true, cell: (year) => String(year) },
          { key: 'committed', label: t.list.committed, number: true, cell: (year) => cell('commitment', year, committed.byYear.get(year)) },
          {
            key: 'disbursed',
            label: t.list.disbursed,
            number: true,
            cell: (year) => cell('disbursement', year, disbursed.byYear.get(year)),
          },
        ]}
      />
      <Table
        page={page}
        caption={t.section.largest}
        unit={t.list.unit}
        captioned
        dense
        rows={rows}
        columns={[
          {
            key: 'title',
            label: t.list.name,
            head: true,
            cell: (row) => (
              <a href={page.to(urls.activity(row.id))}>
                <Published page={page} text={row.title} lang={row.title_lang} />
              </a>
            ),
          },
          { key: 'disbursed', label: t.list.disbursed, number: true, cell: (row) => inMillions(row.disbursed, page.lang) },
        ]}
      />
    </>
  );
}

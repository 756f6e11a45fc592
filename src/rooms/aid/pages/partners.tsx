import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { type Column, Table } from '#ui/table';
import { Tabs } from '#ui/tabs';
import { urls } from '#urls';
import { type Matrix, MEASURE_WORDS, type PartnerRow } from '../figures.ts';
import type { PartnerNames } from '../partners.ts';
import { MEASURES, type Measure, type TotalRow } from '../store/figures.ts';
import { text } from '../text.ts';
import { asPublished, digitsFor, inMillions } from './amounts.tsx';

interface Props {
  page: Page;
  measure: Measure;
  matrix: Matrix;
  names: PartnerNames;
}

export function PartnersPage({ page, measure, matrix, names }: Props) {
  const t = text[page.lang];
  const acts = (
    <>
      <ActLink page={page} href={urls.aidExport('xlsx')} label={t.partners.excel} />
      <ActLink page={page} href={urls.aidExport('csv')} label={t.partners.csv} />
    </>
  );
  const empty = matrix.rows.length === 0 && matrix.apart.length === 0;
  return (
    <Layout
      page={page}
      title={t.partners.title}
      current="aid"
      lead={t.partners.lead}
      trail={[{ label: t.room, href: urls.aid() }, { label: t.partners.title }]}
      acts={empty ? undefined : acts}
    >
      <Tabs
        page={page}
        label={t.partners.views}
        tabs={MEASURES.map((each) => ({
          label: t.measures[each] ?? each,
          href: urls.partnersByYear({ mesure: MEASURE_WORDS[each] }),
          current: each === measure,
        }))}
      />
      {empty ? (
        <Empty title={t.partners.none}>
          <p>{t.partners.noneWhy}</p>
        </Empty>
      ) : (
        <>
          <Notice title={t.partners.delegated}>
            <p>{t.partners.delegatedWhy}</p>
          </Notice>
          <MatrixTable page={page} measure={measure} matrix={matrix} names={names} />
          <Apart page={page} rows={matrix.apart} names={names} />
        </>
      )}
    </Layout>
  );
}

/** Partners by year: each number leads to what stands behind it. */
export function MatrixTable({ page, measure, matrix, names }: Props) {
  const t = text[page.lang].partners;
  const digits = digitsFor(matrix.total);
  const cell = (francs: string | undefined, partner: string | null, year: number | null) =>
    francs === undefined ? (
      text[page.lang].noValue
    ) : (
      <a href={page.to(urls.aidFigure({ mesure: MEASURE_WORDS[measure], partenaire: partner, annee: year }))}>
        {inMillions(francs, page.lang, digits)}
      </a>
    );
  const columns: Column<PartnerRow>[] = [
    { key: 'partner', label: t.partner, head: true, cell: (row) => <Name page={page} row={row} names={names} />, total: t.total },
    ...matrix.years.map((year) => ({
      key: String(year),
      label: String(year),
      number: true,
      cell: (row: PartnerRow) => cell(row.years.get(year)?.total, row.partner, year),
      total: cell(matrix.byYear.get(year), null, year),
    })),
    {
      key: 'all',
      label: t.allYears,
      number: true,
      cell: (row) => cell(row.total, row.partner, null),
      total: cell(matrix.total, null, null),
    },
  ];
  return (
    <Table
      page={page}
      caption={t.caption(text[page.lang].measures[measure] ?? measure)}
      unit={t.unit}
      captioned
      scroll
      rows={matrix.rows}
      columns={columns}
    />
  );
}

function Name({ page, row, names }: { page: Page; row: Pick<TotalRow, 'organisation_id' | 'name' | 'partner'>; names: PartnerNames }) {
  const { label, key } = names.of(row, page.lang);
  return (
    <>
      {key === null ? label : <a href={page.to(urls.organisation(key))}>{label}</a>}
      {key === null ? (
        <span class="small quiet">
          {' '}
          ({row.partner.replace(/^r:/, '')}, {text[page.lang].partners.notMatched})
        </span>
      ) : null}
    </>
  );
}

/** What has no rate, in its own currency. */
function Apart({ page, rows, names }: { page: Page; rows: readonly TotalRow[]; names: PartnerNames }) {
  const t = text[page.lang].partners;
  if (rows.length === 0) return null;
  return (
    <Section id="sans-taux" title={t.apart}>
      <p>{t.apartLead}</p>
      <Table
        page={page}
        caption={t.apart}
        dense
        rows={rows}
        columns={[
          { key: 'partner', label: t.partner, head: true, cell: (row) => <Name page={page} row={row} names={names} /> },
          { key: 'year', label: t.year, cell: (row) => row.year },
          { key: 'amount', label: t.amount, number: true, cell: (row) => asPublished(row.total, row.currency, page.lang) },
          { key: 'lines', label: t.lines, number: true, cell: (row) => formatNumber(row.rows, page.lang) },
        ]}
      />
    </Section>
  );
}

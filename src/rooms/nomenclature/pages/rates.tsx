import { yearOf } from '#kernel/day';
import { formatDay, named } from '#kernel/i18n';
import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Tag } from '#ui/marks';
import { Pager } from '#ui/pager';
import { type Column, Table } from '#ui/table';
import { urls } from '#urls';
import { describePeriod } from '../describe.ts';
import type { Currency } from '../store/lists.ts';
import type { RateRecord } from '../store/rates.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

interface Props {
  page: Page;
  found: { rows: RateRecord[]; total: number };
  at: number;
  currencies: readonly Currency[];
}

export const RATES_A_PAGE = 50;
const FIRST_YEAR = 2010;

export function RatesPage({ page, found, at, currencies }: Props) {
  const t = text[page.lang].rates;
  const years = Array.from({ length: yearOf(page.today) + 1 - FIRST_YEAR }, (_, index) => yearOf(page.today) - index);
  const acts = page.actor.can('rate.add') ? <ActLink page={page} href={urls.newRate()} label={t.add} main /> : undefined;
  return (
    <Frame page={page} title={t.title} lead={t.lead} acts={acts}>
      <Filters
        page={page}
        filters={[
          {
            kind: 'select',
            name: 'monnaie',
            label: t.currency,
            options: currencies.map((each) => ({ value: each.code, label: `${each.code}, ${named(each, page.lang)}` })),
          },
          { kind: 'select', name: 'annee', label: t.year, options: years.map((year) => ({ value: year, label: String(year) })) },
          { kind: 'ticks', name: 'retires', label: t.withdrawn, options: [{ value: 'oui', label: t.withdrawnToo }] },
        ]}
      />
      {found.total === 0 ? (
        <Empty title={t.none} acts={acts}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <Table page={page} caption={t.caption} columns={columns(page)} rows={found.rows} dense />
      )}
      <Pager page={page} at={at} size={RATES_A_PAGE} total={found.total} />
    </Frame>
  );
}

function columns(page: Page): Column<RateRecord>[] {
  const t = text[page.lang].rates;
  return [
    {
      key: 'pair',
      label: t.pair,
      head: true,
      cell: (row) => <a href={page.to(urls.rate(row.id))}>{t.one(row.from_currency, row.to_currency)}</a>,
    },
    { key: 'period', label: t.period, cell: (row) => describePeriod(row, page.lang) },
    { key: 'value', label: t.value, number: true, cell: (row) => formatDecimal(row.value, page.lang) },
    { key: 'source', label: t.source, cell: (row) => row.source },
    {
      key: 'entered',
      label: t.entered,
      cell: (row) => (
        <>
          {t.by[row.entered_by]}, {formatDay(row.entered_on, page.lang, 'short')}{' '}
          {row.withdrawn_on ? <Tag>{t.withdrawnOn(formatDay(row.withdrawn_on, page.lang, 'short'))}</Tag> : null}
        </>
      ),
    },
  ];
}

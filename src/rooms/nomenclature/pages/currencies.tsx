import { named } from '#kernel/i18n';
import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { type Column, Table } from '#ui/table';
import { urls } from '#urls';
import { describeRate } from '../describe.ts';
import type { RatesTable } from '../rates.ts';
import type { Currency } from '../store/lists.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

export function CurrenciesPage({ page, currencies, rates }: { page: Page; currencies: readonly Currency[]; rates: RatesTable }) {
  const t = text[page.lang].currencies;
  const rateOf = (row: Currency) => rates.toFrancs(row.code, page.today);
  const worth = (row: Currency) => {
    const rate = rateOf(row);
    return rate ? formatDecimal(rate.rate, page.lang, 4) : '–';
  };
  const how = (row: Currency) => {
    const rate = rateOf(row);
    return rate ? describeRate(rate, page.lang) : t.noRate;
  };
  const columns: Column<Currency>[] = [
    { key: 'code', label: text[page.lang].code, cell: (row) => <a href={page.to(urls.rates({ monnaie: row.code }))}>{row.code}</a> },
    { key: 'name', label: t.currency, head: true, cell: (row) => named(row, page.lang) },
    { key: 'digits', label: t.digits, number: true, cell: (row) => row.minor_units ?? t.none },
    { key: 'worth', label: t.worth, number: true, cell: worth },
    { key: 'how', label: t.how, cell: how },
  ];
  return (
    <Frame page={page} title={t.title} lead={t.lead}>
      <Table page={page} caption={t.title} columns={columns} rows={currencies} />
    </Frame>
  );
}

import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { withQuery } from '#ui/layout';
import { Section } from '#ui/section';
import { type Column, Table } from '#ui/table';
import type { Activity, AmountLine, Parts } from '../store/activity.ts';
import { text } from '../text.ts';
import { asPublished, rateWords, shortDay, wholeFrancs } from './amounts.tsx';

interface Props {
  page: Page;
  activity: Activity;
  parts: Parts;
  all: boolean;
}

/** Each line of money with what was published, the part of the country, its rate, and its line in the file. */
export function MoneyLines({ page, parts, all }: Props) {
  const t = text[page.lang].activity;
  const shown = parts.amounts.length;
  return (
    <Section id="lignes" title={t.money} aside={parts.amountsInAll > 0 ? t.moneyLead(shown, parts.amountsInAll) : undefined}>
      {shown === 0 ? (
        <p class="quiet">{t.none}</p>
      ) : (
        <Table page={page} caption={t.money} dense rows={parts.amounts} columns={columns(page)} />
      )}
      {shown < parts.amountsInAll && !all ? (
        <p>
          <a href={withQuery(page, { lignes: 'toutes' })}>{t.allLines}</a>
        </p>
      ) : null}
    </Section>
  );
}

function kindOf(row: AmountLine, page: Page): string {
  const t = text[page.lang].activity;
  if (row.kind === 'transaction') return t.transactions[row.type_code ?? ''] ?? row.type_code ?? '';
  return row.kind === 'budget' ? (t.budgets[row.type_code ?? '1'] ?? '') : t.planned;
}

function columns(page: Page): Column<AmountLine>[] {
  const t = text[page.lang].activity;
  const { lang } = page;
  const period = (row: AmountLine) => (row.to_day ? `${shortDay(row.day, lang)} – ${shortDay(row.to_day, lang)}` : shortDay(row.day, lang));
  const parties = (row: AmountLine) =>
    [row.provider_name ?? row.provider_ref, row.receiver_name ?? row.receiver_ref].filter(Boolean).join(' → ');
  return [
    {
      key: 'kind',
      label: t.kind,
      head: true,
      cell: (row) => (
        <>
          {kindOf(row, page)}
          {parties(row) ? <p class="small quiet">{parties(row)}</p> : null}
        </>
      ),
    },
    { key: 'day', label: t.day, cell: (row) => <span class="nb">{period(row)}</span> },
    { key: 'published', label: t.published, number: true, cell: (row) => asPublished(row.amount, row.currency, lang) },
    { key: 'share', label: `${t.ours} (%)`, number: true, cell: (row) => formatDecimal(row.share, lang) },
    {
      key: 'francs',
      label: t.francs,
      number: true,
      cell: (row) => (row.francs === null ? text[lang].noValue : wholeFrancs(row.francs, lang)),
    },
    { key: 'rate', label: t.rate, cell: (row) => <span class="small">{rateWords(row, lang)}</span> },
    { key: 'line', label: t.line, number: true, cell: (row) => row.line },
  ];
}

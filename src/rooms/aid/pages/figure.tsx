import { formatNumber } from '#kernel/i18n';
import { formatDecimal, formatShort } from '#kernel/money';
import type { Page } from '#kernel/page';
import { Empty } from '#ui/empty';
import { Why } from '#ui/figure';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Section } from '#ui/section';
import { type Column, Table } from '#ui/table';
import { urls } from '#urls';
import { MEASURE_WORDS, type Provenance } from '../figures.ts';
import type { FigureLine, FigureRate } from '../store/figures.ts';
import { text } from '../text.ts';
import { asPublished, Published, rateWords, shortDay, wholeFrancs } from './amounts.tsx';

interface Props {
  page: Page;
  found: Provenance;
  /** The partner's name; null for all of them. */
  partner: string | null;
  at: number;
  size: number;
}

/** A figure on a page of its own: its formula in words, its rates, what it leaves out, its lines. */
export function FigurePage({ page, found, partner, at, size }: Props) {
  const t = text[page.lang];
  const { query, sum, lines } = found;
  const year = query.year === null ? t.figure.everyYear : String(query.year);
  const title = t.figure.title(t.measures[query.measure] ?? '', partner ?? t.figure.all, year);
  const whole = wholeFrancs(sum.total, page.lang);
  return (
    <Layout
      page={page}
      title={title}
      current="aid"
      lead={`${whole} (${formatShort({ amount: sum.total, currency: 'XOF' }, page.lang)})`}
      trail={[
        { label: t.room, href: urls.aid() },
        { label: t.partners.title, href: urls.partnersByYear({ mesure: MEASURE_WORDS[query.measure] }) },
        { label: year },
      ]}
    >
      <Section id="provenance" title={t.figure.where}>
        <Why
          page={page}
          formula={formulaOf(found, page)}
          rate={<Rates page={page} rates={found.rates} />}
          excluded={<Excluded page={page} found={found} />}
        />
      </Section>
      <Section
        id="lignes"
        title={t.figure.lines}
        aside={t.figure.of(formatNumber(lines.length, page.lang), formatNumber(sum.rows, page.lang))}
      >
        {lines.length === 0 ? (
          <Empty title={t.figure.none}>
            <p>{t.figure.noneWhy}</p>
          </Empty>
        ) : (
          <Table page={page} caption={t.figure.lines} dense rows={lines} columns={columns(page)} />
        )}
      </Section>
      <Pager page={page} at={at} size={size} total={sum.rows} />
    </Layout>
  );
}

function formulaOf({ query, sum }: Provenance, page: Page): string {
  const say = text[page.lang].figure.formula[query.measure];
  return say?.(formatNumber(sum.rows, page.lang), formatNumber(sum.activities, page.lang)) ?? '';
}

function Rates({ page, rates }: { page: Page; rates: readonly FigureRate[] }) {
  const t = text[page.lang].figure;
  const path = (rate: FigureRate) => {
    const source = rate.rate_basis === 'fixed' ? null : rate.rate_source;
    const basis = [t.bases[rate.rate_basis] ?? rate.rate_basis, source].filter(Boolean).join(', ');
    return rate.rate_basis === 'same' ? basis : `${rate.currency} → FCFA, ${basis}`;
  };
  return (
    <ul class="plain">
      {rates.map((rate) => (
        <li>
          <a href={page.to(urls.rates({ de: rate.currency }))}>{t.rate(path(rate), formatNumber(rate.rows, page.lang))}</a>
          {rate.earlier > 0 ? `, ${t.earlier(formatNumber(rate.earlier, page.lang))}` : null}
        </li>
      ))}
    </ul>
  );
}

function Excluded({ page, found }: { page: Page; found: Provenance }) {
  const t = text[page.lang].figure;
  const number = (count: number) => formatNumber(count, page.lang);
  const { secondary, cancelled, apart } = found.excluded;
  const said = [
    secondary > 0 ? t.excluded.secondary(number(secondary)) : null,
    cancelled > 0 ? t.excluded.cancelled(number(cancelled)) : null,
    ...apart.map((each) => t.excluded.apart(number(each.rows), asPublished(each.total, each.currency, page.lang))),
    found.sum.absent > 0 ? t.absent(number(found.sum.absent)) : null,
  ].filter((each) => each !== null);
  if (said.length === 0) return <>{t.excluded.nothing}</>;
  return (
    <ul class="plain">
      {said.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}

function columns(page: Page): Column<FigureLine>[] {
  const t = text[page.lang].figure;
  const { lang } = page;
  return [
    {
      key: 'activity',
      label: t.activity,
      head: true,
      cell: (row) => (
        <a href={page.to(urls.activity(row.activity_id))}>
          <Published page={page} text={row.title} lang={row.title_lang} />
        </a>
      ),
    },
    { key: 'day', label: t.day, cell: (row) => <span class="nb">{shortDay(row.day, lang)}</span> },
    { key: 'published', label: t.published, number: true, cell: (row) => asPublished(row.amount, row.currency, lang) },
    { key: 'share', label: `${t.share} (%)`, number: true, cell: (row) => formatDecimal(row.share, lang) },
    { key: 'rate', label: t.rateUsed, cell: (row) => <span class="small">{rateWords(row, lang)}</span> },
    { key: 'francs', label: t.francs, number: true, cell: (row) => (row.francs === null ? '' : wholeFrancs(row.francs, lang)) },
  ];
}

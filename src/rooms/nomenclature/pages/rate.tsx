import { formatDay } from '#kernel/i18n';
import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Notice } from '#ui/notice';
import { urls } from '#urls';
import { describePeriod } from '../describe.ts';
import type { RateRecord } from '../store/rates.ts';
import { text } from '../text.ts';
import { Frame } from './frame.tsx';

export function RatePage({ page, rate }: { page: Page; rate: RateRecord }) {
  const t = text[page.lang];
  const title = t.ratePage.title(t.rates.one(rate.from_currency, rate.to_currency), describePeriod(rate, page.lang));
  const correctable = rate.withdrawn_on === null && page.actor.can('rate.correct');
  const acts = correctable ? <ActLink page={page} href={urls.correctRate(rate.id)} label={t.ratePage.correct} main /> : undefined;
  const by = `${t.rates.by[rate.entered_by]}, ${formatDay(rate.entered_on, page.lang)}`;
  return (
    <Frame page={page} title={title} acts={acts} under={{ label: t.rates.title, href: urls.rates() }}>
      {rate.withdrawn_on ? (
        <Notice title={t.ratePage.replaced}>
          <p>
            {t.rates.withdrawnOn(formatDay(rate.withdrawn_on, page.lang))}. {t.ratePage.replacedWhy}
          </p>
        </Notice>
      ) : null}
      <Definitions
        items={[
          { term: t.rates.value, say: <b class="num">{formatDecimal(rate.value, page.lang)}</b> },
          { term: t.rates.period, say: describePeriod(rate, page.lang) },
          { term: t.rates.source, say: rate.source },
          { term: t.rates.entered, say: by },
          { term: t.ratePage.note, say: rate.note },
          {
            term: t.ratePage.replaces,
            say: rate.replaces_id ? <a href={page.to(urls.rate(rate.replaces_id))}>{t.ratePage.replacesLink}</a> : null,
          },
        ]}
      />
    </Frame>
  );
}

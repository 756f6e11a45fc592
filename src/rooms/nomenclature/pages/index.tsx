import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Tag } from '#ui/marks';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import type { FiscalYear, Theme } from '../store/lists.ts';
import { text } from '../text.ts';

interface Props {
  page: Page;
  themes: readonly Theme[];
  years: readonly FiscalYear[];
  lists: readonly { list: string; codes: number }[];
}

const ADDRESS: Readonly<Record<string, () => string>> = {
  sectors: urls.sectors,
  regions: urls.regions,
  currencies: urls.currencies,
  rates: urls.rates,
};

export function IndexPage({ page, themes, years, lists }: Props) {
  const t = text[page.lang];
  const [first, last] = [years[0], years.at(-1)];
  return (
    <Layout page={page} title={t.room} current="nomenclature" lead={t.index.lead}>
      <TwoColumns>
        <Column>
          <ul class="plain">
            {t.index.contents.map((each) => (
              <li>
                <a href={page.to(ADDRESS[each.key]?.() ?? '')}>{each.name}</a>
                <p class="small quiet">{each.say}</p>
              </li>
            ))}
          </ul>
          <Section id="codes" title={t.index.codes}>
            <p>{t.index.codesLead}</p>
            <p class="small">
              {lists.map(({ list, codes }, index) => (
                <>
                  {index > 0 ? ' · ' : null}
                  <a href={page.to(urls.codes(list))}>{list}</a>
                  {` (${codes})`}
                </>
              ))}
            </p>
          </Section>
        </Column>
        <Column>
          <Section id="themes" title={t.index.themes}>
            <ul class="plain small">
              {themes.map((theme) => (
                <li>
                  {named(theme, page.lang)} {theme.demo ? <Tag demo>{t.demo}</Tag> : null}
                </li>
              ))}
            </ul>
          </Section>
          {first && last ? (
            <Section id="exercices" title={t.index.years}>
              <Definitions items={[{ term: `${first.code}–${last.code}`, say: t.index.yearsLead(first.code, last.code) }]} />
            </Section>
          ) : null}
        </Column>
      </TwoColumns>
    </Layout>
  );
}

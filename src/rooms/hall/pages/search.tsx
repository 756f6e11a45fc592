import type { Child } from 'hono/jsx';
import { formatDay, formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import type { Found, Hit as HitRow } from '#kernel/search';
import { Empty } from '#ui/empty';
import { type FacetGroup, Facets, Hit, Hits } from '#ui/facets';
import { Layout, withQuery } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Column, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { text } from '../text.ts';

export interface Asked {
  words: string;
  kind: string | null;
  year: number | null;
  at: number;
  size: number;
}

/** What was found, the facets at its left; nothing reserved is named or counted. */
export function SearchPage({ page, asked, found, followed }: { page: Page; asked: Asked; found: Found | null; followed: Child }) {
  const t = text[page.lang];
  const heading = asked.words ? t.search.for(asked.words) : t.search.title;
  const lead = found
    ? `${formatNumber(found.total, page.lang)}\u00a0${found.total === 1 ? t.search.count.one : t.search.count.other}`
    : t.search.ask;
  return (
    <Layout page={page} title={`${t.search.title} ${asked.words}`.trim()} heading={heading} current="search" lead={lead}>
      {followed}
      {found && (found.total > 0 || asked.kind || asked.year) ? (
        <TwoColumns narrow="left">
          <Column>
            <Facets page={page} groups={facetsOf(page, asked, found)} />
          </Column>
          <Column>
            <Suggestion page={page} found={found} />
            {found.hits.length === 0 ? (
              <NothingFound page={page} asked={asked} />
            ) : (
              <Hits>
                {found.hits.map((hit) => (
                  <HitLine page={page} hit={hit} />
                ))}
              </Hits>
            )}
            <Pager page={page} at={asked.at} size={asked.size} total={found.total} />
          </Column>
        </TwoColumns>
      ) : found ? (
        <>
          <Suggestion page={page} found={found} />
          <NothingFound page={page} asked={asked} />
        </>
      ) : null}
    </Layout>
  );
}

function NothingFound({ page, asked }: { page: Page; asked: Asked }) {
  const t = text[page.lang].search;
  return <Empty title={t.none(asked.words)}>{t.noneWhy}</Empty>;
}

function Suggestion({ page, found }: { page: Page; found: Found }) {
  if (!found.suggestion) return null;
  return (
    <p>
      {text[page.lang].search.suggestion} <a href={page.to(urls.search({ q: found.suggestion }))}>{found.suggestion}</a>
      {page.lang === 'fr' ? '\u00a0?' : '?'}
    </p>
  );
}

function HitLine({ page, hit }: { page: Page; hit: HitRow }) {
  const kinds = text[page.lang].search.kind;
  const facts = [kinds[hit.kind] ?? hit.kind, ...(hit.day ? [formatDay(hit.day, page.lang, 'short')] : [])];
  return (
    <Hit page={page} title={hit.title} href={hit.address} facts={facts}>
      {hit.excerpt.length > 0 ? hit.excerpt.map((piece) => (piece.found ? <mark>{piece.text}</mark> : piece.text)) : null}
    </Hit>
  );
}

/** What the answer is made of, sort by sort and year by year. The one in place is taken off by its own link. */
function facetsOf(page: Page, asked: Asked, found: Found): FacetGroup[] {
  const t = text[page.lang].search;
  const kinds = found.kinds.map(({ kind, count }) => ({
    label: t.kind[kind] ?? kind,
    count,
    href: withQuery(page, { sorte: kind === asked.kind ? null : kind, page: null }),
    current: kind === asked.kind,
  }));
  const years = found.years.map(({ year, count }) => ({
    label: String(year),
    count,
    href: withQuery(page, { annee: year === asked.year ? null : year, page: null }),
    current: year === asked.year,
  }));
  return [
    { title: t.kinds, facets: kinds },
    { title: t.years, facets: years },
  ];
}

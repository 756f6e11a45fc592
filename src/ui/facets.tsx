import type { Child, PropsWithChildren } from 'hono/jsx';
import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Facts } from './agenda.tsx';
import { words } from './words.ts';

export interface FacetGroup {
  title: string;
  /** `href` as `withQuery` gives it. */
  facets: readonly { label: string; count: number; href: string; current?: boolean }[];
}

/** What an answer is made of, by genre, group, year: each narrows it. Folded on a phone. */
export function Facets({ page, groups }: { page: Page; groups: readonly FacetGroup[] }) {
  return (
    <details class="facets">
      <summary class="b small">{words(page).narrow}</summary>
      {groups
        .filter((group) => group.facets.length > 0)
        .map((group) => (
          <>
            <h2>{group.title}</h2>
            <ul>
              {group.facets.map((facet) => (
                <li>
                  <a href={facet.href} aria-current={facet.current ? 'true' : undefined}>
                    <span>{facet.label}</span> <span>{formatNumber(facet.count, page.lang)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
    </details>
  );
}

type HitProps = PropsWithChildren<{
  page: Page;
  title: Child;
  href: string;
  facts?: readonly Child[];
}>;

/** One answer of a search; found words inside are `mark`. */
export function Hit({ page, title, href, facts = [], children }: HitProps) {
  return (
    <li class="hit">
      <h2>
        <a href={page.to(href)}>{title}</a>
      </h2>
      <Facts facts={facts} />
      {children ? <p>{children}</p> : null}
    </li>
  );
}

export function Hits({ children }: PropsWithChildren) {
  return <ol class="hits">{children}</ol>;
}

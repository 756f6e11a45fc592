import { dayOf } from '#kernel/day';
import type { Draft } from '#kernel/drafts';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink, PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { text } from '../text.ts';

/** The second text of a stale form, kept for its author alone. */
export function DraftPage({ page, draft }: { page: Page; draft: Draft }) {
  const t = text[page.lang].drafts;
  return (
    <Layout
      page={page}
      title={t.title}
      lead={t.lead(formatDay(dayOf(draft.keptAt), page.lang))}
      acts={
        <>
          <ActLink page={page} href={draft.address} label={t.back} main />
          <PostButton page={page} action={urls.draft(draft.id)} label={t.drop} risk />
        </>
      }
    >
      <Definitions
        items={Object.entries(draft.content).map(([term, value]) => ({ term, say: Array.isArray(value) ? value.join(', ') : value }))}
      />
    </Layout>
  );
}

/** All the drafts of one person. */
export function DraftsPage({ page, drafts }: { page: Page; drafts: readonly Draft[] }) {
  const t = text[page.lang].drafts;
  return (
    <Layout page={page} title={t.mine}>
      {drafts.length === 0 ? (
        <Empty title={t.none} />
      ) : (
        <ul>
          {drafts.map((draft) => (
            <li>
              <a href={page.to(urls.draft(draft.id))}>{draft.address}</a>{' '}
              <span class="quiet">{formatDay(dayOf(draft.keptAt), page.lang)}</span>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

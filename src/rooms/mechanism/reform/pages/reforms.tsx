import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { Demo } from '../../pages/parts.tsx';
import { text } from '../../text.ts';
import type { Reform } from '../store.ts';

export const titleOf = (page: Page, reform: Reform): string => (page.lang === 'en' ? reform.title_en : reform.title_fr);

/** Every reform the reader may know of: drafts, then what became of the others. */
export function ReformsPage({ page, reforms }: { page: Page; reforms: readonly Reform[] }) {
  const t = text[page.lang];
  const words = t.reform;
  const drafts = reforms.filter((one) => one.state === 'draft').length;
  const may = page.actor.can('reform.prepare');
  const prepare = may ? <ActLink page={page} href={urls.newReform()} label={words.prepare} main /> : null;
  const trail = [{ label: t.tree.short, href: urls.mechanism() }, { label: words.title }];
  const state = (one: Reform) => (one.ended_on === null ? words.states[one.state] : words.stateOn(words.states[one.state], one.ended_on));
  return (
    <Layout
      page={page}
      title={words.title}
      current="mechanism"
      trail={trail}
      lead={words.lead(drafts, reforms.length - drafts)}
      acts={prepare}
    >
      {may && reforms.length > 0 ? <p>{words.severalAtOnce}</p> : null}
      {reforms.length === 0 ? (
        <Empty title={words.empty}>
          <p>{words.emptyWhy}</p>
        </Empty>
      ) : (
        <Table
          page={page}
          caption={words.caption}
          rows={reforms}
          columns={[
            {
              key: 'title',
              label: words.name,
              head: true,
              cell: (one) => (
                <>
                  <a href={page.to(urls.reform(one.id))}>{titleOf(page, one)}</a>
                  <Demo page={page} of={one} />
                </>
              ),
            },
            { key: 'day', label: words.day, cell: (one) => formatDay(one.day, page.lang, 'short') },
            { key: 'acts', label: words.acts, number: true, cell: (one) => one.acts.length },
            { key: 'state', label: words.state, cell: state },
          ]}
        />
      )}
    </Layout>
  );
}

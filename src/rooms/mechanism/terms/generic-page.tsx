import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { kindNames, TitleLink } from './section.tsx';
import type { Terms } from './store.ts';
import { words } from './text.ts';

/** The generic terms of reference, of today and of before. */
export function GenericTermsPage({ page, all, kinds }: { page: Page; all: readonly Terms[]; kinds: readonly Kind[] }) {
  const t = words[page.lang];
  const act = page.actor.can('terms.keep') ? <ActLink page={page} href={urls.newGenericTerms()} label={t.adopt} main /> : null;
  return (
    <Layout
      page={page}
      title={t.genericTitle}
      current="mechanism"
      trail={[{ label: text[page.lang].tree.short, href: urls.mechanism() }, { label: t.genericTitle }]}
      lead={t.genericLead}
      acts={act}
    >
      {all.length === 0 ? (
        <Empty title={t.noGeneric}>
          <p>{t.noGenericWhy}</p>
        </Empty>
      ) : (
        <Table
          page={page}
          caption={t.genericTitle}
          rows={all}
          columns={[
            { key: 'title', label: t.title, head: true, cell: (terms) => <TitleLink page={page} terms={terms} /> },
            { key: 'kinds', label: t.kinds, cell: (terms) => kindNames(page, kinds, terms.kinds) },
            { key: 'days', label: t.applies, cell: (terms) => spanWords(terms, page.lang) },
            { key: 'reference', label: t.reference, cell: (terms) => terms.reference },
          ]}
        />
      )}
    </Layout>
  );
}

import type { Page } from '#kernel/page';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { JournalEntry } from '../store.ts';
import { text } from '../text.ts';
import { type JournalNames, verbWord, whoDid } from './journal.tsx';
import { instant } from './outbox.tsx';

interface Change {
  field: string;
  before: string;
  after: string;
}

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value == null
      ? {}
      : { '': value };

/** What changed, field by field. */
export function changesOf(content: JournalEntry['content']): Change[] {
  const before = fieldsOf(content?.before);
  const after = fieldsOf(content?.after);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }))
    .filter((change) => change.before !== change.after);
}

/** One entry: who, for whom, what, before, after, why. */
export function EntryPage({ page, entry, names }: { page: Page; entry: JournalEntry; names: JournalNames }) {
  const t = text[page.lang].journal;
  const title = `${t.entry(String(entry.seq))}${page.lang === 'fr' ? '\u00a0' : ''}: ${verbWord(entry.verb, names)}`;
  const changes = changesOf(entry.content);
  return (
    <Layout
      page={page}
      title={title}
      current="house"
      trail={[{ label: t.title, href: urls.journal() }, { label: t.entry(String(entry.seq)) }]}
    >
      <Definitions
        items={[
          { term: t.who, say: whoDid(page, entry, names) },
          { term: t.when, say: instant(entry.at, page) },
          { term: t.on, say: `${entry.subjectKind} ${entry.subjectId}` },
          ...(entry.content?.why ? [{ term: t.why, say: entry.content.why }] : []),
        ]}
      />
      <Section id="contenu-entree" title={t.what}>
        {entry.content === null ? (
          <p>{t.erased}</p>
        ) : (
          <Table
            page={page}
            caption={t.what}
            rows={changes}
            columns={[
              { key: 'champ', label: t.value, head: true, cell: (row) => row.field || t.whole },
              { key: 'avant', label: t.before, cell: (row) => row.before },
              { key: 'apres', label: t.after, cell: (row) => row.after },
            ]}
          />
        )}
      </Section>
    </Layout>
  );
}

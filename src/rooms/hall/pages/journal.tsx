import type { Page } from '#kernel/page';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { JournalRow } from '../store.ts';
import { text } from '../text.ts';
import { instant } from './outbox.tsx';

export interface JournalNames {
  /** Names of the people that the reader may see. */
  people: ReadonlyMap<number, string>;
  /** The word of each verb, from the rooms' texts. */
  verbs: Readonly<Record<string, string>>;
}

interface JournalProps {
  page: Page;
  rows: readonly JournalRow[];
  total: number;
  at: number;
  size: number;
  verbs: readonly string[];
  names: JournalNames;
}

/** Who did it, as far as this reader may know. */
export function whoDid(page: Page, row: JournalRow, names: JournalNames): string {
  const t = text[page.lang].journal;
  if (row.actorKind === 'house') return t.house(row.actorName ?? '');
  if (row.actorKind === 'guest') return `${t.guest} ${row.actorName ?? ''}`.trim();
  if (row.actorKind === 'visitor') return t.visitor;
  const person = row.personId === null ? '–' : (names.people.get(row.personId) ?? '–');
  const other = row.forPersonId === null ? null : names.people.get(row.forPersonId);
  return other ? `${person}, ${t.forWhom(other)}` : person;
}

export const verbWord = (verb: string, names: JournalNames): string => names.verbs[verb] ?? verb;

/** The journal, newest first, narrowed to what its reader may see. */
export function JournalPage({ page, rows, total, at, size, verbs, names }: JournalProps) {
  const t = text[page.lang].journal;
  const options = verbs.map((verb) => ({ value: verb, label: verbWord(verb, names) }));
  return (
    <Layout page={page} title={t.title} current="house" lead={t.lead}>
      <Filters
        page={page}
        filters={[
          { kind: 'select', name: 'acte', label: t.verb, options, all: t.allVerbs },
          { kind: 'date', name: 'du', label: t.from },
          { kind: 'date', name: 'au', label: t.to },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={t.none}>{t.noneWhy}</Empty>
      ) : (
        <Table
          page={page}
          caption={t.title}
          rows={rows}
          columns={[
            {
              key: 'quoi',
              label: t.what,
              head: true,
              cell: (row) => <a href={page.to(urls.journalEntry(row.seq))}>{verbWord(row.verb, names)}</a>,
            },
            { key: 'qui', label: t.who, cell: (row) => whoDid(page, row, names) },
            { key: 'sur', label: t.on, cell: (row) => `${row.subjectKind} ${row.subjectId}` },
            { key: 'quand', label: t.when, cell: (row) => instant(row.at, page) },
            { key: 'numero', label: t.number, number: true, cell: (row) => row.seq },
          ]}
        />
      )}
      <Pager page={page} at={at} size={size} total={total} />
    </Layout>
  );
}

import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { PersonLine } from '../store/people.ts';
import { text } from '../text.ts';
import { Demo } from './parts.tsx';

export const PEOPLE_A_PAGE = 40;

/** The directory: who is what, where, and how to reach them, as far as the reader may know. */
export function PeoplePage({ page, rows, total, at }: { page: Page; rows: readonly PersonLine[]; total: number; at: number }) {
  const t = text[page.lang].people;
  return (
    <Layout
      page={page}
      title={t.title}
      current="directory"
      lead={t.lead(total)}
      acts={page.actor.can('person.add') ? <ActLink page={page} href={urls.newPerson()} label={t.add} main /> : null}
    >
      <Filters page={page} filters={[{ kind: 'text', name: 'q', label: t.words }]} />
      {rows.length === 0 ? (
        <Empty title={t.empty(page.query.get('q') ?? '')}>
          <p>{t.emptyWhy}</p>
        </Empty>
      ) : (
        <PeopleTable page={page} rows={rows} />
      )}
      <Pager page={page} at={at} size={PEOPLE_A_PAGE} total={total} />
    </Layout>
  );
}

function PeopleTable({ page, rows }: { page: Page; rows: readonly PersonLine[] }) {
  const t = text[page.lang].people;
  return (
    <Table
      page={page}
      caption={t.caption}
      rows={rows}
      columns={[
        {
          key: 'name',
          label: t.name,
          head: true,
          cell: (row) => (
            <>
              <a href={page.to(urls.person(row.id))}>{`${row.given} ${row.family}`}</a>
              <Demo page={page} of={row} />
            </>
          ),
        },
        {
          key: 'post',
          label: t.post,
          text: true,
          cell: (row) => row.posts.map((post) => (page.lang === 'en' ? (post.title_en ?? post.title_fr) : post.title_fr)).join(', '),
        },
        { key: 'organisation', label: t.organisation, cell: (row) => <Places page={page} row={row} /> },
        { key: 'email', label: t.email, cell: (row) => (row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : '') },
        { key: 'phone', label: t.phone, cell: (row) => row.phone ?? '' },
      ]}
    />
  );
}

function Places({ page, row }: { page: Page; row: PersonLine }) {
  const places = [...new Map(row.posts.map((post) => [post.organisation_key, post])).values()];
  return (
    <>
      {places.map((post, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={page.to(urls.organisation(post.organisation_key))}>
            {named({ name_fr: post.organisation_fr, name_en: post.organisation_en }, page.lang)}
          </a>
        </>
      ))}
    </>
  );
}

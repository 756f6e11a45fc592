import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { type Filter, Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { OrganisationLine } from '../store/organisations.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { Demo } from './parts.tsx';

export const ORGANISATIONS_A_PAGE = 40;

interface OrganisationsProps {
  page: Page;
  rows: readonly OrganisationLine[];
  total: number;
  at: number;
  kinds: readonly Kind[];
}

function filtersOf(page: Page, kinds: readonly Kind[]): Filter[] {
  const t = text[page.lang].organisations;
  const yesNo = (yes: string, no: string) => [
    { value: 'oui', label: yes },
    { value: 'non', label: no },
  ];
  return [
    { kind: 'text', name: 'q', label: t.words },
    { kind: 'select', name: 'sorte', label: t.kind, options: kinds.map((kind) => ({ value: kind.key, label: named(kind, page.lang) })) },
    { kind: 'select', name: 'membre', label: t.member, options: yesNo(t.members, t.notMembers) },
    { kind: 'select', name: 'bailleur', label: t.donor, options: yesNo(t.donors, t.notDonors) },
  ];
}

/** Organisations, narrowed by kind, membership, funding and words. */
export function OrganisationsPage({ page, rows, total, at, kinds }: OrganisationsProps) {
  const t = text[page.lang].organisations;
  return (
    <Layout
      page={page}
      title={t.title}
      current="mechanism"
      trail={[{ label: text[page.lang].tree.short, href: urls.mechanism() }, { label: t.title }]}
      lead={t.lead(total)}
      acts={page.actor.can('organisation.add') ? <ActLink page={page} href={urls.newOrganisation()} label={t.add} main /> : null}
    >
      <Filters page={page} filters={filtersOf(page, kinds)} />
      {rows.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyWhy}</p>
        </Empty>
      ) : (
        <OrganisationTable page={page} rows={rows} />
      )}
      <Pager page={page} at={at} size={ORGANISATIONS_A_PAGE} total={total} />
    </Layout>
  );
}

function OrganisationTable({ page, rows }: { page: Page; rows: readonly OrganisationLine[] }) {
  const t = text[page.lang];
  return (
    <Table
      page={page}
      caption={t.organisations.caption}
      rows={rows}
      columns={[
        {
          key: 'name',
          label: t.organisations.name,
          head: true,
          cell: (row) => (
            <>
              <a href={page.to(urls.organisation(row.key))}>{named(row, page.lang)}</a>
              <Demo page={page} of={row} />
            </>
          ),
        },
        { key: 'key', label: t.organisations.key, cell: (row) => row.key },
        { key: 'kind', label: t.organisations.kind, cell: (row) => (page.lang === 'en' ? row.kind_en : row.kind_fr) },
        { key: 'member', label: t.organisations.member, cell: (row) => (row.member ? t.yes : t.no) },
        { key: 'donor', label: t.organisations.donor, cell: (row) => (row.is_donor ? t.yes : t.no) },
      ]}
    />
  );
}

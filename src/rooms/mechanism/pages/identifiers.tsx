import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import type { Identifier, Organisation } from '../store/organisations.ts';
import { text } from '../text.ts';

/** The identifiers under which an organisation publishes, or has published. */
export function Identifiers({
  page,
  organisation,
  identifiers,
}: {
  page: Page;
  organisation: Organisation;
  identifiers: readonly Identifier[];
}) {
  const t = text[page.lang].organisation;
  const may = page.actor.can('organisation.correct', { organisationId: organisation.id });
  const add = may ? <a href={page.to(urls.newIdentifier(organisation.key))}>{t.addIdentifier}</a> : undefined;
  return (
    <Section id="identifiants" title={t.identifiers} aside={add}>
      {identifiers.length === 0 ? (
        <p class="quiet">{t.noIdentifiers}</p>
      ) : (
        <Table
          page={page}
          caption={t.identifiers}
          rows={identifiers}
          columns={[
            { key: 'code', label: t.code, head: true, cell: (row) => row.code },
            { key: 'state', label: t.state, cell: (row) => (row.is_alias ? t.alias : t.current) },
            { key: 'days', label: t.days, cell: (row) => (row.from_day === null && row.to_day === null ? '' : spanWords(row, page.lang)) },
          ]}
        />
      )}
    </Section>
  );
}

import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { OrganisationName } from '../store/organisations.ts';
import { text } from '../text.ts';
import type { TroikaYear } from '../troika.ts';

export type { TroikaYear };

/** Three years of the trio: it moves one step a year. */
export function TroikaTable({ page, years }: { page: Page; years: readonly TroikaYear[] }) {
  const t = text[page.lang];
  const said = (one: OrganisationName | null) =>
    one ? <a href={page.to(urls.organisation(one.key))}>{named(one, page.lang)}</a> : t.seat.unknown;
  return (
    <Section id="troika" title={t.tree.troika}>
      <Table
        page={page}
        caption={t.tree.troika}
        rows={years}
        columns={[
          { key: 'year', label: t.tree.year, head: true, cell: (row) => row.year },
          { key: 'outgoing', label: t.tree.outgoing, cell: (row) => said(row.outgoing) },
          { key: 'chair', label: t.tree.lead, cell: (row) => <strong>{said(row.chair)}</strong> },
          { key: 'incoming', label: t.tree.incoming, cell: (row) => said(row.incoming) },
        ]}
      />
    </Section>
  );
}

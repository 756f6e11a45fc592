import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { RotationNotice } from '../rotation/pages/verdict.tsx';
import type { JudgedYear } from '../rotation/rotation.ts';
import type { OrganisationName } from '../store/organisations.ts';
import { text } from '../text.ts';
import type { TroikaYear } from '../troika.ts';

export type { TroikaYear };

/** Three years of the trio: it moves one step a year. A year that does not keep the rule says so. */
export function TroikaTable({ page, years, judged }: { page: Page; years: readonly TroikaYear[]; judged?: JudgedYear }) {
  const t = text[page.lang];
  const said = (one: OrganisationName | null) =>
    one ? <a href={page.to(urls.organisation(one.key))}>{named(one, page.lang)}</a> : t.seat.unknown;
  return (
    <Section id="troika" title={t.tree.troika} aside={<a href={page.to(urls.rotation())}>{t.rotation.readRotation}</a>}>
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
      {judged ? <RotationNotice page={page} year={judged} /> : null}
    </Section>
  );
}

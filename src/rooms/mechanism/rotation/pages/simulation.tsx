import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import type { OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import type { SimulatedYear } from '../simulate.ts';
import { rotationTrail } from './forms.tsx';
import { trioColumns } from './rotation.tsx';
import { VerdictSaid } from './verdict.tsx';

/** Names of the questions in the address: the first to come in, the second … */
export const ENTRANTS = ['e1', 'e2', 'e3', 'e4', 'e5'] as const;

/** What the next trios would be, from an order of incoming members that the address keeps. */
export function SimulationPage({
  page,
  years,
  organisations,
}: {
  page: Page;
  years: readonly SimulatedYear[];
  organisations: readonly OrganisationName[];
}) {
  const t = text[page.lang].rotation;
  const words = t.simulation;
  return (
    <Layout page={page} title={words.title} current="mechanism" lead={words.lead} trail={rotationTrail(page, words.title)}>
      <Filters
        page={page}
        submit={words.see}
        filters={ENTRANTS.map((name, index) => ({
          kind: 'select' as const,
          name,
          label: words.entrant(index + 1),
          all: words.nobody,
          options: organisations.map((one) => ({ value: one.key, label: named(one, page.lang) })),
        }))}
      />
      <Section id="annees" title={t.list}>
        <Table
          page={page}
          caption={words.caption}
          rows={years}
          columns={[
            { key: 'from', label: words.from, head: true, cell: (row) => formatDay(row.day, page.lang, 'short') },
            ...trioColumns<SimulatedYear>(page),
            { key: 'verdict', label: t.verdict, cell: (row) => <VerdictSaid page={page} verdict={row.verdict} rule={row.rule} /> },
          ]}
        />
      </Section>
    </Layout>
  );
}

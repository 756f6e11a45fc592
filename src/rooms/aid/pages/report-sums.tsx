import { formatNumber } from '#kernel/i18n';
import { formatDecimal } from '#kernel/money';
import type { Page } from '#kernel/page';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import type { Report, Sum } from '../published/report.ts';
import type { AidFile } from '../store/files.ts';
import { text } from '../text.ts';

interface Line {
  name: string;
  activities: string;
  rows: string;
}

/** What became of everything that concerns the country: accepted, held, refused, guessed (never). */
export function Counts({ page, file, report }: { page: Page; file: AidFile; report: Report }) {
  const t = text[page.lang].report;
  const { activities, rows, changes } = report;
  const number = (count: number) => formatNumber(count, page.lang);
  const nothing = text[page.lang].noValue;
  const lines: Line[] = [
    { name: t.accepted, activities: number(activities.accepted), rows: number(rows.accepted) },
    { name: t.held, activities: number(activities.held), rows: number(rows.held) },
    { name: t.rejected, activities: number(activities.refused), rows: number(rows.refused) },
    { name: t.waiting, activities: nothing, rows: number(rows.waiting) },
    { name: t.elsewhere, activities: number(activities.elsewhere), rows: number(rows.elsewhere) },
    { name: t.guessed, activities: t.never, rows: t.never },
  ];
  const changed = [
    [t.fresh, changes.fresh],
    [t.changes, changes.changed],
    [t.unchanged, changes.unchanged],
    [t.back, changes.back],
    [t.absent, changes.absent],
  ] as const;
  return (
    <>
      <Section id="changements" title={file.state === 'accepted' ? t.changed : t.wouldChange}>
        <Table
          page={page}
          caption={t.wouldChange}
          dense
          fold={false}
          rows={changed}
          columns={[
            { key: 'name', label: text[page.lang].files.state, head: true, cell: ([name]) => name },
            { key: 'count', label: t.activities, number: true, cell: ([, count]) => number(count) },
          ]}
        />
      </Section>
      <Section id="comptes" title={t.activities}>
        <Table
          page={page}
          caption={t.activities}
          dense
          fold={false}
          rows={lines}
          columns={[
            { key: 'name', label: text[page.lang].files.state, head: true, cell: (line) => line.name },
            { key: 'activities', label: t.activities, number: true, cell: (line) => line.activities },
            { key: 'rows', label: t.rows, number: true, cell: (line) => line.rows },
          ]}
        />
      </Section>
    </>
  );
}

type Keyed = readonly [key: string, sum: Sum];

function SumsTable({ page, caption, rows, name }: { page: Page; caption: string; rows: readonly Keyed[]; name(key: string): string }) {
  const t = text[page.lang].report;
  return (
    <Table
      page={page}
      caption={caption}
      captioned
      dense
      fold={false}
      rows={rows}
      columns={[
        { key: 'sort', label: t.sort, head: true, cell: ([key]) => name(key) },
        { key: 'count', label: t.count, number: true, cell: ([, sum]) => formatNumber(sum.count, page.lang) },
        { key: 'sum', label: t.sum, number: true, cell: ([, sum]) => formatDecimal(sum.sum, page.lang) },
      ]}
    />
  );
}

/** The country's part of what is accepted. */
export function Sums({ page, report }: { page: Page; report: Report }) {
  const t = text[page.lang];
  const rows = Object.entries(report.sums);
  if (rows.length === 0) return null;
  const name = (key: string) => {
    const [kind = '', type = '', currency = ''] = key.split(' ');
    const sort =
      kind === 'transaction'
        ? (t.activity.transactions[type] ?? type)
        : kind === 'budget'
          ? (t.activity.budgets[type === '-' ? '1' : type] ?? type)
          : t.activity.planned;
    return `${sort}, ${currency}`;
  };
  return (
    <Section id="sommes" title={t.report.sums}>
      <SumsTable page={page} caption={t.report.sums} rows={rows} name={name} />
    </Section>
  );
}

/** The whole file as published: what any other reader must count too. */
export function Whole({ page, report }: { page: Page; report: Report }) {
  const t = text[page.lang];
  const { whole } = report;
  if (whole === null) return null;
  const sections: [string, Record<string, Sum>][] = [
    [t.report.transactions, whole.transactions],
    [t.report.budgets, whole.budgets],
    [t.report.planned, whole.plannedDisbursements],
  ];
  const counts = Object.entries({ 'iati-activity': whole.activities, 'iati-organisation': whole.organisations, ...whole.counts });
  return (
    <Section id="entier" title={t.report.whole} aside={t.report.wholeLead}>
      {sections
        .filter(([, sums]) => Object.keys(sums).length > 0)
        .map(([caption, sums]) => (
          <SumsTable page={page} caption={caption} rows={Object.entries(sums)} name={(key) => key} />
        ))}
      <Table
        page={page}
        caption={t.report.counted}
        captioned
        dense
        fold={false}
        rows={counts}
        columns={[
          { key: 'element', label: t.report.element, head: true, cell: ([name]) => <code>{name}</code> },
          { key: 'count', label: t.report.count, number: true, cell: ([, count]) => formatNumber(count, page.lang) },
        ]}
      />
    </Section>
  );
}

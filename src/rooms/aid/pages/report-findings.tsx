import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { type MarkName, Said } from '#ui/marks';
import { Section } from '#ui/section';
import { type Column, Table } from '#ui/table';
import type { Finding, Verdict } from '../published/finding.ts';
import type { Report } from '../published/report.ts';
import { reasonSentence } from '../sentences.ts';
import { text } from '../text.ts';

const MARKS: Readonly<Record<Verdict, MarkName>> = { refused: 'refused', held: 'partly', noted: 'noted' };

/** Every row that does not enter, or of which something should be known: its place and the reason in words. */
export function Findings({ page, report }: { page: Page; report: Report }) {
  const t = text[page.lang];
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const aside = t.report.findingsOf(formatNumber(report.findings.length, page.lang), formatNumber(total, page.lang));
  return (
    <Section id="reperes" title={t.report.findings} aside={aside}>
      <Table page={page} caption={t.report.findings} dense rows={report.findings} columns={columns(page)} />
    </Section>
  );
}

function columns(page: Page): Column<Finding>[] {
  const t = text[page.lang];
  return [
    {
      key: 'why',
      label: t.report.why,
      head: true,
      cell: (row) => (
        <>
          {reasonSentence(row, page.lang)}
          <p class="small quiet">
            <code>{row.path}</code>
          </p>
        </>
      ),
    },
    { key: 'verdict', label: t.files.state, cell: (row) => <Said as={MARKS[row.verdict]}>{t.verdicts[row.verdict]}</Said> },
    { key: 'place', label: t.report.place, cell: (row) => <span class="nb">{t.report.placeOf(row.line, row.column)}</span> },
    { key: 'activity', label: t.report.activity, cell: (row) => <code>{row.activity || t.noValue}</code> },
  ];
}

/** Organisations that the mechanism does not know: kept as published. */
export function Unmatched({ page, report }: { page: Page; report: Report }) {
  const t = text[page.lang];
  if (report.unmatched.length === 0) return null;
  return (
    <Section id="non-rapprochees" title={t.report.unmatched}>
      <p class="small">{t.report.unmatchedLead}</p>
      <Table
        page={page}
        caption={t.report.unmatched}
        dense
        rows={report.unmatched}
        columns={[
          { key: 'name', label: t.report.organisation, head: true, cell: (row) => row.name ?? row.ref ?? t.noValue },
          { key: 'ref', label: t.report.reference, cell: (row) => (row.ref === null ? t.noValue : <code>{row.ref}</code>) },
          { key: 'role', label: t.activity.role, cell: (row) => (row.reports ? t.report.declares : t.report.participates) },
          { key: 'count', label: t.report.count, number: true, cell: (row) => formatNumber(row.count, page.lang) },
        ]}
      />
    </Section>
  );
}

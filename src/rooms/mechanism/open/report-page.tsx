import { formatDay, formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { PostButton } from '#ui/acts';
import { Layout } from '#ui/layout';
import { Said } from '#ui/marks';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { text } from '../text.ts';
import { type Reason, type ReportLine, VERDICTS, type Verdict, writes } from './report.ts';
import type { Incoming } from './store-incoming.ts';

const MARKS = { refused: 'void', held: 'noted', changed: 'doing', added: 'done', same: 'closed' } as const;
/** More lines than anybody reads on a page: the rest is counted. */
const MOST_SHOWN = 500;

/** What a file would add or change, line by line, and the one act that does it. */
export function ReportPage({ page, incoming }: { page: Page; incoming: Incoming }) {
  const t = text[page.lang].open;
  const { report } = incoming;
  const trail = [
    { label: text[page.lang].tree.short, href: urls.mechanism() },
    { label: t.title, href: urls.importMechanism() },
    { label: incoming.name },
  ];
  const day = formatDay(report.day, page.lang, 'short');
  const count = (verdict: Verdict) => `${formatNumber(report.counts[verdict], page.lang)} ${t.verdicts[verdict](report.counts[verdict])}`;
  const waits = incoming.entered_on === null && writes(report);
  return (
    <Layout
      page={page}
      title={t.reportTitle(incoming.name)}
      current="mechanism"
      trail={trail}
      lead={t.reportLead(day, VERDICTS.map(count).join(', '))}
      acts={
        waits ? (
          <PostButton
            page={page}
            action={urls.mechanismFile(incoming.id)}
            version={incoming.version}
            label={t.enter(report.counts.added + report.counts.changed)}
            main
          />
        ) : undefined
      }
    >
      <Standing page={page} incoming={incoming} />
      {VERDICTS.map((verdict) => (
        <Lines page={page} verdict={verdict} lines={report.lines.filter((line) => line.verdict === verdict)} />
      ))}
    </Layout>
  );
}

function Standing({ page, incoming }: { page: Page; incoming: Incoming }) {
  const t = text[page.lang].open;
  if (incoming.entered_on !== null) {
    return (
      <Notice tone="good" title={t.entered(formatDay(incoming.entered_on, page.lang, 'short'), incoming.entered_name ?? '')}>
        <p>
          <a href={page.to(urls.mechanism({ le: incoming.day }))}>{t.seeIt}</a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice title={writes(incoming.report) ? t.nothingYet : t.nothingNew}>
      {writes(incoming.report) ? t.nothingYetWhy : t.nothingNewWhy}
    </Notice>
  );
}

function Lines({ page, verdict, lines }: { page: Page; verdict: Verdict; lines: readonly ReportLine[] }) {
  if (lines.length === 0) return null;
  const t = text[page.lang].open;
  const title = t.headings[verdict];
  return (
    <Section id={verdict} title={title} aside={lines.length > MOST_SHOWN ? t.firstOf(MOST_SHOWN, lines.length) : String(lines.length)}>
      <Table
        page={page}
        caption={title}
        rows={lines.slice(0, MOST_SHOWN)}
        columns={[
          { key: 'place', label: t.place, cell: (line) => `${t.lists[line.list]} ${line.n}` },
          { key: 'name', label: t.what, head: true, cell: (line) => line.name },
          { key: 'verdict', label: t.verdict, cell: (line) => <Said as={MARKS[line.verdict]}>{t.verdicts[line.verdict](1)}</Said> },
          { key: 'why', label: t.why, text: true, cell: (line) => (line.reason ? sentence(page, line.reason) : '') },
        ]}
      />
    </Section>
  );
}

type Sentence = string | ((detail: never) => string);

/** The reason of a line in words: one of the form's own, or the refusal of the rule that the base keeps. */
function sentence(page: Page, { key, detail }: Reason): string {
  const t = text[page.lang];
  const all: Readonly<Record<string, Sentence | undefined>> = { ...t.refusals, ...t.open.reasons };
  const found = all[key] ?? key;
  return typeof found === 'string' ? found : found(detail as never);
}

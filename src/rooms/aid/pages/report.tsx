import type { FormState } from '#kernel/form';
import { formatDay, formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Form, Tick } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { isAlarming } from '../imports.ts';
import type { Report } from '../published/report.ts';
import { faultSentence } from '../sentences.ts';
import type { AidFile } from '../store/files.ts';
import { text } from '../text.ts';
import { FileState } from './files.tsx';
import { sizeOf } from './progress.tsx';
import { Findings, Unmatched } from './report-findings.tsx';
import { Standard } from './report-standard.tsx';
import { Counts, Sums, Whole } from './report-sums.tsx';
import { Upgrade } from './upgrade.tsx';

interface Props {
  page: Page;
  file: AidFile;
  report: Report;
  form: FormState;
  mayDecide: boolean;
}

export function ReportPage({ page, file, report, form, mayDecide }: Props) {
  const t = text[page.lang];
  const versions = Object.keys(report.versions).join(', ') || text[page.lang].noValue;
  const decides = mayDecide && file.state === 'read';
  return (
    <Layout
      page={page}
      title={t.report.title(file.name)}
      current="aid"
      lead={
        <>
          {t.report.lead(sizeOf(file.bytes, page), versions, '')} · <FileState page={page} state={file.state} />
        </>
      }
      trail={[{ label: t.room, href: urls.aid() }, { label: t.files.title, href: urls.imports() }, { label: file.name }]}
    >
      <TwoColumns>
        <Column>
          <Standing page={page} report={report} />
          {report.fault ? null : <Counts page={page} file={file} report={report} />}
          {report.upgrade ? <Upgrade page={page} upgrade={report.upgrade} /> : null}
          <Findings page={page} report={report} />
        </Column>
        <Column>
          {decides ? <Decide page={page} file={file} report={report} form={form} /> : null}
          {mayDecide && file.state === 'refused' ? (
            <ActBar>
              <PostButton page={page} action={urls.dropImport(file.id)} label={t.report.drop} />
            </ActBar>
          ) : null}
          <History page={page} file={file} />
          <Sums page={page} report={report} />
          <Unmatched page={page} report={report} />
        </Column>
      </TwoColumns>
      {report.standard ? <Standard page={page} standard={report.standard} /> : null}
      <Whole page={page} report={report} />
    </Layout>
  );
}

/** The first thing to know of the file. */
function Standing({ page, report }: { page: Page; report: Report }) {
  const t = text[page.lang];
  const { fault, changes, activities } = report;
  const number = (count: number) => formatNumber(count, page.lang);
  if (fault) {
    return (
      <Notice tone="grave" title={t.report.refused}>
        <p>{faultSentence(fault, page.lang)}</p>
        {fault.line === null ? null : <p>{t.report.at(number(fault.line), number(fault.column ?? 0))}</p>}
      </Notice>
    );
  }
  if (activities.concerned === 0) {
    return (
      <Notice title={t.report.nothing}>
        <p>{t.report.nothingWhy(number(activities.elsewhere))}</p>
      </Notice>
    );
  }
  if (isAlarming(changes)) {
    return (
      <Notice tone="grave" title={t.report.alarm(number(changes.absent), number(changes.known))}>
        <p>{t.report.alarmWhy}</p>
      </Notice>
    );
  }
  if (countOf(report) > 0) return null;
  return (
    <Notice tone="good" title={t.report.same}>
      <p>{t.report.sameWhy}</p>
    </Notice>
  );
}

const countOf = ({ changes }: Report): number => changes.fresh + changes.changed + changes.back + changes.absent;

function Decide({ page, file, report, form }: Omit<Props, 'mayDecide'>) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const count = countOf(report);
  return (
    <Section id="decider" title={t.report.decide}>
      <Form
        f={f}
        action={urls.runImport(file.id)}
        submit={count > 0 ? t.report.acceptMany(formatNumber(count, page.lang)) : t.report.accept}
        short
      >
        {isAlarming(report.changes) ? <Tick f={f} name="vu" label={t.report.seen} /> : null}
      </Form>
      <ActBar>
        <PostButton page={page} action={urls.dropImport(file.id)} label={t.report.drop} />
      </ActBar>
    </Section>
  );
}

function History({ page, file }: { page: Page; file: AidFile }) {
  const t = text[page.lang].report;
  const day = (of: string) => formatDay(of, page.lang, 'short');
  const decided = file.decided_on
    ? (file.state === 'dropped' ? t.droppedBy : t.acceptedBy)(day(file.decided_on), file.decided_name ?? '')
    : null;
  return (
    <Section id="histoire" title={t.history}>
      <Definitions
        items={[
          { term: text[page.lang].files.received, say: t.receivedBy(day(file.received_on), file.received_name) },
          { term: text[page.lang].files.state, say: decided },
          { term: t.changed, say: file.rows_changed === null ? null : t.rowsChanged(formatNumber(file.rows_changed, page.lang)) },
          { term: t.checksum, say: <code>{file.sha256.slice(0, 16)}</code> },
          { term: t.original, say: <a href={page.to(urls.importFile(file.id))}>{file.name}</a> },
        ]}
      />
    </Section>
  );
}

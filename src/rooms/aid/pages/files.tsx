import { formatDay, formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { type MarkName, Said } from '#ui/marks';
import { Pager } from '#ui/pager';
import { Table } from '#ui/table';
import { urls } from '#urls';
import type { AidFile } from '../store/files.ts';
import { text } from '../text.ts';

const MARKS: Readonly<Record<AidFile['state'], MarkName>> = {
  waiting: 'doing',
  refused: 'refused',
  read: 'partly',
  entering: 'doing',
  accepted: 'accepted',
  dropped: 'void',
};

export function FileState({ page, state }: { page: Page; state: AidFile['state'] }) {
  return <Said as={MARKS[state]}>{text[page.lang].states[state]}</Said>;
}

interface Props {
  page: Page;
  files: readonly AidFile[];
  total: number;
  at: number;
  size: number;
  mayReceive: boolean;
}

export function FilesPage({ page, files, total, at, size, mayReceive }: Props) {
  const t = text[page.lang].files;
  const act = mayReceive ? <ActLink page={page} href={urls.newImport()} label={t.receive} main /> : undefined;
  return (
    <Layout
      page={page}
      title={t.title}
      current="aid"
      lead={t.lead}
      trail={[{ label: text[page.lang].room, href: urls.aid() }, { label: t.title }]}
      acts={act}
    >
      {files.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      ) : (
        <FilesTable page={page} files={files} />
      )}
      <Pager page={page} at={at} size={size} total={total} />
    </Layout>
  );
}

export function FilesTable({ page, files }: { page: Page; files: readonly AidFile[] }) {
  const t = text[page.lang].files;
  const concerned = (file: AidFile) =>
    file.report ? t.concerned(formatNumber(file.report.activities.concerned, page.lang)) : text[page.lang].noValue;
  return (
    <Table
      page={page}
      caption={t.caption}
      rows={files}
      columns={[
        { key: 'name', label: t.name, head: true, cell: (file) => <a href={page.to(urls.import(file.id))}>{file.name}</a> },
        { key: 'publisher', label: t.publisher, cell: (file) => file.publisher_name ?? file.publisher_ref ?? text[page.lang].noValue },
        { key: 'state', label: t.state, cell: (file) => <FileState page={page} state={file.state} /> },
        { key: 'summary', label: t.summary, cell: concerned },
        { key: 'received', label: t.received, cell: (file) => t.by(formatDay(file.received_on, page.lang, 'short'), file.received_name) },
      ]}
    />
  );
}

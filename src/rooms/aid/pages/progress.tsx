import { formatNumber } from '#kernel/i18n';
import type { Run } from '#kernel/jobs';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Progress } from '#ui/progress';
import { urls } from '#urls';
import type { AidFile } from '../store/files.ts';
import { text } from '../text.ts';

const KILO = 1024;

/** «1,8 Mo» */
export function sizeOf(bytes: number, page: Page): string {
  const units = page.lang === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB'];
  let [size, step] = [bytes, 0];
  while (size >= KILO && step < units.length - 1) {
    size /= KILO;
    step += 1;
  }
  return `${formatNumber(size, page.lang, step === 0 || size >= 100 ? 0 : 1)}\u00a0${units[step]}`;
}

/** A file that is being read, or is coming in: the page may be closed, the work goes on. */
export function ProgressPage({ page, file, run }: { page: Page; file: AidFile; run: Run | null }) {
  const t = text[page.lang];
  const entering = file.state === 'entering';
  const [done, of] = [run?.done ?? 0, run?.total ?? file.bytes];
  const title = (entering ? t.progress.entering : t.progress.reading)(sizeOf(done, page), sizeOf(of, page));
  return (
    <Layout
      page={page}
      title={t.progress.title(file.name)}
      current="aid"
      lead={t.progress.lead}
      trail={[{ label: t.room, href: urls.aid() }, { label: t.files.title, href: urls.imports() }, { label: file.name }]}
      acts={<ActLink page={page} href={urls.import(file.id)} label={t.progress.refresh} />}
    >
      {run?.fault ? (
        <Notice tone="grave" title={t.progress.failed}>
          <p>{t.progress.failedWhy}</p>
        </Notice>
      ) : null}
      <Progress
        page={page}
        title={title}
        done={done}
        of={of}
        note={t.progress.note}
        steps={[
          {
            mark: 'closed',
            text: t.progress.received(sizeOf(file.bytes, page)),
            when: t.files.by('', file.received_name).replace(/^, /, ''),
          },
          { mark: entering ? 'closed' : 'doing', text: t.progress.step, when: '', current: !entering },
          { mark: entering ? 'doing' : 'todo', text: t.progress.enterStep, when: '', current: entering },
        ]}
      />
    </Layout>
  );
}

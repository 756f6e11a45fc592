import type { Run } from '#kernel/jobs';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { urls } from '#urls';
import { text } from '../text.ts';
import type { Incoming } from './store-incoming.ts';

/** A long file that is being tried, or is coming in: the page may be closed, the work goes on. */
export function ProgressPage({ page, incoming, run }: { page: Page; incoming: Incoming; run: Run | null }) {
  const t = text[page.lang].open;
  const words = t.progress;
  const trail = [
    { label: text[page.lang].room, href: urls.mechanism() },
    { label: t.title, href: urls.importMechanism() },
    { label: incoming.name },
  ];
  const lines = Object.values(incoming.report.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Layout
      page={page}
      title={incoming.state === 'entering' ? words.entering(incoming.name) : words.trying(incoming.name)}
      current="mechanism"
      trail={trail}
      lead={words.lead(lines)}
      acts={<ActLink page={page} href={urls.mechanismFile(incoming.id)} label={words.refresh} main />}
    >
      {run?.fault ? (
        <Notice tone="grave" title={words.failed}>
          <p>{words.failedWhy}</p>
        </Notice>
      ) : (
        <Notice title={words.goesOn}>
          <p>{words.goesOnWhy}</p>
        </Notice>
      )}
    </Layout>
  );
}

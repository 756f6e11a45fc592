import type { Stale } from '#kernel/errors';
import type { Page } from '#kernel/page';
import { Both } from '#ui/both';
import { Layout } from '#ui/layout';
import { text } from './text.ts';

/** Two people edited: both texts, and three ways out. */
export function StalePage({ page, stale }: { page: Page; stale: Stale }) {
  const t = text[page.lang];
  return (
    <Layout page={page} title={t.staleTitle} lead={t.staleLead}>
      <Both page={page} action={page.path} saved={page.path} fields={stale.fields} version={stale.theirVersion} />
    </Layout>
  );
}

import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { words } from '../text.ts';

/** The same words whether the address has an account or not. */
export function LinkSentPage({ page }: { page: Page }) {
  const t = words(page).linkSent;
  return (
    <Layout page={page} title={t.title} acts={<ActLink page={page} href={urls.signIn()} label={t.back} />}>
      <p>{t.says}</p>
      <p class="quiet">{t.nothing}</p>
    </Layout>
  );
}

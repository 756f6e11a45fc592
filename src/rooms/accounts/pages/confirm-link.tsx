import type { Page } from '#kernel/page';
import { ActBar, ActLink, PostButton } from '#ui/acts';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { words } from '../text.ts';

/** One button: a machine that follows the link uses nothing up. */
export function ConfirmLinkPage({ page, token }: { page: Page; token: string }) {
  const t = words(page).confirmLink;
  return (
    <Layout page={page} title={t.title}>
      <p>{t.says}</p>
      <ActBar>
        <PostButton page={page} action={urls.signInByLink(token)} label={t.submit} main />
      </ActBar>
    </Layout>
  );
}

/** A link that leads nowhere any more: why, and how to get another. */
export function DeadLinkPage({ page, says }: { page: Page; says: string }) {
  const t = words(page).confirmLink;
  return (
    <Layout page={page} title={t.deadTitle} acts={<ActLink page={page} href={urls.signIn()} label={t.another} main />}>
      <p>{says}</p>
    </Layout>
  );
}

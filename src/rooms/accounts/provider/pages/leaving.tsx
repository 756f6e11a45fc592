import type { Page } from '#kernel/page';
import { Layout } from '#ui/layout';
import { words } from '../../text.ts';

/** The way out of the house: the browser goes by itself; where it does not, a link leads. */
export function LeavingPage({ page, name, to }: { page: Page; name: string; to: string }) {
  const t = words(page).provider.leaving;
  return (
    <Layout page={page} title={t.title(name)}>
      <p>{t.says(name)}</p>
      <p>
        <a class="b main" href={to} rel="noreferrer">
          {t.go(name)}
        </a>
      </p>
    </Layout>
  );
}

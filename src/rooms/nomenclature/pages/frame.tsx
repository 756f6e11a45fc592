import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { text } from '../text.ts';

type Props = PropsWithChildren<{
  page: Page;
  title: string;
  lead?: Child;
  acts?: Child;
  /** A page between the list of nomenclatures and this one. */
  under?: { label: string; href: string };
}>;

/** A page of the room under the way that leads to it. */
export function Frame({ page, title, lead, acts, under, children }: Props) {
  const trail = [{ label: text[page.lang].room, href: urls.nomenclature() }, ...(under ? [under] : []), { label: title }];
  return (
    <Layout page={page} title={title} current="nomenclature" lead={lead} acts={acts} trail={trail}>
      {children}
    </Layout>
  );
}

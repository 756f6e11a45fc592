import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Tag } from '#ui/marks';
import { urls } from '#urls';
import type { Node } from '../store.ts';
import { text } from '../text.ts';

/** A branch in one line: its code, its name, and that it is invented where it is. */
export function NodeLine({ page, framework, node }: { page: Page; framework: string; node: Node }) {
  const foreign = page.lang === 'en' && node.name_en === null;
  return (
    <>
      <a href={page.to(urls.strategyNode(framework, node.code))}>
        <b class="num">{node.code}</b> <span lang={foreign ? 'fr' : undefined}>{named(node, page.lang)}</span>
      </a>
      {node.demo ? (
        <>
          {' '}
          <Tag demo>{text[page.lang].demo}</Tag>
        </>
      ) : null}
    </>
  );
}

import type { Page } from '#kernel/page';
import { Bay, Bays } from '#ui/house';
import { PublicLayout } from '#ui/layout';
import type { Home } from '../home.ts';
import { text } from '../text.ts';

/** The visitor's home: the whole roof, and the bays that the rooms fill under it. Read without script and without another file. */
export function VisitorHomePage({ page, home }: { page: Page; home: Home }) {
  const t = text[page.lang];
  return (
    <PublicLayout page={page} title={t.homeTitle.visitor} lead={t.homeLead}>
      <Bays>
        {home.blocks.map((block) => (
          <Bay id={`bloc-${block.key}`} title={block.title}>
            {block.body}
            {block.fact?.href ? (
              <p>
                <a href={page.to(block.fact.href)}>{block.fact.text}</a>
              </p>
            ) : null}
          </Bay>
        ))}
      </Bays>
    </PublicLayout>
  );
}

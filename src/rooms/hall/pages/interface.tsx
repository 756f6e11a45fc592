import type { Page } from '#kernel/page';
import { EXAMPLES } from '#ui/examples';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { text } from '../text.ts';

/** Each piece of the interface with its example: the very ones that the tests use. */
export function InterfacePage({ page }: { page: Page }) {
  const t = text[page.lang].interface;
  return (
    <Layout page={page} title={t.title} current="interface" lead={t.lead}>
      {EXAMPLES.map((example) => (
        <Section id={`piece-${example.key}`} title={example.title[page.lang]}>
          {example.make(page)}
        </Section>
      ))}
    </Layout>
  );
}

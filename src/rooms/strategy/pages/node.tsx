import type { Child } from 'hono/jsx';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { urls } from '#urls';
import { nodeLabel, shortName } from '../picker.tsx';
import type { Node, NodeInFramework } from '../store.ts';
import { text } from '../text.ts';
import { NodeLine } from './node-line.tsx';

interface Props {
  page: Page;
  node: NodeInFramework;
  /** From the root down to the node's parent. */
  above: readonly Node[];
  under: readonly Node[];
  ties: readonly NodeInFramework[];
  /** What lower rooms bring. */
  pieces: readonly Child[];
}

export function NodePage({ page, node, above, under, ties, pieces }: Props) {
  const t = text[page.lang];
  const framework = node.framework_code;
  const trail = [
    { label: t.room, href: urls.strategies() },
    { label: shortName(node, page.lang), href: urls.strategy(framework) },
    ...above.map((each) => ({ label: each.code, href: urls.strategyNode(framework, each.code) })),
    { label: node.code },
  ];
  return (
    <Layout page={page} title={nodeLabel(node, page.lang)} current="strategy" lead={leadOf(page, node)} trail={trail}>
      <TwoColumns>
        <Column>
          {under.length > 0 ? (
            <Section id="sous" title={t.node.under}>
              <NodeList page={page} nodes={under} framework={framework} />
            </Section>
          ) : null}
          {pieces.length > 0 ? (
            [...pieces]
          ) : (
            <Section id="rattache" title={t.node.attached}>
              <p class="quiet">{t.node.nothing}</p>
            </Section>
          )}
        </Column>
        <Column>
          {above.length > 0 ? (
            <Section id="place" title={t.node.inside}>
              <NodeList page={page} nodes={above} framework={framework} />
            </Section>
          ) : null}
          {ties.length > 0 ? (
            <Section id="liens" title={t.node.ties}>
              <ul class="plain">
                {ties.map((tie) => (
                  <li>
                    {shortName(tie, page.lang)}, <NodeLine page={page} framework={tie.framework_code} node={tie} />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </Column>
      </TwoColumns>
    </Layout>
  );
}

function NodeList({ page, nodes, framework }: { page: Page; nodes: readonly Node[]; framework: string }) {
  return (
    <ul class="plain">
      {nodes.map((each) => (
        <li>
          <NodeLine page={page} framework={framework} node={each} />
        </li>
      ))}
    </ul>
  );
}

function leadOf(page: Page, node: NodeInFramework): string {
  const t = text[page.lang];
  const other = page.lang === 'fr' ? node.name_en : node.name_fr;
  const translated = other && other !== named(node, page.lang) ? ` · ${other}` : '';
  return `${shortName(node, page.lang)}, ${t.level(node.level)}${node.demo ? ` · ${t.demo}` : ''}${translated}`;
}

import { formatDay, formatNumber, named } from '#kernel/i18n';
import { formatShort } from '#kernel/money';
import type { Page } from '#kernel/page';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { Tree, type Branch as UiBranch } from '#ui/tree';
import { urls } from '#urls';
import type { Framework, Node } from '../store.ts';
import { text } from '../text.ts';
import type { Branch } from '../tree.ts';
import { NodeLine } from './node-line.tsx';

interface Props {
  page: Page;
  framework: Framework;
  nodes: readonly Node[];
  roots: readonly Branch[];
  editions: readonly Framework[];
}

export function TreePage({ page, framework, nodes, roots, editions }: Props) {
  const t = text[page.lang];
  const short = named({ name_fr: framework.short_fr, name_en: framework.short_en }, page.lang);
  const trail = [{ label: t.room, href: urls.strategies() }, { label: short }];
  return (
    <Layout page={page} title={short} current="strategy" lead={named(framework, page.lang)} trail={trail}>
      <TwoColumns>
        <Column>
          <Section id="branches" title={t.tree.branches} aside={shapeOf(page, nodes)}>
            {nodes.some((node) => node.demo) ? <p class="small quiet">{t.demoLegend}</p> : null}
            {roots.length === 0 ? (
              <p>{t.tree.empty}</p>
            ) : (
              <Tree branches={roots.map((root) => drawn(page, framework.code, root))} label={short} />
            )}
          </Section>
        </Column>
        <Column>
          <Section id="faits" title={t.tree.facts}>
            <Definitions items={facts(page, framework, editions)} />
          </Section>
        </Column>
      </TwoColumns>
    </Layout>
  );
}

const drawn = (page: Page, framework: string, branch: Branch): UiBranch => ({
  content: <NodeLine page={page} framework={framework} node={branch} />,
  under: branch.children.map((child) => drawn(page, framework, child)),
});

/** «2 axes préalables, 3 axes stratégiques, 13 domaines prioritaires…» */
function shapeOf(page: Page, nodes: readonly Node[]): string {
  const t = text[page.lang];
  const levels = [...new Set(nodes.map((node) => node.level))].sort((a, b) => depthOf(nodes, a) - depthOf(nodes, b));
  const counts = levels.map((level) => ({ level, count: nodes.filter((node) => node.level === level).length }));
  return counts
    .map(({ level, count }) => `${formatNumber(count, page.lang)}\u00a0${count > 1 ? t.levels(level) : t.level(level)}`)
    .join(', ');
}

const depthOf = (nodes: readonly Node[], level: string): number => nodes.find((node) => node.level === level)?.depth ?? 0;

function facts(page: Page, framework: Framework, editions: readonly Framework[]) {
  const t = text[page.lang].tree;
  const { adopted_day: adopted, cost, cost_currency: currency } = framework;
  const style = framework.adopted_precision === 'month' ? 'month' : 'long';
  const others = editions.filter((each) => each.id !== framework.id);
  return [
    { term: t.period, say: `${formatDay(framework.from_day, page.lang, 'short')} – ${formatDay(framework.to_day, page.lang, 'short')}` },
    { term: t.adopted, say: adopted ? formatDay(adopted, page.lang, style) : null },
    { term: t.cost, say: cost && currency ? formatShort({ amount: cost, currency }, page.lang) : null },
    { term: t.owner, say: framework.owner },
    {
      term: t.editions,
      say:
        others.length === 0
          ? null
          : others.map((each) => (
              <a href={page.to(urls.strategy(each.code))}>{named({ name_fr: each.short_fr, name_en: each.short_en }, page.lang)}</a>
            )),
    },
  ];
}

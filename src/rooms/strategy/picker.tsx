import type { Child } from 'hono/jsx';
import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { type Lang, named } from '#kernel/i18n';
import { type Filling, type Option, Select } from '#ui/form';
import { type NodeInFramework, nodesInForce } from './store.ts';
import { text } from './text.ts';

/** Levels of branch that are whole sentences: they are read on the tree, and too many and too long to be picked from a list. */
const SENTENCES: ReadonlySet<string> = new Set(['target']);

/** What a picker offers: every branch in force on a day, down to a depth, grouped by its strategy. */
export async function nodeOptions(db: Db, actor: Actor, lang: Lang, given: { day?: Day | null; depth?: number } = {}): Promise<Option[]> {
  const nodes = await nodesInForce(db, actor, given.day === undefined ? actor.today : given.day, given.depth ?? 1);
  const offered = nodes.filter((node) => !SENTENCES.has(node.level));
  return offered.map((node) => ({
    value: node.id,
    label: `${'\u2003'.repeat(node.depth)}${nodeLabel(node, lang)}`,
    group: shortName(node, lang),
  }));
}

/** «D09 Santé et nutrition» */
export const nodeLabel = (node: Pick<NodeInFramework, 'code' | 'name_fr' | 'name_en'>, lang: Lang): string =>
  `${node.code} ${named(node, lang)}`;

export const shortName = (node: NodeInFramework, lang: Lang): string =>
  named({ name_fr: node.framework_fr, name_en: node.framework_en }, lang);

interface Props {
  f: Filling;
  name: string;
  label: Child;
  options: readonly Option[];
  hint?: Child;
  optional?: boolean;
}

/** Chooses one branch of a strategy, without script: a list under the names of the strategies. Its field is read by `optionalPick()`. */
export function NodePicker({ options, ...field }: Props) {
  return <Select {...field} options={options} empty={text[field.f.page.lang].picker.none} />;
}

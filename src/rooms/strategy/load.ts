import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { HouseFault } from '#kernel/errors';
import { LANGS } from '#kernel/i18n';
import type { ReferenceFiles } from '#kernel/reference';
import { indexRecord } from '#kernel/search';
import { urls } from '#urls';

interface FrameworkFile {
  key: string;
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  owner: string | null;
  from_day: Day;
  to_day: Day;
  adopted_day?: Day;
  adopted_precision?: string;
  cost?: string;
  cost_currency?: string;
  source: string[];
  origin: string;
}
interface NodeFile {
  code: string;
  name_fr: string;
  name_en: string | null;
  kind: string;
  origin: string;
  credd?: string[];
  children?: NodeFile[];
}
interface TreeFile {
  framework: FrameworkFile;
  nodes: NodeFile[];
}

/** The order in which the trees are shown. */
const FAMILIES = ['credd', 'scap', 'sdg'];
/** `credd-2016-2018` is an edition of `credd`. */
const familyOf = (key: string) => key.replace(/-\d{4}-\d{4}$/, '');

interface Flat {
  file: NodeFile;
  parent: string | null;
  depth: number;
}
const flatten = (nodes: readonly NodeFile[], parent: string | null = null, depth = 0): Flat[] =>
  nodes.flatMap((file) => [{ file, parent, depth }, ...flatten(file.children ?? [], file.code, depth + 1)]);

async function layFramework(tx: Db, file: FrameworkFile, audience: number, position: number): Promise<number> {
  const row = {
    audience_id: audience,
    code: file.key,
    family: familyOf(file.key),
    name_fr: file.name_fr,
    name_en: file.name_en,
    short_fr: file.short_fr,
    short_en: file.short_en,
    owner: file.owner,
    from_day: file.from_day,
    to_day: file.to_day,
    adopted_day: file.adopted_day ?? null,
    adopted_precision: file.adopted_precision ?? 'day',
    cost: file.cost ?? null,
    cost_currency: file.cost_currency ?? null,
    source: file.source,
    demo: file.origin === 'demo',
    position,
  };
  const done = await tx
    .insertInto('strategy_framework')
    .values(row)
    .onConflict((oc) => oc.column('code').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow();
  return done.id;
}

/** Level by level, so that each row finds its parent. */
async function layNodes(tx: Db, frameworkId: number, flat: readonly Flat[], audience: number): Promise<void> {
  const rows = flat.map(({ file, parent, depth }, position) => ({
    parent,
    depth,
    position,
    code: file.code,
    level: file.kind,
    name_fr: file.name_fr,
    name_en: file.name_en,
    demo: file.origin === 'demo',
  }));
  for (let depth = 0; rows.some((row) => row.depth === depth); depth += 1) {
    const json = JSON.stringify(rows.filter((row) => row.depth === depth));
    await sql`
      insert into strategy_node (audience_id, framework_id, parent_id, code, level, depth, position, name_fr, name_en, demo)
      select ${audience}::int, ${frameworkId}::int, p.id, g.code, g.level, g.depth, g.position, g.name_fr, g.name_en, g.demo
      from json_to_recordset(${json}::json) as g (parent text, code text, level text, depth int, position int, name_fr text, name_en text, demo boolean)
      left join strategy_node p on p.framework_id = ${frameworkId}::int and p.code = g.parent and p.audience_id = any(${[audience]}::int[])
      on conflict (framework_id, code) do update set parent_id = excluded.parent_id, level = excluded.level, depth = excluded.depth,
        position = excluded.position, name_fr = excluded.name_fr, name_en = excluded.name_en, demo = excluded.demo`.execute(tx);
  }
}

async function layTies(
  tx: Db,
  tree: TreeFile,
  trees: readonly TreeFile[],
  ids: ReadonlyMap<string, number>,
  audience: number,
): Promise<void> {
  for (const { file } of flatten(tree.nodes)) {
    for (const code of file.credd ?? []) {
      const other = trees.find(({ framework }) => familyOf(framework.key) === 'credd' && framework.from_day === tree.framework.from_day);
      const [node_id, other_id] = [ids.get(`${tree.framework.key}:${file.code}`), ids.get(`${other?.framework.key}:${code}`)];
      if (!node_id || !other_id) throw new HouseFault(`${tree.framework.key}: ${file.code} answers to no such branch: ${code}`);
      await tx
        .insertInto('strategy_tie')
        .values({ audience_id: audience, node_id, other_id })
        .onConflict((oc) => oc.doNothing())
        .execute();
    }
  }
}

async function indexTree(tx: Db, { framework, nodes }: TreeFile, audienceId: number): Promise<void> {
  for (const { file } of flatten(nodes)) {
    for (const lang of LANGS) {
      const name = lang === 'en' ? (file.name_en ?? file.name_fr) : file.name_fr;
      const short = lang === 'en' ? framework.short_en : framework.short_fr;
      const address = urls.strategyNode(framework.key, file.code);
      const record = { kind: 'strategy-node', subjectId: `${framework.key}/${file.code}`, audienceId, lang, address };
      await indexRecord(tx, { ...record, title: `${file.code} ${name}`, content: short });
    }
  }
}

const byOrder = (a: TreeFile, b: TreeFile) =>
  FAMILIES.indexOf(familyOf(a.framework.key)) - FAMILIES.indexOf(familyOf(b.framework.key)) ||
  a.framework.from_day.localeCompare(b.framework.from_day);

async function nodeIds(tx: Db, audience: number): Promise<Map<string, number>> {
  const rows = await sql<{ key: string; id: number }>`
    select f.code || ':' || n.code as key, n.id from strategy_node n join strategy_framework f on f.id = n.framework_id
    where n.audience_id = any(${[audience]}::int[]) and f.audience_id = any(${[audience]}::int[])`.execute(tx);
  return new Map(rows.rows.map((row) => [row.key, row.id]));
}

/** Lays the published trees over what is there; nodes keep their numbers, because other rooms point at them. */
export async function loadStrategies(tx: Db, actor: Actor, files: ReferenceFiles): Promise<void> {
  actor.may('strategy.load');
  const audience = await audienceId(tx, 'public');
  const trees = files.names.map((name) => files.json<TreeFile>(name)).sort(byOrder);
  for (const [position, tree] of trees.entries()) {
    const id = await layFramework(tx, tree.framework, audience, position);
    await layNodes(tx, id, flatten(tree.nodes), audience);
    await indexTree(tx, tree, audience);
  }
  const ids = await nodeIds(tx, audience);
  for (const tree of trees) await layTies(tx, tree, trees, ids, audience);
  const counts = Object.fromEntries(trees.map((tree) => [tree.framework.key, flatten(tree.nodes).length]));
  journal({ actor, verb: 'strategy.load', subject: { kind: 'strategy', id: 'reference' }, audienceId: audience, after: counts });
}

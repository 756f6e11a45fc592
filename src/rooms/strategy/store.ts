import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';

export interface Framework {
  id: number;
  code: string;
  family: string;
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  owner: string | null;
  from_day: Day;
  to_day: Day;
  adopted_day: Day | null;
  adopted_precision: string;
  cost: string | null;
  cost_currency: string | null;
  source: string[];
  demo: boolean;
}

export interface Node {
  id: number;
  framework_id: number;
  parent_id: number | null;
  code: string;
  level: string;
  depth: number;
  position: number;
  name_fr: string;
  name_en: string | null;
  demo: boolean;
}

export interface NodeInFramework extends Node {
  framework_code: string;
  framework_fr: string;
  framework_en: string;
}

const frameworks = (db: Db, actor: Actor) =>
  db.selectFrom('strategy_framework as f').where('f.audience_id', '=', visible(actor)).selectAll('f').orderBy('f.position');

export async function allFrameworks(db: Db, actor: Actor): Promise<(Framework & { nodes: number })[]> {
  const rows = await frameworks(db, actor)
    .leftJoin('strategy_node as n', (join) => join.onRef('n.framework_id', '=', 'f.id').on('n.audience_id', '=', visible(actor)))
    .select(sql<number>`count(n.id)::int`.as('nodes'))
    .groupBy('f.id')
    .execute();
  return rows;
}

export async function frameworkByCode(db: Db, actor: Actor, code: string): Promise<Framework | undefined> {
  return frameworks(db, actor).where('f.code', '=', code).executeTakeFirst();
}

/** The whole tree, branches before leaves, in the order of the text. */
export async function nodesOf(db: Db, actor: Actor, frameworkId: number): Promise<Node[]> {
  return db
    .selectFrom('strategy_node as n')
    .where('n.audience_id', '=', visible(actor))
    .where('n.framework_id', '=', frameworkId)
    .select(['n.id', 'n.framework_id', 'n.parent_id', 'n.code', 'n.level', 'n.depth', 'n.position', 'n.name_fr', 'n.name_en', 'n.demo'])
    .orderBy('n.position')
    .execute();
}

const withFramework = (db: Db, actor: Actor) =>
  db
    .selectFrom('strategy_node as n')
    .innerJoin('strategy_framework as f', 'f.id', 'n.framework_id')
    .where('n.audience_id', '=', visible(actor))
    .where('f.audience_id', '=', visible(actor))
    .select(['n.id', 'n.framework_id', 'n.parent_id', 'n.code', 'n.level', 'n.depth', 'n.position', 'n.name_fr', 'n.name_en', 'n.demo'])
    .select(['f.code as framework_code', 'f.short_fr as framework_fr', 'f.short_en as framework_en']);

export async function nodeByCode(db: Db, actor: Actor, framework: string, code: string): Promise<NodeInFramework | undefined> {
  return withFramework(db, actor).where('f.code', '=', framework).where('n.code', '=', code).executeTakeFirst();
}

export async function nodesByIds(db: Db, actor: Actor, ids: readonly number[]): Promise<NodeInFramework[]> {
  if (ids.length === 0) return [];
  return withFramework(db, actor).where('n.id', 'in', ids).orderBy('f.position').orderBy('n.position').execute();
}

/** Everything that may be chosen: trees in force on a day, or all of them. */
export async function nodesInForce(db: Db, actor: Actor, day: Day | null, mostDepth: number): Promise<NodeInFramework[]> {
  let query = withFramework(db, actor).where('n.depth', '<=', mostDepth);
  if (day !== null) query = query.where('f.from_day', '<=', day).where('f.to_day', '>=', day);
  return query.orderBy('f.position').orderBy('n.position').execute();
}

/** Branches of other trees that this one answers to, either way round. */
export async function tiesOf(db: Db, actor: Actor, id: number): Promise<NodeInFramework[]> {
  const ties = await db
    .selectFrom('strategy_tie as t')
    .where('t.audience_id', '=', visible(actor))
    .where((eb) => eb.or([eb('t.node_id', '=', id), eb('t.other_id', '=', id)]))
    .select(['t.node_id', 't.other_id'])
    .execute();
  return nodesByIds(
    db,
    actor,
    ties.map((tie) => (tie.node_id === id ? tie.other_id : tie.node_id)),
  );
}

import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import { type Framework, frameworkByCode, type Node, type NodeInFramework, nodeByCode, nodesByIds, nodesOf } from './store.ts';

/** A node with what stands under it. */
export interface Branch extends Node {
  children: Branch[];
}

/** Makes the tree of a list in which every parent stands before its children. */
export function growTree(nodes: readonly Node[]): Branch[] {
  const known = new Map<number, Branch>();
  const roots: Branch[] = [];
  for (const node of nodes) {
    const branch: Branch = { ...node, children: [] };
    known.set(node.id, branch);
    const parent = node.parent_id === null ? undefined : known.get(node.parent_id);
    (parent ? parent.children : roots).push(branch);
  }
  return roots;
}

export async function getFramework(db: Db, actor: Actor, code: string): Promise<Framework> {
  const found = await frameworkByCode(db, actor, code);
  if (!found) throw new NotFound('framework');
  return found;
}

export async function getTree(db: Db, actor: Actor, code: string): Promise<{ framework: Framework; roots: Branch[]; nodes: Node[] }> {
  const framework = await getFramework(db, actor, code);
  const nodes = await nodesOf(db, actor, framework.id);
  return { framework, nodes, roots: growTree(nodes) };
}

export async function getNode(db: Db, actor: Actor, framework: string, code: string): Promise<NodeInFramework> {
  const found = await nodeByCode(db, actor, framework, code);
  if (!found) throw new NotFound('strategy node');
  return found;
}

/** A node by the number other rooms keep. */
export async function findNode(db: Db, actor: Actor, id: number): Promise<NodeInFramework | undefined> {
  return (await nodesByIds(db, actor, [id]))[0];
}

/** What stands above a node, from the root down, and what stands directly under it. */
export function placeOf(nodes: readonly Node[], node: Node): { above: Node[]; under: Node[] } {
  const byId = new Map(nodes.map((each) => [each.id, each]));
  const above: Node[] = [];
  for (let at = node.parent_id; at !== null; ) {
    const parent = byId.get(at);
    if (!parent) break;
    above.unshift(parent);
    at = parent.parent_id;
  }
  return { above, under: nodes.filter((each) => each.parent_id === node.id) };
}

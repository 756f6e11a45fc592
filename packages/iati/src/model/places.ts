import { type AnyNode, NO_CHILDREN } from './node.ts';

/**
 * Paths of the nodes of one record, as `IatiNode.path` has them, worked out once for all children of an element: for whoever
 * names many of them. The record must not change meanwhile.
 */
export class Places {
  private readonly paths = new Map<AnyNode, string>();

  pathOf(node: AnyNode): string {
    const known = this.paths.get(node);
    if (known !== undefined) return known;
    const { parent } = node;
    if (!parent || parent.children === NO_CHILDREN) return node.name;
    this.nameChildren(parent);
    return this.paths.get(node) ?? node.name;
  }

  private nameChildren(parent: AnyNode): void {
    const path = this.pathOf(parent);
    const several = new Map<string, number>();
    for (const { name } of parent.children) several.set(name, (several.get(name) ?? 0) + 1);
    const met = new Map<string, number>();
    for (const child of parent.children) {
      const place = (met.get(child.name) ?? 0) + 1;
      met.set(child.name, place);
      this.paths.set(child, several.get(child.name) === 1 ? `${path}/${child.name}` : `${path}/${child.name}[${place}]`);
    }
  }
}

import type { AnyNode } from '../../model/node.ts';

const NONE: readonly AnyNode[] = [];

/** The children of one element by name, gathered in one pass; those of other namespaces are left out. */
export class Children {
  private readonly byName = new Map<string, AnyNode[]>();

  constructor(parent: AnyNode) {
    for (const child of parent.children) {
      if (child.foreign) continue;
      const equals = this.byName.get(child.name);
      if (equals === undefined) this.byName.set(child.name, [child]);
      else equals.push(child);
    }
  }

  all(name: string): readonly AnyNode[] {
    return this.byName.get(name) ?? NONE;
  }

  first(name: string): AnyNode | undefined {
    return this.byName.get(name)?.[0];
  }
}

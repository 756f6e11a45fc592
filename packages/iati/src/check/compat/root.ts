import type { AnyNode } from '../../model/node.ts';
import type { Version } from '../../table/version.ts';
import { type Kind, type SchemaTable, specFor } from '../../table/versions/index.ts';

/** Whether the children of a list may stand in this order: asked child by child. */
export class ListOrder {
  private readonly table: SchemaTable;
  private records = 0;
  private others = 0;
  valid = true;

  constructor(table: SchemaTable) {
    this.table = table;
  }

  /** In 2.0x the records come first and elements of other namespaces after them; in 1.0x the order is free. */
  add(child: AnyNode): void {
    const { children, content } = this.table.list;
    const record = !child.foreign && children.has(child.name);
    if (record && (content === 'choice' || this.others === 0)) this.records++;
    else if (child.foreign && (content === 'choice' || this.records > 0)) this.others++;
    else this.valid = false;
  }

  /** In 2.0x a list is not empty. */
  end(): void {
    if (this.table.list.content === 'sequence' && this.records === 0) this.valid = false;
  }
}

/** The schema that serves a file with this root. */
export function tableFor(root: AnyNode, version: Version): SchemaTable {
  const kind: Kind = root.name.startsWith('iati-organisation') ? 'organisations' : 'activities';
  return specFor(version, kind);
}

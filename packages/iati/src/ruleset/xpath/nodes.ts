import { type AnyNode, IatiNode } from '../../model/node.ts';

/** An attribute as a node of the path language: two of them are the same when owner and place are. */
export class AttributeItem {
  readonly owner: AnyNode;
  readonly place: number;

  constructor(owner: AnyNode, place: number) {
    this.owner = owner;
    this.place = place;
  }

  get name(): string {
    return this.owner.pairs[this.place] ?? '';
  }

  get value(): string {
    return this.owner.pairs[this.place + 1] ?? '';
  }
}

/** The text of an element as a node. The model keeps one text an element: comments and CDATA do not cut it. */
export class TextItem {
  readonly owner: AnyNode;

  constructor(owner: AnyNode) {
    this.owner = owner;
  }
}

export type Item = AnyNode | AttributeItem | TextItem;

/** The string-value of XPath 1.0 (5.1 to 5.7); blanks between child elements are not in the model. */
export function textOfItem(item: Item): string {
  if (item instanceof AttributeItem) return item.value;
  if (item instanceof TextItem) return item.owner.text;
  if (item.children.length === 0) return item.text;
  let text = item.text;
  for (const below of item.descendants()) text += below.text;
  return text;
}

/** The element that an item belongs to. */
export function elementOf(item: Item): AnyNode {
  return item instanceof AttributeItem || item instanceof TextItem ? item.owner : item;
}

/**
 * One record as a document: the record, the list around it, which holds nothing else, and the document around that. So the
 * paths that begin at the root of a file work over one activity at a time.
 */
export class RecordDocument {
  readonly record: AnyNode;
  readonly list: AnyNode;
  readonly root: AnyNode;
  private places: Map<AnyNode, number> | null = null;

  constructor(record: AnyNode) {
    this.record = record;
    const name = record.name === 'iati-organisation' ? 'iati-organisations' : 'iati-activities';
    this.list = new IatiNode(null, name, record.parent?.pairs ?? [], null, record.parent?.line ?? 0, record.parent?.column ?? 0, false);
    this.list.children = [record];
    this.root = new IatiNode(null, '', [], null, 0, 0, false);
    this.root.children = [this.list];
  }

  parentOf(item: Item): AnyNode | null {
    if (item instanceof AttributeItem || item instanceof TextItem) return item.owner;
    if (item === this.record) return this.list;
    if (item === this.list) return this.root;
    return item.parent;
  }

  /** Each item once, in document order: what unions, `..` and `//` must give. */
  inOrder(items: readonly Item[]): Item[] {
    if (items.length < 2) return [...items];
    const sorted = items.toSorted((one, other) => this.compare(one, other));
    return sorted.filter((item, at) => at === 0 || this.compare(sorted[at - 1]!, item) !== 0);
  }

  private compare(one: Item, other: Item): number {
    return this.placeOf(elementOf(one)) - this.placeOf(elementOf(other)) || rank(one) - rank(other);
  }

  private placeOf(node: AnyNode): number {
    if (this.places === null) {
      this.places = new Map([[this.root, 0]]);
      for (const below of this.root.descendants()) this.places.set(below, this.places.size);
    }
    return this.places.get(node) ?? -1;
  }
}

/** An element before its attributes before its text. */
function rank(item: Item): number {
  if (item instanceof AttributeItem) return 1 + item.place;
  return item instanceof TextItem ? Number.MAX_SAFE_INTEGER : 0;
}

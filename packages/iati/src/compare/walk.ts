import { shorten, type Values } from '../finding/finding.ts';
import type { AnyNode } from '../model/node.ts';
import { Places } from '../model/places.ts';
import { attributeNamespace, isDeclaration } from '../write/prefixes.ts';
import { canonicalElement, expanded, nameOf, normalText } from './canonical.ts';
import type { Difference, DifferenceSide } from './difference.ts';
import { labelOf, transactionType } from './label.ts';
import { match } from './match.ts';
import { normalValue } from './normal.ts';

/** Finds the differences of two elements that are held to be the same one. */
export class Walk {
  readonly differences: Difference[] = [];
  private readonly ignored: string | null;
  private readonly places = new Places();

  /** `ignored` is an attribute of the two records that does not count. */
  constructor(ignored: string | null) {
    this.ignored = ignored;
  }

  /** `thing` is the child of the record that holds both, by which a sentence names the place; null for the record. */
  compare(before: AnyNode, after: AnyNode, thing: AnyNode | null): void {
    if (before.foreign) {
      this.compareForeign(before, after, thing);
      return;
    }
    this.compareAttributes(before, after, thing);
    if (normalText(before) !== normalText(after)) this.tellText(before, after, thing);
    if (before.children.length === 0 && after.children.length === 0) return;
    for (const [some, others] of byName(before, after)) {
      const { pairs, removed, added } = match(some, others);
      for (const [one, other] of pairs) this.compare(one, other, thing ?? one);
      for (const node of removed) this.tell('removed', null, this.side(node), null, thing ?? node, node);
      for (const node of added) this.tell('added', null, null, this.side(node), thing ?? node, node);
    }
  }

  /** What another namespace means is not known here: changed or not, as a whole. */
  private compareForeign(before: AnyNode, after: AnyNode, thing: AnyNode | null): void {
    if (canonicalElement(before) === canonicalElement(after)) return;
    this.tell('changed', null, this.side(before), this.side(after), thing ?? before, before);
  }

  private compareAttributes(before: AnyNode, after: AnyNode, thing: AnyNode | null): void {
    const one = attributesOf(before, this.ignored);
    const other = attributesOf(after, this.ignored);
    for (const name of [...new Set([...one.keys(), ...other.keys()])].sort()) {
      const [from, to] = [one.get(name), other.get(name)];
      if (from?.normal === to?.normal) continue;
      const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
      const sides = [from && this.attributeSide(before, from), to && this.attributeSide(after, to)] as const;
      this.tell(kind, from?.name ?? to!.name, sides[0] ?? null, sides[1] ?? null, thing, before);
    }
  }

  private tellText(before: AnyNode, after: AnyNode, thing: AnyNode | null): void {
    const [from, to] = [before, after].map((node): DifferenceSide => ({ ...this.side(node), text: node.text }));
    this.tell('changed', null, from!, to!, thing, before);
  }

  private side(node: AnyNode): DifferenceSide {
    return { path: this.places.pathOf(node), line: node.line, text: labelOf(node) };
  }

  private attributeSide(node: AnyNode, { name, value }: Given): DifferenceSide {
    return { path: `${this.places.pathOf(node)}/@${name}`, line: node.line, text: value };
  }

  private tell(
    kind: Difference['kind'],
    attribute: string | null,
    before: DifferenceSide | null,
    after: DifferenceSide | null,
    thing: AnyNode | null,
    node: AnyNode,
  ): void {
    const values: Record<string, string> = { element: node.name, top: thing?.name ?? node.name };
    if (attribute !== null) values.attribute = attribute;
    if (thing !== null) describe(values, thing, thing === node || (kind === 'changed' && attribute === null) ? null : node);
    if (before) values.from = shorten(before.text);
    if (after) values.to = shorten(after.text);
    const key = attribute === null || kind === 'changed' ? `compare.${kind}` : `compare.attribute-${kind}`;
    this.differences.push({ kind, element: standardPath(node), attribute, before, after, key, values: values as Values });
  }
}

/** Says which thing it is about, and which element within it. */
function describe(values: Record<string, string>, thing: AnyNode, within: AnyNode | null): void {
  values.what = labelOf(thing);
  const type = transactionType(thing);
  if (type !== null) values.type = shorten(type);
  const inner = within === null ? '' : labelOf(within);
  if (inner !== '') values.inner = inner;
}

interface Given {
  readonly name: string;
  readonly value: string;
  readonly normal: string;
}

/** By name, namespaces instead of prefixes, as the canonical form has them. */
function attributesOf(node: AnyNode, ignored: string | null): Map<string, Given> {
  const found = new Map<string, Given>();
  for (let at = 0; at < node.pairs.length; at += 2) {
    const name = node.pairs[at]!;
    const value = node.pairs[at + 1]!;
    const type = node.spec?.attributes.get(name)?.type;
    if (isDeclaration(name) || (name === ignored && type !== undefined)) continue;
    if (type !== undefined) found.set(name, { name, value, normal: normalValue(value, type) });
    else found.set(expanded(attributeNamespace(node, name), name), { name, value, normal: value });
  }
  return found;
}

type Group = [AnyNode[], AnyNode[]];

/** Children of both by name, in the order of the schema, then by name: the same order whichever comes first. */
function byName(before: AnyNode, after: AnyNode): Group[] {
  const groups = new Map<string, Group>();
  for (const [at, node] of [before, after].entries()) {
    for (const child of node.children) {
      const name = nameOf(child);
      const group = groups.get(name) ?? [[], []];
      group[at]!.push(child);
      groups.set(name, group);
    }
  }
  const order = (name: string) => before.spec?.children.get(name)?.order ?? Number.MAX_SAFE_INTEGER;
  return [...groups].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Names from the record down, without places. */
function standardPath(node: AnyNode): string {
  if (node.spec) return node.spec.path;
  return node.parent && node.name !== 'iati-activity' && node.name !== 'iati-organisation'
    ? `${standardPath(node.parent)}/${node.name}`
    : node.name;
}

import type { AnyDefinition, Definition, ElementSpec, Occurs } from '../table/spec.ts';
import type { JsonElement } from '../write/json/form.ts';
import { toJson } from '../write/json/to-json.ts';

export type AttributesAsGiven = Readonly<Record<string, string>>;
type ChildName<D extends AnyDefinition> = Extract<keyof D['children'], string>;
type AttributeName<D extends AnyDefinition> = Extract<keyof D['attributes'], string>;
type ChildDefinition<D extends AnyDefinition, K extends ChildName<D>> = D['children'][K] extends Occurs<infer C> ? C : Definition;
/** Any text, while editors still propose the known names. */
type AnyName = string & Record<never, never>;

/** A node of any element. */
// biome-ignore lint/suspicious/noExplicitAny: a node whose element is not known by type
export type AnyNode = IatiNode<any>;

/** Shared by all nodes without children or attributes: never written to. */
export const NO_CHILDREN: AnyNode[] = [];
export const NO_PAIRS: string[] = [];

/**
 * One element of a file, as published: its name, attributes, children and text, and where it stands. Nothing is converted;
 * `one`, `all` and `get` know the names that the standard has at this place, from the element table. Texts are pieces of the
 * file: a node kept for long keeps a part of the file in memory.
 *
 * @example
 * activity.all('transaction')[0]?.one('value')?.get('currency') // 'XOF'
 */
export class IatiNode<D extends AnyDefinition = Definition> {
  // `declare` throughout: fields that are defined and then assigned cost a quarter of the reading time.

  /** The element in the table of the standard 2.03; null for a name the standard does not have here (older versions, mistakes, other namespaces). */
  declare readonly spec: ElementSpec | null;
  /** With its prefix, as written. */
  declare readonly name: string;
  /** Attributes as name, value, name, value …, in document order: a third of the memory of an object for each node. */
  declare readonly pairs: readonly string[];
  /** Elements in document order. */
  declare children: AnyNode[];
  /** Own text without that of children: exact (CDATA and references resolved), blanks between child elements dropped. Where text and elements are mixed (extensions only) the order between them is lost. */
  declare text: string;
  /** The element around it; of an activity: the root (which lists no children); of the root: null. */
  declare readonly parent: AnyNode | null;
  /** Line of the `<`, from 1. */
  declare readonly line: number;
  /** Column of the `<` in characters, from 1. */
  declare readonly column: number;
  /** True inside another namespace than that of the standard (which is none). */
  declare readonly foreign: boolean;

  constructor(
    spec: ElementSpec | null,
    name: string,
    pairs: readonly string[],
    parent: AnyNode | null,
    line: number,
    column: number,
    foreign: boolean,
  ) {
    this.spec = spec;
    this.name = name;
    this.pairs = pairs;
    this.children = NO_CHILDREN;
    this.text = '';
    this.parent = parent;
    this.line = line;
    this.column = column;
    this.foreign = foreign;
  }

  /** An attribute exactly as written, or undefined. */
  get(name: AttributeName<D> | AnyName): string | undefined {
    const { pairs } = this;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === name) return pairs[at + 1];
    return undefined;
  }

  /** Every attribute as written, `xmlns` declarations among them, none that a schema would add. A new object each time. */
  get attributes(): AttributesAsGiven {
    const attributes: Record<string, string> = Object.create(null);
    for (let at = 0; at < this.pairs.length; at += 2) attributes[this.pairs[at]!] = this.pairs[at + 1]!;
    return attributes;
  }

  /** The first child of that name, or undefined. */
  one<K extends ChildName<D>>(name: K): IatiNode<ChildDefinition<D, K>> | undefined;
  one(name: string): IatiNode | undefined;
  one(name: string): AnyNode | undefined {
    for (const child of this.children) if (child.name === name && !child.foreign) return child;
    return undefined;
  }

  /** All children of that name in document order; elements of other namespaces are never among them. */
  all<K extends ChildName<D>>(name: K): IatiNode<ChildDefinition<D, K>>[];
  all(name: string): IatiNode[];
  all(name: string): AnyNode[] {
    return this.children.filter((child) => child.name === name && !child.foreign);
  }

  /** Every element below this one, in document order. */
  *descendants(): Generator<AnyNode, void, undefined> {
    for (const child of this.children) {
      yield child;
      if (child.children.length > 0) yield* child.descendants();
    }
  }

  /** Children of other namespaces: extensions of a publisher, to be kept (standard 2.03, namespaces and extensions). */
  get foreignElements(): AnyNode[] {
    return this.children.filter((child) => child.foreign);
  }

  /** Children without namespace that the standard 2.03 does not have here: of versions 1.0x, or mistaken. */
  get unknownElements(): AnyNode[] {
    return this.children.filter((child) => child.spec === null && !child.foreign);
  }

  /** The namespace of the element, '' for none; prefixes are looked up here and not while reading. */
  get namespace(): string {
    const colon = this.name.indexOf(':');
    const declaration = colon < 0 ? 'xmlns' : `xmlns:${this.name.slice(0, colon)}`;
    for (let node: AnyNode | null = this; node; node = node.parent) {
      const uri = node.get(declaration);
      if (uri !== undefined) return uri;
    }
    return '';
  }

  /** Names from the record down, with the place among equals where there are several: `iati-activity/transaction[3]/value`. */
  get path(): string {
    if (!this.parent || this.parent.children === NO_CHILDREN) return this.name;
    const equals = this.parent.children.filter((child) => child.name === this.name);
    const place = equals.length > 1 ? `[${equals.indexOf(this) + 1}]` : '';
    return `${this.parent.path}/${this.name}${place}`;
  }

  /** What `JSON.stringify` writes: the JSON form of the model (docs/json.md), lossless, without places. */
  toJSON(): JsonElement {
    return toJson(this);
  }
}

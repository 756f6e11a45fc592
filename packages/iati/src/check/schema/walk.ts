import type { AnyNode } from '../../model/node.ts';
import type { AttributeShape, SchemaTable, Shape, TextType } from '../../table/versions/index.ts';
import { isBlank, LEXICAL } from './lexical.ts';
import { namespaceOf, XML_ATTRIBUTES, XML_NAMESPACE, XSI_NAMESPACE } from './namespaces.ts';

/** Told each fault, at the place where libxml2 would tell it. */
export interface Faults {
  /**
   * True to stop at the first unexpected child of an element, as libxml2 does: what follows it there is not looked at, nor what
   * is missing.
   */
  readonly strict: boolean;
  /** The child may not stand there; `at` is the place of the last particle met, -1 for none. */
  unexpected(parent: AnyNode, shape: Shape, child: AnyNode, at: number): void;
  /** Elements are missing at the end. */
  missing(parent: AnyNode, shape: Shape, at: number): void;
  elementInText(parent: AnyNode, shape: Shape, child: AnyNode): void;
  textBetween(node: AnyNode, shape: Shape): void;
  text(node: AnyNode, type: TextType): void;
  attribute(node: AnyNode, name: string, value: string, type: TextType | 'space' | 'ID'): void;
  unknownAttribute(node: AnyNode, shape: Shape, name: string): void;
  missingAttribute(node: AnyNode, name: string): void;
  /** `xsi:nil` on an element that is not nillable, `xsi:type` with a type that does not serve there. */
  instance(node: AnyNode, shape: Shape | null, name: string, value: string): void;
}

/** Goes through one record and tells every fault. Nothing is allocated as long as nothing is wrong. */
export class Walk {
  private readonly table: SchemaTable;
  private readonly faults: Faults;

  constructor(table: SchemaTable, faults: Faults) {
    this.table = table;
    this.faults = faults;
  }

  element(node: AnyNode, shape: Shape): void {
    if (shape.content === 'anything') {
      this.lax(node, shape);
      return;
    }
    this.attributes(node, shape);
    switch (shape.content) {
      case 'sequence':
        if (!shape.mixed) this.noText(node, shape);
        this.sequence(node, shape);
        break;
      case 'choice':
        if (!shape.mixed) this.noText(node, shape);
        this.choice(node, shape);
        break;
      case 'text':
        this.value(node, shape);
        break;
      default:
        if (node.children.length > 0) this.faults.unexpected(node, shape, node.children[0]!, -1);
    }
  }

  /** Attributes of one element, also of a list around records. */
  attributes(node: AnyNode, shape: Shape): void {
    const { pairs } = node;
    let required = 0;
    let unknown = false;
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at]!;
      const known = shape.attributes.get(name);
      if (known === undefined) unknown = this.otherAttribute(node, shape, name, pairs[at + 1]!) || unknown;
      else {
        if (known.required) required++;
        this.attributeValue(node, name, pairs[at + 1]!, known);
      }
    }
    if (unknown) this.unknownAttributes(node, shape);
    if (required < shape.requiredAttributes.length) this.missingAttributes(node, shape);
  }

  private attributeValue(node: AnyNode, name: string, value: string, { type }: AttributeShape): void {
    if (type !== 'string' && !LEXICAL[type]!(value)) this.faults.attribute(node, name, value, type);
  }

  /** True for an attribute that may not stand there; called again to name it once the values of the others were seen. */
  private otherAttribute(node: AnyNode, shape: Shape | null, name: string, value: string): boolean {
    if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) return false;
    const namespace = namespaceOf(node, name);
    if (namespace === XSI_NAMESPACE) {
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'nil' || local === 'type') this.faults.instance(node, shape, name, value);
      return !['nil', 'type', 'schemaLocation', 'noNamespaceSchemaLocation'].includes(local) && shape?.closed === true;
    }
    if (shape !== null && shape.content !== 'anything' && (namespace === '' || shape.closed)) return true;
    if (namespace === XML_NAMESPACE) this.xmlAttribute(node, name, value);
    if (namespace !== '') return false;
    const type = this.table.globalAttributes.get(name);
    if (type !== undefined && LEXICAL[type]?.(value) === false) this.faults.attribute(node, name, value, type);
    return false;
  }

  private xmlAttribute(node: AnyNode, name: string, value: string): void {
    const known = XML_ATTRIBUTES.get(name);
    if (known !== undefined && !known.test(value)) this.faults.attribute(node, name, value, known.type);
  }

  private unknownAttributes(node: AnyNode, shape: Shape): void {
    for (const name of Object.keys(node.attributes)) {
      if (shape.attributes.has(name) || name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const namespace = namespaceOf(node, name);
      const meta = namespace === XSI_NAMESPACE && /:(nil|type|schemaLocation|noNamespaceSchemaLocation)$/.test(name);
      if (!meta && (namespace === '' || shape.closed)) this.faults.unknownAttribute(node, shape, name);
    }
  }

  private missingAttributes(node: AnyNode, shape: Shape): void {
    for (const name of shape.requiredAttributes) if (node.get(name) === undefined) this.faults.missingAttribute(node, name);
  }

  private noText(node: AnyNode, shape: Shape): void {
    const { text } = node;
    if (text !== '' && !isBlank(text)) this.faults.textBetween(node, shape);
  }

  private value(node: AnyNode, shape: Shape): void {
    if (node.children.length > 0) this.faults.elementInText(node, shape, node.children[0]!);
    const type = shape.text!;
    if (type !== 'string' && !LEXICAL[type]!(node.text)) this.faults.text(node, type);
  }

  private sequence(node: AnyNode, shape: Shape): void {
    const { children } = node;
    const { requiredBefore, particles } = shape;
    let at = -1;
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      const place = nextPlace(shape, child, at);
      if (place < 0) {
        this.faults.unexpected(node, shape, child, at);
        if (!this.faults.strict) this.rest(node, shape, index);
        return;
      }
      at = place;
      if (child.foreign) this.lax(child);
      else this.element(child, particles[place]!.shape);
    }
    if (requiredBefore[particles.length]! > at) this.faults.missing(node, shape, at);
  }

  private choice(node: AnyNode, shape: Shape): void {
    const { children } = node;
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      const particle = child.foreign ? undefined : shape.children.get(child.name);
      if (particle !== undefined) this.element(child, particle.shape);
      else if (child.foreign && shape.others >= 0) this.lax(child);
      else {
        this.faults.unexpected(node, shape, child, index === 0 ? -1 : 0);
        if (this.faults.strict) return;
      }
    }
    if (shape.some && children.length === 0) this.faults.missing(node, shape, -1);
  }

  /** The children from an unexpected one on: each that the element knows is looked into. */
  private rest(node: AnyNode, shape: Shape, from: number): void {
    for (let index = from; index < node.children.length; index++) {
      const child = node.children[index]!;
      if (child.foreign) this.lax(child);
      else {
        const particle = shape.children.get(child.name);
        if (particle !== undefined) this.element(child, particle.shape);
      }
    }
  }

  /** An element of which the schema says nothing (`shape`: that it says nothing): what it does know inside is looked into. */
  lax(node: AnyNode, shape: Shape | null = null): void {
    const { pairs, children } = node;
    for (let at = 0; at < pairs.length; at += 2) this.otherAttribute(node, shape, pairs[at]!, pairs[at + 1]!);
    for (const child of children) {
      const known = child.foreign ? undefined : this.table.globals.get(child.name);
      if (known !== undefined) this.element(child, known);
      else this.lax(child);
    }
  }
}

/** The place of a child in a sequence of which `at` was met last; -1 when it may not stand there. */
export function nextPlace(shape: Shape, child: AnyNode, at: number): number {
  const place = child.foreign ? shape.others : (shape.children.get(child.name)?.place ?? -1);
  return (place <= at ? repeats(shape, place, at) : shape.requiredBefore[place]! <= at) ? place : -1;
}

/**
 * Whether an element may stand again. libxml2 also goes back from elements of other namespaces to the kind just before them:
 * narratives may follow an extension.
 */
function repeats({ particles, others }: Shape, place: number, at: number): boolean {
  if (place < 0 || particles[place]!.max === 1) return false;
  return place === at || (at === others && place === at - 1);
}

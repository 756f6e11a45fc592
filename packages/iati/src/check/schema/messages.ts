import type { AnyNode } from '../../model/node.ts';
import type { Version } from '../../table/version.ts';
import { type Kind, type SchemaTable, type Shape, specFor, type TextType } from '../../table/versions/index.ts';
import { OTHERS } from '../../table/versions/shape.ts';
import { expectedAfter } from './expected.ts';
import { instanceMessage } from './instance.ts';
import { collapse } from './lexical.ts';
import { expandedAttribute, expandedElement, isName } from './namespaces.ts';
import { type Faults, nextPlace, Walk } from './walk.ts';

// What libxml2 2.9.14 says of a record, word for word: the official report shows these messages and counts the distinct ones.

/**
 * The messages of libxml2 2.9.14 (`xmllint --schema`) for one record alone, in its order. Two things that a node does not keep
 * are taken as they mostly are: text beside elements stands before them, and as one piece.
 */
export function schemaMessages(record: AnyNode, version: Version): string[] {
  const kind: Kind = record.name === 'iati-organisation' ? 'organisations' : 'activities';
  return collected(specFor(version, kind), (walk, table) => walk.element(record, table.record));
}

/** The same for the attributes of the list around records (`iati-activities`, `iati-organisations`). */
export function listMessages(list: AnyNode, version: Version): string[] {
  const kind: Kind = list.name === 'iati-organisations' ? 'organisations' : 'activities';
  return collected(specFor(version, kind), (walk, table) => walk.attributes(list, table.list));
}

/**
 * The same for a whole list, child by child: records and whatever stands beside them, in the order of the file. As libxml2 does,
 * it looks at nothing after a child that may not stand in the list.
 */
export class ListMessages {
  private readonly list: AnyNode;
  private readonly shape: Shape;
  private readonly messages: Messages;
  private readonly walk: Walk;
  private at = -1;
  private stopped = false;

  constructor(list: AnyNode, version: Version) {
    const table = specFor(version, list.name === 'iati-organisations' ? 'organisations' : 'activities');
    this.list = list;
    this.shape = table.list;
    this.messages = new Messages();
    this.walk = new Walk(table, this.messages);
    this.walk.attributes(list, this.shape);
  }

  /** A child of the list with everything in it. */
  add(child: AnyNode): void {
    if (this.stopped) return;
    const place = childPlace(this.shape, child, this.at);
    if (place < 0) {
      this.stopped = true;
      this.messages.unexpected(this.list, this.shape, child, this.at);
      return;
    }
    this.at = place;
    if (child.foreign) this.walk.lax(child);
    else this.walk.element(child, this.shape.particles[place]!.shape);
  }

  /** Text that is not blank, directly in the list. */
  text(): void {
    if (!this.stopped) this.messages.textBetween(this.list);
  }

  /** All messages, once the list is at its end. */
  end(): readonly string[] {
    const { particles, requiredBefore, content } = this.shape;
    if (!this.stopped && content === 'sequence' && requiredBefore[particles.length]! > this.at)
      this.messages.missing(this.list, this.shape, this.at);
    return this.messages.all;
  }

  /** Whether nothing is wrong so far. */
  get valid(): boolean {
    return this.messages.all.length === 0;
  }
}

function childPlace(shape: Shape, child: AnyNode, at: number): number {
  if (shape.content === 'sequence') return nextPlace(shape, child, at);
  return child.foreign ? shape.others : (shape.children.get(child.name)?.place ?? -1);
}

function collected(table: SchemaTable, go: (walk: Walk, table: SchemaTable) => void): string[] {
  const messages = new Messages();
  go(new Walk(table, messages), table);
  return messages.all;
}

const MOST_NAMES = 10;

class Messages implements Faults {
  readonly strict = true;
  readonly all: string[] = [];
  unexpected(_parent: AnyNode, shape: Shape, child: AnyNode, at: number): void {
    this.say(child, `This element is not expected.${expectation(shape, at)}`);
  }

  missing(parent: AnyNode, shape: Shape, at: number): void {
    this.say(parent, `Missing child element(s).${expectation(shape, at)}`);
  }

  elementInText(parent: AnyNode, shape: Shape): void {
    const why =
      shape.closed && shape.attributes.size === 0 ? 'the type definition is simple' : 'the content type is a simple type definition';
    this.say(parent, `Element content is not allowed, because ${why}.`);
  }

  textBetween(node: AnyNode): void {
    this.say(node, "Character content other than whitespace is not allowed because the content type is 'element-only'.");
  }

  text(node: AnyNode, type: TextType): void {
    this.say(node, notAValue(node.text, type));
  }

  attribute(node: AnyNode, name: string, value: string, type: TextType | 'space' | 'ID'): void {
    this.sayOf(node, name, notAValue(value, type));
  }

  unknownAttribute(node: AnyNode, _shape: Shape, name: string): void {
    this.sayOf(node, name, `The attribute '${expandedAttribute(node, name)}' is not allowed.`);
  }

  missingAttribute(node: AnyNode, name: string): void {
    this.say(node, `The attribute '${name}' is required but missing.`);
  }

  instance(node: AnyNode, shape: Shape | null, name: string, value: string): void {
    const found = instanceMessage(node, shape, name, value);
    if (found === null) return;
    if (found.ofElement) this.say(node, found.message);
    else this.sayOf(node, name, found.message);
  }

  private say(node: AnyNode, message: string): void {
    this.all.push(`Element '${expandedElement(node)}': ${message}`);
  }

  private sayOf(node: AnyNode, attribute: string, message: string): void {
    this.all.push(`Element '${expandedElement(node)}', attribute '${expandedAttribute(node, attribute)}': ${message}`);
  }
}

function expectation(shape: Shape, at: number): string {
  const unlisted = shape.content === 'choice' && (at >= 0 || shape.unlisted);
  const names = unlisted ? [] : expectedAfter(shape, at).map((name) => (name === OTHERS ? `${name}*` : name));
  if (names.length === 0) return '';
  return ` Expected is ${names.length > 1 ? 'one of ' : ''}( ${names.slice(0, MOST_NAMES).join(', ')} ).`;
}

function notASpace(value: string): string {
  if (!isName(value)) return `'${value}' is not a valid value of the local atomic type.`;
  return `[facet 'enumeration'] The value '${value}' is not an element of the set {'default', 'preserve'}.`;
}

function notAValue(value: string, type: TextType | 'space' | 'ID'): string {
  if (type === 'space') return notASpace(collapse(value));
  if (type === 'lang') return `'${value}' is not a valid value of the local union type.`;
  return `'${value}' is not a valid value of the atomic type 'xs:${type}'.`;
}

import { shorten, type Values } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { Version } from '../../table/version.ts';
import type { Shape, TextType } from '../../table/versions/index.ts';
import { OTHERS } from '../../table/versions/shape.ts';
import type { CheckContext } from '../context.ts';
import { expectedAfter } from './expected.ts';
import { instanceMessage } from './instance.ts';
import { collapse, isBlank, LEXICAL, REFUSES_BLANKS } from './lexical.ts';
import { orderFaults } from './order.ts';
import { plainNames } from './plain.ts';
import type { Faults } from './walk.ts';

export const SCHEMA_RULE = '0.3.1';
/** Names that a sentence lists at most. */
const MOST_NAMES = 10;

/** Tells each fault of the structure as a finding at its own node; goes on after each. */
export class Findings implements Faults {
  readonly strict = false;
  private readonly context: CheckContext;
  private readonly version: Version;

  constructor(context: CheckContext, version: Version) {
    this.context = context;
    this.version = version;
  }

  unexpected(parent: AnyNode, shape: Shape, child: AnyNode): void {
    if (shape.content !== 'sequence') this.unknownElement(parent, shape, child);
    else this.disorder(parent, shape);
  }

  private disorder(parent: AnyNode, shape: Shape): void {
    const { unknown, tooMany, misplaced, missing } = orderFaults(parent, shape);
    for (const node of unknown) this.unknownElement(parent, shape, node);
    for (const node of tooMany) this.tell('too-many', node, named(node, parent));
    for (const { node, before, after } of misplaced) {
      const other = before ?? after ?? parent;
      const key = node.foreign ? 'extension-misplaced' : before ? 'before' : 'after';
      this.tell(key, node, { ...named(node, parent), ...plainNames(other.name, 'other') });
    }
    for (const { name } of missing) this.missingElement(parent, name);
  }

  /** Not where a text stands in the place of its narrative: that is told already. */
  private missingElement(parent: AnyNode, name: string): void {
    if (name === 'narrative' && !isBlank(parent.text)) return;
    this.tell('element-missing', parent, { ...plainNames(name, 'element'), ...plainNames(parent.name, 'parent') });
  }

  private unknownElement(parent: AnyNode, shape: Shape, node: AnyNode): void {
    const known = shape.particles.map(({ name }) => name).filter((name) => name !== OTHERS);
    const right = known.find((name) => name === node.name.toLowerCase().replaceAll('_', '-'));
    const facts = { ...named(node, parent), version: this.version };
    if (node.foreign) this.tell('extension-refused', node, facts);
    else if (right !== undefined) this.tell('element-spelling', node, { ...facts, right });
    else if (known.length === 0) this.tell(shape.mixed ? 'element-in-text' : 'element-in-empty', node, facts);
    else this.tell('element-unknown', node, facts);
  }

  missing(parent: AnyNode, shape: Shape, at: number): void {
    if (shape.content === 'choice') {
      const expected = expectedAfter(shape, -1).filter((name) => name !== OTHERS);
      this.tell('empty', parent, { ...plainNames(parent.name, 'parent'), expected: expected.slice(0, MOST_NAMES).join(', ') });
    } else {
      for (const { name, min, place } of shape.particles) if (min > 0 && place > at) this.missingElement(parent, name);
    }
  }

  elementInText(parent: AnyNode, _shape: Shape, child: AnyNode): void {
    this.tell('element-in-text', child, named(child, parent));
  }

  textBetween(node: AnyNode, shape: Shape): void {
    const key = shape.children.has('narrative') ? 'text-without-narrative' : 'text';
    this.tell(key, node, { ...plainNames(node.name, 'element'), value: shorten(collapse(node.text)) });
  }

  text(node: AnyNode, type: TextType): void {
    const value = shorten(collapse(node.text));
    this.tell(value === '' ? 'text-empty' : `text-${type}`, node, { ...plainNames(node.name, 'element'), value });
  }

  attribute(node: AnyNode, attribute: string, value: string, type: TextType | 'space' | 'ID'): void {
    const facts = { ...plainNames(node.name, 'element'), attribute, value: shorten(collapse(value)) };
    this.tell(attributeKey(value, type), node, facts, attribute);
  }

  unknownAttribute(node: AnyNode, shape: Shape, attribute: string): void {
    const plain = attribute
      .slice(attribute.indexOf(':') + 1)
      .toLowerCase()
      .replaceAll('_', '-');
    const facts = { ...plainNames(node.name, 'element'), attribute, version: this.version };
    const right = [...shape.attributes.keys()].find((name) => name === plain || name.slice(name.indexOf(':') + 1) === plain);
    if (right !== undefined && right !== attribute && node.get(right) === undefined) {
      this.tell('attribute-spelling', node, { ...facts, right }, attribute);
    } else this.tell('attribute-unknown', node, facts, attribute);
  }

  missingAttribute(node: AnyNode, attribute: string): void {
    this.tell('attribute-missing', node, { ...plainNames(node.name, 'element'), attribute }, attribute);
  }

  instance(node: AnyNode, shape: Shape | null, attribute: string, value: string): void {
    if (instanceMessage(node, shape, attribute, value) === null) return;
    this.tell('instance', node, { ...plainNames(node.name, 'element'), attribute, value: shorten(value) }, attribute);
  }

  private tell(key: string, node: AnyNode, values: Values, attribute?: string): void {
    const place = attribute === undefined ? { node } : { node, attribute };
    this.context.tell({ rule: SCHEMA_RULE, key: `${SCHEMA_RULE}.${key}`, values, ...place });
  }
}

function attributeKey(value: string, type: TextType | 'space' | 'ID'): string {
  if (collapse(value) === '') return 'attribute-empty';
  if (type !== 'space' && type !== 'ID' && REFUSES_BLANKS.has(type) && LEXICAL[type]!(collapse(value))) return 'attribute-blanks';
  return `attribute-${type}`;
}

function named(node: AnyNode, parent: AnyNode): Values {
  return { ...plainNames(node.name, 'element'), ...plainNames(parent.name, 'parent') };
}

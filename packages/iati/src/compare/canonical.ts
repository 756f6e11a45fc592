import type { AnyNode } from '../model/node.ts';
import type { ElementSpec, ValueType } from '../table/spec.ts';
import { isBlank } from '../write/blank.ts';
import { attributeNamespace, isDeclaration } from '../write/prefixes.ts';
import { normalValue } from './normal.ts';

/** What counts as content when records are compared. */
export interface CompareOptions {
  /** Whether `last-updated-datetime` of the record counts; by default it does not, since many publishers renew it at each export. */
  readonly lastUpdated?: boolean;
}

// Signs that no XML can hold, so that nothing needs escaping and two contents never give one text.
const OPEN = '\u0001';
const CLOSE = '\u0002';
const NAME = '\u0003';
const VALUE = '\u0004';
const TEXT = '\u0005';

/** Of the form itself: raised when a later version of the package writes it otherwise, so that stored hashes are known to be old. */
const FORM = '1';

/**
 * One text for everything that says the same, to be compared or hashed, not to be shown. Two records have the same text exactly when
 * `compareActivities` finds no difference.
 *
 * Not content: order of attributes and of elements, also of repeated ones (the standard repeats elements as a set: the same
 * text in other languages, other sectors, other transactions; none of its definitions gives a meaning to their order), how often
 * is content, so that twins remain two; blanks around codes, days and numbers; `1.0` for `1`, `true` for `1`; where a namespace
 * is declared and by which prefix; `last-updated-datetime`, unless asked for. Texts for people are compared exactly. Inside an element
 * of another namespace order is content, since nobody here knows what it means.
 *
 * @example
 * canonical(newActivity({ hierarchy: '01' })) === canonical(newActivity({ hierarchy: ' 1' })) // true
 */
export function canonical(record: AnyNode, options: CompareOptions = {}): string {
  return FORM + canonicalElement(record, isIgnored(record, options));
}

/** The canonical text of one element; `ignored` is an attribute that does not count. */
export function canonicalElement(node: AnyNode, ignored: string | null = null): string {
  if (node.foreign) return canonicalForeign(node);
  let text = OPEN + node.name + attributesOf(node, ignored);
  const own = normalText(node);
  if (own !== '') text += TEXT + own;
  const { children } = node;
  if (children.length === 1) return text + canonicalElement(children[0]!) + CLOSE;
  if (children.length === 0) return text + CLOSE;
  const parts = children.map((child) => canonicalElement(child));
  return text + parts.sort().join('') + CLOSE;
}

/** The attribute of a record that does not count. */
export function isIgnored(record: AnyNode, options: CompareOptions): string | null {
  const isRecord = record.name === 'iati-activity' || record.name === 'iati-organisation';
  return isRecord && options.lastUpdated !== true ? 'last-updated-datetime' : null;
}

function attributesOf(node: AnyNode, ignored: string | null): string {
  const { pairs, spec } = node;
  if (pairs.length === 0) return '';
  let text = '';
  if (spec !== null) {
    for (const [name, type] of typesOf(spec)) {
      const value = name === ignored ? undefined : node.get(name);
      if (value !== undefined) text += NAME + name + VALUE + normalValue(value, type);
    }
  }
  let others: string[] | null = null;
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    if (spec?.attributes.has(name) || isDeclaration(name)) continue;
    others ??= [];
    others.push(NAME + expanded(attributeNamespace(node, name), name) + VALUE + pairs[at + 1]!);
  }
  return others === null ? text : text + others.sort().join('');
}

const TYPES = new WeakMap<ElementSpec, readonly [string, ValueType][]>();

function typesOf(spec: ElementSpec): readonly [string, ValueType][] {
  let types = TYPES.get(spec);
  if (!types) {
    types = [...spec.attributes].map(([name, { type }]): [string, ValueType] => [name, type]);
    TYPES.set(spec, types);
  }
  return types;
}

/** The own text as it is compared: exact for texts for people, by value for the others, '' for blanks where no text belongs. */
export function normalText(node: AnyNode): string {
  const { text, spec } = node;
  if (text === '') return '';
  if (spec === null) return node.children.length > 0 && isBlank(text) ? '' : text;
  if (spec.text === null) return isBlank(text) ? '' : text;
  return spec.name === 'narrative' ? text : normalValue(text, spec.text);
}

/** An element of another namespace: exact, but for the order of attributes, prefixes, and blanks between elements. */
function canonicalForeign(node: AnyNode): string {
  let text = OPEN + nameOf(node) + attributesOf(node, null);
  const own = normalText(node);
  if (own !== '') text += TEXT + own;
  for (const child of node.children) text += canonicalForeign(child);
  return text + CLOSE;
}

/** The name with its namespace instead of its prefix. */
export function nameOf(node: AnyNode): string {
  return node.spec !== null ? node.name : expanded(node.namespace, node.name);
}

export function expanded(namespace: string, name: string): string {
  return namespace === '' ? name : `{${namespace}}${name.slice(name.indexOf(':') + 1)}`;
}

import type { AnyNode } from '../../model/node.ts';
import { inheritedPrefixes, isDeclaration } from '../prefixes.ts';
import type { JsonElement } from './form.ts';

export interface ToJsonOptions {
  /** Adds `$line` and `$column` to each element. Default false. */
  readonly positions?: boolean;
}

/**
 * The JSON form of a record (or of an element in one): plain objects and texts, nothing lost, nothing converted. Described in
 * docs/json.md; `fromJson` makes the same model of it again.
 *
 * @example
 * toJson(activity)['iati-identifier'] // { text: ' XX-TEST-1-WELL ' }
 */
export function toJson(node: AnyNode, options: ToJsonOptions = {}): JsonElement {
  const json: JsonElement = { $name: node.name };
  const version = versionOf(node);
  if (version !== undefined && isRecord(node)) json.$version = version;
  const inherited = [...inheritedPrefixes(node)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (inherited.length > 0) json.$namespaces = bare(inherited);
  fill(json, node, options.positions === true);
  return json;
}

function isRecord(node: AnyNode): boolean {
  return node.spec !== null && (node.name === 'iati-activity' || node.name === 'iati-organisation');
}

function versionOf(node: AnyNode): string | undefined {
  for (let at: AnyNode | null = node; at; at = at.parent) {
    const version = at.get('version');
    if (version !== undefined) return version;
  }
  return undefined;
}

function fill(json: JsonElement, node: AnyNode, positions: boolean): void {
  addAttributes(json, node);
  if (node.text !== '') json.text = node.text;
  addChildren(json, node, positions);
  if (positions) {
    json.$line = node.line;
    json.$column = node.column;
  }
}

function addAttributes(json: JsonElement, node: AnyNode): void {
  const { pairs, spec } = node;
  const others: [string, string][] = [];
  const declared: [string, string][] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    const value = pairs[at + 1]!;
    if (name === 'xml:lang') json.lang = value;
    else if (spec?.attributes.has(name)) json[name] = value;
    else if (isDeclaration(name)) declared.push([name.slice(6), value]);
    else others.push([name, value]);
  }
  if (declared.length > 0) json.$namespaces = Object.assign(json.$namespaces ?? bare([]), bare(declared));
  if (others.length > 0) json.$attributes = bare(others);
}

function addChildren(json: JsonElement, node: AnyNode, positions: boolean): void {
  const { spec } = node;
  const others: JsonElement[] = [];
  for (const child of node.children) {
    const place = child.spec === null ? undefined : spec?.children.get(child.name);
    const first = place === undefined ? undefined : json[child.name];
    if (place === undefined || (place.max === 1 && first !== undefined)) {
      others.push(other(child, positions));
      continue;
    }
    const made: JsonElement = {};
    fill(made, child, positions);
    if (place.max === 1) json[child.name] = made;
    else if (first === undefined) json[child.name] = [made];
    else (first as JsonElement[]).push(made);
  }
  if (others.length > 0) json.$other = others;
}

function other(node: AnyNode, positions: boolean): JsonElement {
  const json: JsonElement = { $name: node.name };
  const { namespace } = node;
  if (namespace !== '') json.$namespace = namespace;
  fill(json, node, positions);
  return json;
}

/** Without a prototype: a name such as `__proto__` is a name like any other. */
function bare(entries: Iterable<readonly [string, string]>): Record<string, string> {
  const made: Record<string, string> = Object.create(null);
  for (const [name, value] of entries) made[name] = value;
  return made;
}

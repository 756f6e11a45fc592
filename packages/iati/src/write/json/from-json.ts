import { newList } from '../../model/build.ts';
import { makeNode } from '../../model/classes.ts';
import { type AnyNode, IatiNode, NO_PAIRS } from '../../model/node.ts';
import type { ActivityNode, OrganisationNode } from '../../model/records.ts';
import { activitySpec } from '../../table/activity.ts';
import { organisationSpec } from '../../table/organisation.ts';
import type { ChildSpec, ElementSpec } from '../../table/spec.ts';
import { isQualifiedName } from '../escape.ts';
import { isDeclaration, namespaceAt, prefixOf } from '../prefixes.ts';
import { RESERVED } from './form.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Far beyond any record: deeper data would end the stack. */
const DEEPEST = 500;

/**
 * Makes the model of a record from its JSON form (docs/json.md). Throws a TypeError that names the place (`$.transaction[0].value`)
 * for data that is not in this form: what an interface should answer to whoever sent it.
 *
 * @example
 * fromJson({ $name: 'iati-activity', 'activity-status': { code: '2' } }).one('activity-status')?.get('code') // '2'
 */
export function fromJson(json: unknown): ActivityNode | OrganisationNode {
  const fields = objectAt(json, '$');
  const name = fields.$name;
  const spec = name === activitySpec.name ? activitySpec : name === organisationSpec.name ? organisationSpec : null;
  if (spec === null) fail('$.$name', "must be 'iati-activity' or 'iati-organisation'");
  const version = optionalText(fields.$version, '$.$version');
  const list = spec === activitySpec ? 'iati-activities' : 'iati-organisations';
  const around = version === undefined ? null : newList(list, { version });
  return build(fields, spec, spec.name, around, '$', 0) as ActivityNode | OrganisationNode;
}

function build(fields: Fields, spec: ElementSpec | null, name: string, parent: AnyNode | null, place: string, depth: number): AnyNode {
  if (depth > DEEPEST) fail(place, 'nested too deeply');
  const pairs = pairsOf(fields, spec, name, parent, place);
  const [line, column] = [numberAt(fields.$line, `${place}.$line`), numberAt(fields.$column, `${place}.$column`)];
  const foreign = spec === null && namespaceWithin(pairs, parent, prefixOf(name)) !== '';
  const node = spec ? makeNode(spec, name, pairs, parent, line, column) : new IatiNode(null, name, pairs, parent, line, column, foreign);
  node.text = optionalText(fields.text, `${place}.text`) ?? '';
  const children = childrenOf(fields, node, place, depth);
  if (children.length > 0) node.children = children;
  return node;
}

function pairsOf(fields: Fields, spec: ElementSpec | null, name: string, parent: AnyNode | null, place: string): readonly string[] {
  const pairs: string[] = [];
  for (const [prefix, uri] of textsAt(fields.$namespaces, `${place}.$namespaces`)) {
    pairs.push(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
  }
  declareOwn(fields, name, pairs, parent, place);
  const lang = optionalText(fields.lang, `${place}.lang`);
  if (lang !== undefined) pairs.push('xml:lang', lang);
  for (const key of Object.keys(fields)) {
    if (spec?.attributes.has(key) && key !== 'xml:lang') pairs.push(key, textAt(fields[key], `${place}.${key}`));
  }
  for (const [key, value] of textsAt(fields.$attributes, `${place}.$attributes`)) {
    const where = `${place}.$attributes.${key}`;
    if (spec?.attributes.has(key) || key === 'xml:lang') fail(where, 'belongs beside $attributes, not into it');
    if (!isQualifiedName(key) || isDeclaration(key)) fail(where, 'cannot be the name of an attribute');
    if (namespaceWithin(pairs, parent, prefixOf(key)) === undefined) fail(where, `the prefix ${prefixOf(key)} is not declared`);
    pairs.push(key, value);
  }
  return pairs.length === 0 ? NO_PAIRS : pairs;
}

/** `$namespace` is enough: the prefix is declared where it is not yet. */
function declareOwn(fields: Fields, name: string, pairs: string[], parent: AnyNode | null, place: string): void {
  const wanted = optionalText(fields.$namespace, `${place}.$namespace`);
  const prefix = prefixOf(name);
  const found = namespaceWithin(pairs, parent, prefix);
  if (wanted === undefined) {
    if (found === undefined) fail(place, `the prefix ${prefix} is not declared: $namespace is missing`);
    return;
  }
  if (found === wanted) return;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  if (pairs.includes(declaration) || prefix === 'xml') fail(`${place}.$namespace`, `the prefix of ${name} stands for ${found}`);
  pairs.push(declaration, wanted);
}

function namespaceWithin(pairs: readonly string[], parent: AnyNode | null, prefix: string): string | undefined {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === declaration) return pairs[at + 1];
  return namespaceAt(parent, prefix);
}

function childrenOf(fields: Fields, node: AnyNode, place: string, depth: number): AnyNode[] {
  const { spec } = node;
  const children: AnyNode[] = [];
  for (const key of Object.keys(fields)) {
    const child = spec?.children.get(key);
    const where = `${place}.${key}`;
    if (child)
      for (const [at, value] of copiesAt(fields[key], child, where)) children.push(build(value, child.spec, key, node, at, depth + 1));
    else if (!(spec?.attributes.has(key) || key === 'lang' || key === 'text' || RESERVED.has(key))) {
      fail(where, `the standard 2.03 has no ${key} here: such things belong into $attributes or $other`);
    }
  }
  if (fields.$other === undefined) return children;
  for (const [at, value] of listAt(fields.$other, `${place}.$other`)) {
    const name = textAt(value.$name, `${at}.$name`);
    if (!isQualifiedName(name)) fail(`${at}.$name`, 'cannot be the name of an element');
    const known = namespaceWithinOther(value, node, name) === '' ? spec?.children.get(name)?.spec : undefined;
    children.push(build(value, known ?? null, name, node, at, depth + 1));
  }
  return children;
}

/** A name of the standard in `$other` is a second copy, unless a namespace says otherwise. */
function namespaceWithinOther(value: Fields, parent: AnyNode, name: string): string | undefined {
  if (name.includes(':')) return undefined;
  const declared = (value.$namespaces as Fields | undefined)?.[''];
  return String(value.$namespace ?? declared ?? namespaceAt(parent, ''));
}

function copiesAt(value: unknown, child: ChildSpec, place: string): Iterable<[string, Fields]> {
  return child.max === 1 ? [[place, objectAt(value, place)]] : listAt(value, place);
}

function* listAt(value: unknown, place: string): Generator<[string, Fields]> {
  if (!Array.isArray(value)) fail(place, 'must be a list');
  for (const [at, item] of value.entries()) yield [`${place}[${at}]`, objectAt(item, `${place}[${at}]`)];
}

function objectAt(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(place, 'must be an object');
  return value as Fields;
}

function textsAt(value: unknown, place: string): [string, string][] {
  if (value === undefined) return [];
  return Object.entries(objectAt(value, place)).map(([name, text]) => [name, textAt(text, `${place}.${name}`)]);
}

function textAt(value: unknown, place: string): string {
  if (typeof value !== 'string') fail(place, 'must be text, also where the text is a number');
  return value;
}

function optionalText(value: unknown, place: string): string | undefined {
  return value === undefined ? undefined : textAt(value, place);
}

function numberAt(value: unknown, place: string): number {
  if (value === undefined) return 0;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) fail(place, 'must be a whole number');
  return value;
}

function fail(place: string, what: string): never {
  throw new TypeError(`${place}: ${what}`);
}

import type { AnyNode } from '../model/node.ts';
import { isBlank } from './blank.ts';
import { childrenInOrder } from './order.ts';
import { attributeNamespace, isDeclaration } from './prefixes.ts';

/**
 * Whether two models say the same: names, namespaces, values of attributes, texts, and children in the order of the schema, as
 * far down as they go. The order of attributes, of children of different names, and where a namespace is declared do not count;
 * every character does. For what publishers mean by «the same», see `canonical`.
 *
 * @example
 * sameModel(activity, fromJson(toJson(activity))) // true
 */
export function sameModel(a: AnyNode, b: AnyNode): boolean {
  return whereModelsDiffer(a, b) === null;
}

/** The first place where two models differ, as a path in the first of them; null when they are the same. */
export function whereModelsDiffer(a: AnyNode, b: AnyNode): string | null {
  if (a.name !== b.name || a.namespace !== b.namespace) return `${a.path}: {${a.namespace}}${a.name} and {${b.namespace}}${b.name}`;
  if (ownText(a) !== ownText(b)) return `${a.path}: text`;
  const attribute = attributeThatDiffers(a, b);
  if (attribute !== null) return `${a.path}/@${attribute}`;
  const before = childrenInOrder(a);
  const after = childrenInOrder(b);
  if (before.length !== after.length) return `${a.path}: ${before.length} and ${after.length} children`;
  for (let at = 0; at < before.length; at++) {
    const where = whereModelsDiffer(before[at]!, after[at]!);
    if (where !== null) return where;
  }
  return null;
}

/** Blanks beside child elements are never read: a made model that has them says nothing with them. */
function ownText(node: AnyNode): string {
  return node.children.length > 0 && isBlank(node.text) ? '' : node.text;
}

function attributeThatDiffers(a: AnyNode, b: AnyNode): string | null {
  let count = 0;
  for (let at = 0; at < a.pairs.length; at += 2) {
    const name = a.pairs[at]!;
    if (isDeclaration(name)) continue;
    count++;
    if (b.get(name) !== a.pairs[at + 1]) return name;
    if (name.includes(':') && attributeNamespace(a, name) !== attributeNamespace(b, name)) return name;
  }
  for (let at = 0; at < b.pairs.length; at += 2) {
    if (!isDeclaration(b.pairs[at]!) && --count < 0) return b.pairs[at]!;
  }
  return null;
}

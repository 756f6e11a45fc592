import type { AnyNode } from '../model/node.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** What stands before the colon of a name, '' without one. */
export function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

/** Whether an attribute declares a prefix or the namespace of names without one. */
export function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charCodeAt(5) === 58);
}

/** The namespace that a prefix ('' for none) stands for at an element; undefined when nobody declares it. */
export function namespaceAt(node: AnyNode | null, prefix: string): string | undefined {
  if (prefix === 'xml') return XML_NAMESPACE;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at = node; at; at = at.parent) {
    const uri = at.get(declaration);
    if (uri !== undefined) return uri;
  }
  return prefix === '' ? '' : undefined;
}

/** The namespace of an attribute: one without a prefix has none, whatever is declared (Namespaces in XML 1.0, 6.2). */
export function attributeNamespace(node: AnyNode, name: string): string {
  const prefix = prefixOf(name);
  return prefix === '' ? '' : (namespaceAt(node, prefix) ?? '');
}

/**
 * The prefixes that a record uses and elements around it declare, with their namespaces: what a record must declare itself to
 * stand alone. Throws a TypeError for a prefix that nobody declares, which only a made model can have.
 */
export function inheritedPrefixes(record: AnyNode): Map<string, string> {
  const found = new Map<string, string>();
  gather(record, record, found);
  return found;
}

function gather(node: AnyNode, record: AnyNode, found: Map<string, string>): void {
  if (node.spec === null) note(node, node.name, record, found);
  const { pairs } = node;
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    if (name !== 'xml:lang' && name.includes(':') && !isDeclaration(name)) note(node, name, record, found);
  }
  for (const child of node.children) gather(child, record, found);
}

function note(node: AnyNode, name: string, record: AnyNode, found: Map<string, string>): void {
  const prefix = prefixOf(name);
  if (prefix === '' || prefix === 'xml') return;
  const declaration = `xmlns:${prefix}`;
  for (let at: AnyNode | null = node; at; at = at.parent) {
    if (at.get(declaration) !== undefined) return;
    if (at === record) break;
  }
  const uri = namespaceAt(record.parent, prefix);
  if (!uri) throw new TypeError(`the prefix ${prefix} of ${name} at ${node.path} is not declared`);
  found.set(prefix, uri);
}

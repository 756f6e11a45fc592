import type { AnyNode } from '../../model/node.ts';
import { collapse, LEXICAL } from './lexical.ts';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';
export const XSD_NAMESPACE = 'http://www.w3.org/2001/XMLSchema';

/** The namespace of an attribute, '' for none. */
export function namespaceOf(node: AnyNode, attribute: string): string {
  const colon = attribute.indexOf(':');
  return colon < 0 ? '' : (uriOf(node, attribute.slice(0, colon)) ?? '');
}

/** The namespace that a prefix stands for at a node ('' is the default one); null when it is not declared. */
export function uriOf(node: AnyNode, prefix: string): string | null {
  if (prefix === 'xml') return XML_NAMESPACE;
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  for (let at: AnyNode | null = node; at; at = at.parent) {
    const uri = at.get(declaration);
    if (uri !== undefined) return uri;
  }
  return prefix === '' ? '' : null;
}

/** `{namespace}name`, or the name alone where there is no namespace. */
export function expandedAttribute(node: AnyNode, name: string): string {
  const namespace = namespaceOf(node, name);
  return namespace === '' ? name : `{${namespace}}${name.slice(name.indexOf(':') + 1)}`;
}

/** The same of an element. */
export function expandedElement(node: AnyNode): string {
  const { namespace, name } = node;
  return namespace === '' ? name : `{${namespace}}${name.slice(name.indexOf(':') + 1)}`;
}

interface XmlAttribute {
  readonly type: 'lang' | 'space' | 'anyURI' | 'ID';
  test(value: string): boolean;
}

/** Whether a text is a name without a colon. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

const NAME = /^[_\p{L}][-._\p{L}\p{M}\p{Nd}\u00b7]*$/u;

/** The attributes of XML itself, wherever a schema lets them in (https://www.w3.org/2001/xml.xsd). */
export const XML_ATTRIBUTES: ReadonlyMap<string, XmlAttribute> = new Map<string, XmlAttribute>([
  ['xml:lang', { type: 'lang', test: LEXICAL.lang! }],
  ['xml:space', { type: 'space', test: (value) => /^(default|preserve)$/.test(collapse(value)) }],
  ['xml:base', { type: 'anyURI', test: LEXICAL.anyURI! }],
  ['xml:id', { type: 'ID', test: (value) => NAME.test(collapse(value)) }],
]);

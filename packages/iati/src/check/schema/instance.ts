import type { AnyNode } from '../../model/node.ts';
import type { Shape, TextType } from '../../table/versions/index.ts';
import { collapse, LEXICAL } from './lexical.ts';
import { uriOf, XSD_NAMESPACE } from './namespaces.ts';

/** What is wrong with an `xsi:nil` or `xsi:type`. */
export interface InstanceFault {
  /** Said of the element and not of its attribute. */
  readonly ofElement: boolean;
  readonly message: string;
}

const QNAME = /^[_\p{L}][-._\p{L}\p{M}\p{Nd}]*(:[_\p{L}][-._\p{L}\p{M}\p{Nd}]*)?$/u;

/**
 * The message of libxml2 for an `xsi:nil` or `xsi:type`; null when it serves. No element of the standard may be nil, and no type
 * may stand for that of an element but its own: types named in a schema of the standard are let through.
 */
export function instanceMessage(node: AnyNode, shape: Shape | null, name: string, value: string): InstanceFault | null {
  return name.endsWith(':nil') ? nilMessage(shape, value) : typeMessage(node, shape, value);
}

function nilMessage(shape: Shape | null, value: string): InstanceFault | null {
  if (shape === null) return null;
  if (LEXICAL.boolean!(value)) return { ofElement: true, message: "The element is not 'nillable'." };
  return { ofElement: false, message: `'${value}' is not a valid value of the atomic type 'xs:boolean'.` };
}

function typeMessage(node: AnyNode, shape: Shape | null, value: string): InstanceFault | null {
  const name = collapse(value);
  if (!QNAME.test(name)) return { ofElement: false, message: `'${value}' is not a valid value of the atomic type 'xs:QName'.` };
  const colon = name.indexOf(':');
  const uri = uriOf(node, colon < 0 ? '' : name.slice(0, colon));
  const local = name.slice(colon + 1);
  if (uri === null) return of(`The QName value '${name}' has no corresponding namespace declaration in scope.`);
  const expanded = uri === '' ? local : `{${uri}}${local}`;
  if (uri !== '' && !(uri === XSD_NAMESPACE && BUILT_IN.has(local))) return of(unresolved(expanded));
  if (uri === '' && !NAMED.has(local)) return of(unresolved(expanded));
  if (
    uri === '' ||
    shape === null ||
    shape.content === 'anything' ||
    (shape.content === 'text' && simple(shape) && shape.text === (local as TextType))
  )
    return null;
  return of(
    `The type definition '${expanded}', specified by xsi:type, is blocked or not validly derived from the type definition of the element declaration.`,
  );
}

const simple = (shape: Shape) => shape.closed && shape.attributes.size === 0;
const of = (message: string): InstanceFault => ({ ofElement: false, message });
const unresolved = (name: string) => `The QName value '${name}' of the xsi:type attribute does not resolve to a type definition.`;

const BUILT_IN = new Set([
  ...['anyType', 'anySimpleType', 'string', 'normalizedString', 'token', 'language', 'Name', 'NCName', 'NMTOKEN', 'NMTOKENS', 'ID'],
  ...['IDREF', 'IDREFS', 'ENTITY', 'ENTITIES', 'QName', 'NOTATION', 'anyURI', 'boolean', 'base64Binary', 'hexBinary', 'float', 'double'],
  ...['decimal', 'integer', 'nonPositiveInteger', 'negativeInteger', 'long', 'int', 'short', 'byte', 'nonNegativeInteger'],
  ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte', 'positiveInteger', 'duration', 'dateTime', 'date', 'time'],
  ...['gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'],
]);

/** Types with a name in some schema of the standard. */
const NAMED = new Set([
  ...['plainType', 'textType', 'codeType', 'codeReqType', 'refType', 'refReqType', 'currencyType', 'dateType', 'dateReqType'],
  ...['indicatorOutcomeType', 'textRequiredType', 'descriptionBase', 'documentLinkBase', 'documentLinkResultBase', 'aidTypeBase'],
  ...['resultLocationBase', 'documentLinkWithReceipientCountry'],
]);

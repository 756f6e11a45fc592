import { collapse } from './lexical.ts';

// `xsd:anyURI` as libxml2 2.9.14 has it: a URI reference of RFC 3986 once blanks, letters beyond ASCII and <>"{}|\^` are set
// aside; brackets are left free in a fragment.

const UNRESERVED = 'A-Za-z0-9\\-._~';
const SUBORDINATE = "!$&'()*+,;=";
const ESCAPED = '%[0-9A-Fa-f]{2}';
const SEGMENT = `(?:[${UNRESERVED}${SUBORDINATE}:@]|${ESCAPED})`;
const HOST = `(?:\\[[^\\]]*\\]|(?:[${UNRESERVED}${SUBORDINATE}]|${ESCAPED})*)`;
const AUTHORITY = `(?:(?:[${UNRESERVED}${SUBORDINATE}:]|${ESCAPED})*@)?${HOST}(?::([0-9]+))?`;
const ABSOLUTE_PATH = `/(?:${SEGMENT}+(?:/${SEGMENT}*)*)?`;
const ROOTLESS = `${SEGMENT}+(?:/${SEGMENT}*)*`;
const NO_SCHEME = `(?:[${UNRESERVED}${SUBORDINATE}@]|${ESCAPED})+(?:/${SEGMENT}*)*`;
const AFTER_AUTHORITY = `//${AUTHORITY}(?:/${SEGMENT}*)*`;
const QUERY = `(?:\\?(?:${SEGMENT}|[/?])*)?`;
const FRAGMENT = `(?:#(?:${SEGMENT}|[/?\\[\\]])*)?`;
const REFERENCE = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9+.\\-]*:(?:${AFTER_AUTHORITY}|${ABSOLUTE_PATH}|${ROOTLESS})?|(?:${AFTER_AUTHORITY}|${ABSOLUTE_PATH}|${NO_SCHEME})?)${QUERY}${FRAGMENT}$`,
);
const GREATEST_PORT = 2147483647;
const SET_ASIDE = /[^\x21-\x7e]|[<>"{}|\\^`]/g;

/** Whether a text is an address or a part of one, in the wide sense of `xsd:anyURI`: nearly every text is. */
export function isUriReference(value: string): boolean {
  const collapsed = collapse(value);
  if (collapsed === '') return true;
  const parts = REFERENCE.exec(collapsed.replace(SET_ASIDE, '_'));
  return parts !== null && Number(parts[1] ?? parts[2] ?? 0) <= GREATEST_PORT;
}

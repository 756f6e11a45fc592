/** What XML 1.0 has no way to write at all, also not as a reference (2.2 Characters), without halves of surrogate pairs. */
const NEVER = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';
const FORBIDDEN = new RegExp(`[${NEVER}\\u{d800}-\\u{dfff}]`, 'u');

// Asked of every text first. Whole surrogate pairs match too and are looked at again.
const IN_TEXT = new RegExp(`[&<>\\r${NEVER}\\ud800-\\udfff]`);
/** The same in a value, where a reader would turn tabs and line ends into blanks (3.3.3). */
const IN_VALUE = new RegExp(`[&<>"\\t\\n\\r${NEVER}\\ud800-\\udfff]`);
const TEXT_REFERENCES = /[&<>\r]/g;
const VALUE_REFERENCES = /[&<>"\t\n\r]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const reference = (sign: string): string => REFERENCES[sign]!;

/**
 * A text as it stands between tags. `where` is asked only to say where a character stands that XML cannot hold (controls, half
 * of a surrogate pair, U+FFFE): such a text throws a TypeError, since no file that was read has one.
 */
export function escapeText(text: string, where: () => string): string {
  if (!IN_TEXT.test(text)) return text;
  refuseForbidden(text, where);
  return text.replace(TEXT_REFERENCES, reference);
}

/** A value as it stands between double quotes; throws as `escapeText` does. */
export function escapeValue(value: string, where: () => string): string {
  if (!IN_VALUE.test(value)) return value;
  refuseForbidden(value, where);
  return value.replace(VALUE_REFERENCES, reference);
}

function refuseForbidden(text: string, where: () => string): void {
  const found = FORBIDDEN.exec(text);
  if (!found) return;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw new TypeError(`U+${code} at ${where()} cannot be written: XML 1.0 does not allow the character`);
}

const START = 'A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff';
const STARTS = `[${START}\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]`;
const PARTS = `[${START}\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}\\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*`;
const QUALIFIED = new RegExp(`^${STARTS}${PARTS}(?::${STARTS}${PARTS})?$`, 'u');

/** Whether a text can be the name of an element or attribute, with at most one prefix (Namespaces in XML 1.0, 3). */
export function isQualifiedName(name: string): boolean {
  return QUALIFIED.test(name);
}

/** Old codes and names of codes, in lower case, with the code of 2.03. */
export type Codes = Readonly<Record<string, string>>;

const BLANKS = /[ \t\r\n]+/g;

/** The code of 2.03 for an old code or for the name of a code, in any case; undefined for others. */
export function codeFor(codes: Codes, published: string): string | undefined {
  const key = published.trim().toLowerCase().replace(BLANKS, ' ');
  return Object.hasOwn(codes, key) ? codes[key] : undefined;
}

/** Whether a value already has the form of a code of 2.03: only those are left without a note. */
export function isNumber(value: string): boolean {
  return /^[0-9]{1,3}$/.test(value);
}

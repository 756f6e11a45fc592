/** One code of a list. */
export interface Code {
  readonly code: string;
  /** Withdrawn codes stay allowed in what was published before. */
  readonly withdrawn: boolean;
}

/** One code list of the standard (https://iatistandard.org/en/iati-standard/203/codelists/). */
export interface Codelist {
  readonly name: string;
  /** Whether a code missing here is wrong: by the standard it is not where a list is incomplete. */
  readonly complete: boolean;
  /** Exact comparison: case and blanks count. */
  has(code: string): boolean;
  isWithdrawn(code: string): boolean;
  readonly size: number;
  codes(): Iterable<Code>;
  /** The name of a code in a language; null where none is known in it. */
  nameOf(code: string, language: 'en' | 'fr'): string | null;
}

/** A set of lists of one day. */
export interface Codelists {
  /** The day of the snapshot, for reports. */
  readonly asOf: string;
  /** Undefined for a list that the set does not have: its codes are then not checked. */
  get(name: string): Codelist | undefined;
  names(): Iterable<string>;
}

/**
 * An element in the JSON form of the model (docs/json.md). Keys without `$` are attributes and children of the standard under
 * their own names, `lang` (`xml:lang`) and `text`; every value is text, an element, or a list of elements where the standard
 * allows several. What the standard does not have there stands under `$attributes` and `$other`.
 */
export interface JsonElement {
  /** Of a record and of what stands in `$other`: the name with its prefix, as published. */
  $name?: string;
  /** Of what stands in `$other`: its namespace, absent for none. */
  $namespace?: string;
  /** Of a record: the version of its file or its own. */
  $version?: string;
  /** Prefixes declared from here on, '' for names without one; on a record also those that it uses of its file. */
  $namespaces?: Record<string, string>;
  /** Attributes that the standard 2.03 does not have here, names as published. */
  $attributes?: Record<string, string>;
  /** Elements that the standard 2.03 does not have here, and second copies of elements that it allows once. */
  $other?: JsonElement[];
  /** Where it stood in the file, from 1; only when asked for. */
  $line?: number;
  $column?: number;
  /** `xml:lang`. */
  lang?: string;
  /** Its own text, exact; numbers and dates too are text. */
  text?: string;
  [name: string]: string | number | Record<string, string> | JsonElement | JsonElement[] | undefined;
}

/** Keys that are not names of the standard. No name of XML begins with `$`. */
export const RESERVED: ReadonlySet<string> = new Set([
  '$name',
  '$namespace',
  '$version',
  '$namespaces',
  '$attributes',
  '$other',
  '$line',
  '$column',
]);

import type { AttributeNotation, ValueType } from '../spec.ts';

// What the notation of `spec.ts` cannot say of a schema: free order, text between elements, closed elements. The tables of the
// standard 2.03 stay as they are; what its schema says besides stands in the changes that are applied to them.

/** Lexical types of all versions: those of 2.03, and two of 1.01. */
export type SchemaType = ValueType | 'integer' | 'language';
/** `!` after the type: the schema requires the attribute. */
export type SchemaAttribute = AttributeNotation | SchemaType | `${SchemaType}!`;
export type SchemaAttributes = Readonly<Record<string, SchemaAttribute>>;
export type SchemaChildren = Readonly<Record<string, SchemaOccurs>>;

export interface SchemaOccurs {
  readonly definition: SchemaDefinition;
  readonly min: number;
  readonly max: number;
}

/** A definition with what a schema may say besides. Without any of it: elements in sequence, those of other namespaces last. */
export interface SchemaDefinition {
  readonly attributes: SchemaAttributes;
  readonly children: SchemaChildren;
  readonly text: SchemaType | null;
  /** `any`: children in any order, as often as one likes, none at all too; `some`: the same, at least one. */
  readonly order?: 'any' | 'some';
  /** Text may stand between the elements. */
  readonly mixed?: boolean;
  /** False where no element of another namespace may stand; a name where they stand after that child and not last. */
  readonly others?: false | string;
  /** No attributes of other namespaces. */
  readonly closed?: boolean;
  /** Whatever one likes: the schema names no type. */
  readonly anything?: boolean;
  /** The wildcard itself repeats within the choice, which empties the list of what is expected (libxml2). */
  readonly unlisted?: boolean;
}

/** Text with elements of other namespaces in it: the texts of 1.0x. */
export function words(attributes: SchemaAttributes = {}): SchemaDefinition {
  return { attributes, children: {}, text: null, mixed: true };
}

/** Text of no type without any element in it. */
export function plainText(attributes: SchemaAttributes = {}): SchemaDefinition {
  return { attributes, children: {}, text: null, mixed: true, others: false };
}

/** A value of a type. */
export function typed(text: SchemaType, attributes: SchemaAttributes = {}): SchemaDefinition {
  return { attributes, children: {}, text };
}

/** Children in any order, as often as one likes. */
export function anyOf(attributes: SchemaAttributes, children: Readonly<Record<string, SchemaDefinition>>): SchemaDefinition {
  return { attributes, children: once(children), text: null, order: 'any' };
}

/** The same, at least one. */
export function someOf(attributes: SchemaAttributes, children: Readonly<Record<string, SchemaDefinition>>): SchemaDefinition {
  return { attributes, children: once(children), text: null, order: 'some' };
}

/** The same element without attributes of other namespaces. */
export function closed(definition: SchemaDefinition): SchemaDefinition {
  return { ...definition, closed: true };
}

function once(children: Readonly<Record<string, SchemaDefinition>>): SchemaChildren {
  return Object.fromEntries(Object.entries(children).map(([name, definition]) => [name, { definition, min: 1, max: 1 }]));
}

/** What changes in one element from one version to another. */
export interface Change {
  /** Attributes that are added or otherwise; null takes one away. */
  readonly attributes?: Readonly<Record<string, SchemaAttribute | null>>;
  /** Children that are added or otherwise; null takes one away. */
  readonly children?: Readonly<Record<string, SchemaOccurs | null>>;
  /** How often children may stand after the change, at least and at most. */
  readonly occurs?: Readonly<Record<string, readonly [min: number, max: number]>>;
  /** The order of the children after the change, where it is another. */
  readonly order?: readonly string[];
  /** The rest of the definition. */
  readonly also?: Partial<Omit<SchemaDefinition, 'attributes' | 'children'>>;
}

/** Changes by path below the record (`transaction/sector`; the record itself is the empty path). */
export type Changes = Readonly<Record<string, Change>>;

/**
 * A definition after changes; parts without a change stay the same object. Throws a RangeError for a path or a name that the
 * definition does not have: a change that changes nothing is a mistake.
 */
export function changed(definition: SchemaDefinition, changes: Changes): SchemaDefinition {
  let result = definition;
  for (const [path, change] of Object.entries(changes)) result = changeAt(result, path === '' ? [] : path.split('/'), change);
  return result;
}

function changeAt(definition: SchemaDefinition, path: readonly string[], change: Change): SchemaDefinition {
  const [name, ...rest] = path;
  if (name === undefined) return changeHere(definition, change);
  const child = definition.children[name];
  if (!child) throw new RangeError(`no element ${name} to change`);
  const children = { ...definition.children, [name]: { ...child, definition: changeAt(child.definition, rest, change) } };
  return { ...definition, children };
}

function changeHere(definition: SchemaDefinition, { attributes = {}, children = {}, occurs = {}, order, also }: Change): SchemaDefinition {
  const after = merged(definition.children, children);
  for (const [name, [min, max]] of Object.entries(occurs)) {
    const child = after[name];
    if (!child) throw new RangeError(`no ${name} to count otherwise`);
    after[name] = { ...child, min, max };
  }
  return { ...definition, ...also, attributes: merged(definition.attributes, attributes), children: order ? inOrder(after, order) : after };
}

function merged<T>(before: Readonly<Record<string, T>>, change: Readonly<Record<string, T | null>>): Record<string, T> {
  const after: Record<string, T> = { ...before };
  for (const [name, value] of Object.entries(change)) {
    if (value !== null) after[name] = value;
    else if (!(name in after)) throw new RangeError(`no ${name} to take away`);
    else delete after[name];
  }
  return after;
}

function inOrder<T>(values: Readonly<Record<string, T>>, order: readonly string[]): Record<string, T> {
  const names = Object.keys(values);
  if (names.length !== order.length) throw new RangeError(`an order of ${order.length} names for ${names.length}`);
  return Object.fromEntries(
    order.map((name) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`no ${name} to put in order`);
      return [name, value];
    }),
  );
}

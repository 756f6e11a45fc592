/** Lexical types of the standard, after XML Schema part 2. `string` is unchecked text. */
export type ValueType =
  | 'string'
  | 'date'
  | 'dateTime'
  | 'decimal'
  | 'boolean'
  | 'anyURI'
  | 'int'
  | 'nonNegativeInteger'
  | 'positiveInteger'
  | 'NMTOKEN';

/** `!` after the type: the schema requires the attribute. */
export type AttributeNotation = ValueType | `${ValueType}!`;
export type Attributes = Readonly<Record<string, AttributeNotation>>;
/** A child: its definition and how often the schema allows it. The order of the record is the order of the schema. */
export interface Occurs<D extends Definition = Definition> {
  readonly definition: D;
  readonly min: number;
  readonly max: number;
}
export type Children = Readonly<Record<string, Occurs>>;

/** What an element may hold, without its name: one definition serves several elements. */
export interface Definition<A extends Attributes = Attributes, C extends Children = Record<string, AnyOccurs>> {
  readonly attributes: A;
  readonly children: C;
  /** The type of its own text, or null when it only holds elements. */
  readonly text: ValueType | null;
}

// biome-ignore lint/suspicious/noExplicitAny: any definition, whatever it holds
export type AnyDefinition = Definition<any, any>;
// biome-ignore lint/suspicious/noExplicitAny: the same
type AnyOccurs = Occurs<any>;

/** An element of attributes only, such as `activity-status`. */
export function attributesOnly<const A extends Attributes>(attributes: A): Definition<A, Record<never, never>> {
  return { attributes, children: {}, text: null };
}

/** An element of text, such as `iati-identifier`. */
export function textOf<const A extends Attributes = Record<never, never>>(
  text: ValueType,
  attributes?: A,
): Definition<A, Record<never, never>> {
  return { attributes: attributes ?? ({} as A), children: {}, text };
}

/** An element that holds elements, in this order. */
export function holding<const A extends Attributes, const C extends Record<string, AnyOccurs>>(
  attributes: A,
  children: C,
): Definition<A, C> {
  return { attributes, children, text: null };
}

export const one = <D extends AnyDefinition>(definition: D): Occurs<D> => ({ definition, min: 1, max: 1 });
export const maybe = <D extends AnyDefinition>(definition: D): Occurs<D> => ({ definition, min: 0, max: 1 });
export const some = <D extends AnyDefinition>(definition: D): Occurs<D> => ({ definition, min: 1, max: Number.POSITIVE_INFINITY });
export const any = <D extends AnyDefinition>(definition: D): Occurs<D> => ({ definition, min: 0, max: Number.POSITIVE_INFINITY });

/** One attribute of one element. */
export interface AttributeSpec {
  readonly type: ValueType;
  readonly required: boolean;
}

/** One child of one element: `order` counts from 0 in the sequence of the schema. */
export interface ChildSpec {
  readonly spec: ElementSpec;
  readonly min: number;
  readonly max: number;
  readonly order: number;
}

/** An element at its place in the standard: `transaction/sector` and `sector` are two of them. Nodes point at theirs. */
export class ElementSpec {
  readonly name: string;
  /** Names from the record down: `iati-activity/transaction/sector`. */
  readonly path: string;
  readonly attributes = new Map<string, AttributeSpec>();
  readonly children = new Map<string, ChildSpec>();
  readonly text: ValueType | null;

  constructor(name: string, path: string, text: ValueType | null) {
    this.name = name;
    this.path = path;
    this.text = text;
  }

  /** The element at a path below this one, `transaction/value`; throws when the standard has none. */
  at(path: string): ElementSpec {
    let spec: ElementSpec = this;
    for (const name of path.split('/')) {
      const child = spec.children.get(name);
      if (!child) throw new RangeError(`no element ${path} in ${this.path}`);
      spec = child.spec;
    }
    return spec;
  }
}

/** Builds the specs of an element and of everything below it. */
export function specOf(name: string, definition: AnyDefinition, above = ''): ElementSpec {
  const path = above === '' ? name : `${above}/${name}`;
  const spec = new ElementSpec(name, path, definition.text);
  for (const [attribute, notation] of Object.entries<AttributeNotation>(definition.attributes)) {
    const required = notation.endsWith('!');
    spec.attributes.set(attribute, { type: (required ? notation.slice(0, -1) : notation) as ValueType, required });
  }
  let order = 0;
  for (const [child, occurs] of Object.entries<Occurs>(definition.children)) {
    spec.children.set(child, { spec: specOf(child, occurs.definition, path), min: occurs.min, max: occurs.max, order: order++ });
  }
  return spec;
}

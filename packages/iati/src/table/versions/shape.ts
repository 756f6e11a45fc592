import type { SchemaDefinition, SchemaOccurs, SchemaType } from './notation.ts';

/** Type of an attribute or a text as the schema has it; `lang` is that of `xml:lang`: a language, or nothing. */
export type TextType = SchemaType | 'lang';

export interface AttributeShape {
  readonly type: TextType;
  readonly required: boolean;
}

/** One child at its place in the order of the schema. */
export interface Particle {
  readonly name: string;
  readonly shape: Shape;
  readonly min: number;
  readonly max: number;
  readonly place: number;
}

/** The wildcard for elements of other namespaces, under the name that libxml2 gives it. */
export const OTHERS = '##other';

/**
 * What may stand in an element. `sequence`: children in their order; `choice`: in any; `text`: a value only; `none`: no element
 * at all, text if it is mixed; `anything`: whatever one likes.
 */
export type Content = 'sequence' | 'choice' | 'text' | 'none' | 'anything';

/** An element of one version with everything its schema says of it, prepared for checking. */
export class Shape {
  readonly attributes: ReadonlyMap<string, AttributeShape>;
  readonly requiredAttributes: readonly string[];
  /** No attributes of other namespaces. */
  readonly closed: boolean;
  readonly content: Content;
  readonly children: ReadonlyMap<string, Particle>;
  /** In the order of the schema, the wildcard among them. */
  readonly particles: readonly Particle[];
  /** The place of the wildcard; -1 where elements of other namespaces may not stand. */
  readonly others: number;
  /** For each place, and for the end: the last place before it whose element is required; -1 for none. */
  readonly requiredBefore: readonly number[];
  /** Whether a child is required where the order is free. */
  readonly some: boolean;
  readonly mixed: boolean;
  readonly text: TextType | null;
  readonly unlisted: boolean;

  constructor(definition: SchemaDefinition) {
    this.attributes = attributesOf(definition);
    this.requiredAttributes = [...this.attributes].filter(([, attribute]) => attribute.required).map(([name]) => name);
    this.closed = definition.closed === true;
    this.content = contentOf(definition);
    this.particles = this.content === 'sequence' || this.content === 'choice' ? particlesOf(definition) : [];
    this.children = new Map(this.particles.filter(({ name }) => name !== OTHERS).map((particle) => [particle.name, particle]));
    this.others = this.particles.findIndex(({ name }) => name === OTHERS);
    this.requiredBefore = requiredBefore(this.particles);
    this.some = definition.order === 'some';
    this.mixed = definition.mixed === true || this.content === 'anything';
    this.text = this.content === 'text' ? definition.text : null;
    this.unlisted = definition.unlisted === true;
  }
}

const made = new WeakMap<SchemaDefinition, Shape>();

/** The shape of a definition; one definition has one shape, made when first asked for. */
export function shapeFor(definition: SchemaDefinition): Shape {
  let shape = made.get(definition);
  if (!shape) {
    shape = new Shape(definition);
    made.set(definition, shape);
  }
  return shape;
}

function attributesOf({ attributes }: SchemaDefinition): Map<string, AttributeShape> {
  return new Map(
    Object.entries(attributes).map(([name, notation]) => {
      const required = notation.endsWith('!');
      const type = (required ? notation.slice(0, -1) : notation) as SchemaType;
      return [name, { type: name === 'xml:lang' ? 'lang' : type, required }];
    }),
  );
}

function contentOf({ anything, text, others, children, order }: SchemaDefinition): Content {
  if (anything) return 'anything';
  if (text !== null) return 'text';
  if (others === false && Object.keys(children).length === 0) return 'none';
  return order === undefined ? 'sequence' : 'choice';
}

const ANYTHING: SchemaDefinition = { attributes: {}, children: {}, text: null, anything: true };

function particlesOf({ children, others }: SchemaDefinition): Particle[] {
  const wildcard: [string, SchemaOccurs] = [OTHERS, { definition: ANYTHING, min: 0, max: Number.POSITIVE_INFINITY }];
  const entries = Object.entries(children);
  const after = others ? entries.findIndex(([name]) => name === others) + 1 : entries.length;
  if (others !== false) entries.splice(after, 0, wildcard);
  return entries.map(([name, { definition, min, max }], place) => ({ name, shape: shapeFor(definition), min, max, place }));
}

function requiredBefore(particles: readonly Particle[]): number[] {
  const before: number[] = [];
  let last = -1;
  for (const { min, place } of particles) {
    before.push(last);
    if (min > 0) last = place;
  }
  before.push(last);
  return before;
}

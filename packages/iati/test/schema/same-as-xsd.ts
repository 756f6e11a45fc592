import { OTHERS, type Shape } from '../../src/table/versions/shape.ts';
import type { SchemaTable } from '../../src/table/versions/table.ts';
import type { Xsd, XsdType } from './xsd.ts';

// Compares a table of the package with the schema of the standard, completely: an element with an element, down to the types.

/** What differs, one line each; none when the table says what the schema says. */
export function differences(table: SchemaTable, xsd: Xsd, list: string): string[] {
  const found: string[] = [];
  const names = (map: ReadonlyMap<string, unknown>) => [...map.keys()].sort().join(' ');
  compare('globals', names(table.globals), names(xsd.elements), found);
  for (const [name, type] of xsd.elements) {
    const shape = table.globals.get(name);
    if (shape) compareShapes(name, shape, type(), found);
  }
  const attributes = (map: ReadonlyMap<string, string>) =>
    [...map]
      .map(([name, type]) => `${name}:${type}`)
      .sort()
      .join(' ');
  compare('global attributes', attributes(table.globalAttributes), attributes(xsd.attributes), found);
  if (table.globals.get(list) !== table.list) found.push('the list is not its global');
  return found;
}

function compareShapes(path: string, shape: Shape, type: XsdType, found: string[]): void {
  compare(path, describeShape(shape), describeType(type), found);
  for (const particle of type.particles) {
    const child = shape.children.get(particle.name);
    if (child) compareShapes(`${path}/${particle.name}`, child.shape, particle.type(), found);
  }
}

function compare(path: string, ours: string, theirs: string, found: string[]): void {
  if (ours !== theirs) found.push(`${path}\n  table: ${ours}\n  schema: ${theirs}`);
}

const often = (min: number, max: number) => `${min}-${max === Number.POSITIVE_INFINITY ? '*' : max}`;
const sortedAttributes = (attributes: ReadonlyMap<string, { type: string; required: boolean }>) =>
  [...attributes]
    .map(([name, { type, required }]) => `@${name}${required ? '!' : ''}:${type}`)
    .sort()
    .join(' ');

function describeShape(shape: Shape): string {
  const attributes = sortedAttributes(shape.attributes);
  const parts = shape.particles.map(({ name, min, max }) => {
    if (shape.content === 'sequence') return `${name} ${often(min, max)}`;
    return name === OTHERS && !shape.unlisted ? `${name} 1-1` : `${name} ${name === OTHERS ? '0-*' : often(min, max)}`;
  });
  return line({
    content: shape.content === 'text' || shape.content === 'anything' ? 'none' : shape.content,
    some: shape.some,
    parts,
    mixed: shape.mixed,
    text: shape.text ?? '',
    attributes,
    closed: shape.closed,
    anything: shape.content === 'anything',
  });
}

function describeType(type: XsdType): string {
  const attributes = sortedAttributes(type.attributes).replaceAll(':language|', ':lang');
  if (type.order === 'sequence' && (type.min !== 1 || type.max !== 1)) throw new Error('a sequence that repeats');
  if (type.order === 'choice' && type.max !== Number.POSITIVE_INFINITY) throw new Error('a choice that does not repeat');
  return line({
    content: type.order ?? 'none',
    some: type.order === 'choice' && type.min === 1,
    parts: type.particles.map(({ name, min, max }) => `${name} ${often(min, max)}`),
    mixed: type.mixed,
    text: type.text ?? '',
    attributes,
    closed: !type.otherAttributes,
    anything: type.anything,
  });
}

interface Description {
  content: string;
  some: boolean;
  parts: string[];
  mixed: boolean;
  text: string;
  attributes: string;
  closed: boolean;
  anything: boolean;
}

/** A choice of the wildcard alone, as often as one likes, is the sequence of it: the same documents, the same messages. */
function line({ content, some, parts, mixed, text, attributes, closed, anything }: Description): string {
  const onlyOthers = parts.length === 1 && parts[0]!.startsWith(OTHERS) && !some;
  const model = onlyOthers ? 'others' : `${content}${some ? '+' : ''}(${parts.join(', ')})`;
  return `${anything ? 'anything ' : ''}${closed ? 'closed ' : ''}${mixed ? 'mixed ' : ''}${model} =${text} ${attributes}`;
}

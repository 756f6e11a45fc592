import { type AnyNode, IatiNode } from '../../src/model/node.ts';
import type { Shape, TextType } from '../../src/table/versions/index.ts';
import { OTHERS } from '../../src/table/versions/shape.ts';

/** A value of each type. */
const VALUES: Readonly<Record<TextType, string>> = {
  string: 'a',
  date: '2020-01-31',
  dateTime: '2020-01-31T10:00:00Z',
  decimal: '10.5',
  boolean: '1',
  anyURI: 'http://example.org/a',
  int: '1',
  integer: '5',
  nonNegativeInteger: '0',
  positiveInteger: '2015',
  NMTOKEN: 'sector',
  language: 'en',
  lang: 'fr',
};

export interface Built {
  readonly root: AnyNode;
  readonly places: readonly Place[];
}

/** A node of a built record, with its shape. */
export interface Place {
  readonly path: string;
  readonly node: AnyNode;
  readonly shape: Shape;
  readonly parent: Place | null;
}

/** Builds a record with every element once and every attribute, from a table. */
export function completeRecord(name: string, shape: Shape): Built {
  const places: Place[] = [];
  return { root: build(name, shape, null, places), places };
}

function build(name: string, shape: Shape, parent: Place | null, places: Place[]): AnyNode {
  const pairs = [...shape.attributes].flatMap(([attribute, { type }]) => [attribute, VALUES[type]]);
  const node = new IatiNode(null, name, pairs, parent?.node ?? null, 1, 1, false);
  const place: Place = { path: parent ? `${parent.path}/${name}` : name, node, shape, parent };
  places.push(place);
  node.text = shape.text === null ? '' : VALUES[shape.text];
  const children = shape.particles.filter((particle) => particle.name !== OTHERS);
  node.children = children.map((particle) => build(particle.name, particle.shape, place, places));
  return node;
}

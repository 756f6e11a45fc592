import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Told } from '../../src/check/context.ts';
import { checkSchema, schemaMessages } from '../../src/check/schema/index.ts';
import { fill } from '../../src/finding/sentence.ts';
import { schemaEn } from '../../src/finding/texts/schema.en.ts';
import { schemaFr } from '../../src/finding/texts/schema.fr.ts';
import { type AnyNode, IatiNode } from '../../src/model/node.ts';
import { readRecords } from '../../src/read/read.ts';
import { VERSIONS, type Version } from '../../src/table/version.ts';
import { type Kind, specFor } from '../../src/table/versions/index.ts';
import { completeRecord, type Place } from './complete.ts';

const KINDS = { activities: 'iati-activity', organisations: 'iati-organisation' } as const;

function told(record: AnyNode, version: Version): Told[] {
  const found: Told[] = [];
  checkSchema(record, { version, tell: (one: Told) => found.push(one) } as never);
  return found;
}

/** What is put wrong at one place: what must be told, and nothing else. */
interface Fault {
  readonly key: string;
  readonly at: 'here' | 'child' | 'parent';
  readonly attribute?: string;
  /** Puts it wrong; returns the node that must be named when it is a new one. */
  make(place: Place): AnyNode | undefined;
}

const child = (name: string, parent: AnyNode, foreign = false) => new IatiNode(null, name, [], parent, 2, 1, foreign);
const setPairs = (node: AnyNode, pairs: string[]) => Object.assign(node, { pairs });
const setText = (node: AnyNode, text: string) => void Object.assign(node, { text });
const setChildren = (node: AnyNode, children: AnyNode[]) => void Object.assign(node, { children });
const without = (node: AnyNode) => node.parent!.children.filter((other) => other !== node);
const pairsWithout = (node: AnyNode, name: string) => Object.entries(node.attributes).flatMap(([n, v]) => (n === name ? [] : [n, v]));

/** Every fault that can be made at a place, by its shape alone. */
function faultsAt({ shape, node, parent }: Place): Fault[] {
  return [...attributeFaults(shape), ...contentFaults(shape), ...(parent ? faultsAsChild(node.name, parent.shape) : [])];
}

function attributeFaults(shape: Place['shape']): Fault[] {
  const faults: Fault[] = [];
  for (const [attribute, { type, required }] of shape.attributes) {
    const put = (value: string) => (place: Place) => {
      setPairs(place.node, [...pairsWithout(place.node, attribute), attribute, value]);
      return undefined;
    };
    if (required) {
      faults.push({
        key: 'attribute-missing',
        at: 'here',
        attribute,
        make: ({ node }) => void setPairs(node, pairsWithout(node, attribute)),
      });
    }
    if (type !== 'string') faults.push({ key: `attribute-${type}`, at: 'here', attribute, make: put('#x y#') });
    if (type === 'date') faults.push({ key: 'attribute-blanks', at: 'here', attribute, make: put('2020-01-31 ') });
    if (type !== 'string' && type !== 'anyURI' && type !== 'lang')
      faults.push({ key: 'attribute-empty', at: 'here', attribute, make: put('') });
  }
  if (shape.content !== 'anything') {
    faults.push({
      key: 'attribute-unknown',
      at: 'here',
      attribute: 'kode',
      make: ({ node }) => void setPairs(node, [...node.pairs, 'kode', '1']),
    });
  }
  return faults;
}

function contentFaults(shape: Place['shape']): Fault[] {
  const faults: Fault[] = [];
  const put = ({ node }: Place) => {
    const stranger = child('stranger', node);
    node.children = [stranger, ...node.children];
    return stranger;
  };
  const known = shape.children.size > 0;
  if (shape.content === 'text' || (shape.mixed && !known && shape.content !== 'anything'))
    faults.push({ key: 'element-in-text', at: 'child', make: put });
  else if (shape.content !== 'anything') faults.push({ key: known ? 'element-unknown' : 'element-in-empty', at: 'child', make: put });
  if (shape.text !== null && shape.text !== 'string') {
    faults.push({ key: `text-${shape.text}`, at: 'here', make: ({ node }) => setText(node, '#x y#') });
  }
  if ((shape.content === 'sequence' || shape.content === 'choice') && !shape.mixed) {
    const key = shape.children.has('narrative') ? 'text-without-narrative' : 'text';
    faults.push({ key, at: 'here', make: ({ node }) => setText(node, ' words ') });
  }
  if (shape.content === 'choice' && shape.some) faults.push({ key: 'empty', at: 'here', make: ({ node }) => setChildren(node, []) });
  return faults;
}

function faultsAsChild(name: string, around: Place['shape']): Fault[] {
  if (around.content !== 'sequence') return [];
  const particle = around.children.get(name)!;
  const faults: Fault[] = [];
  if (particle.min > 0) {
    const make = ({ node }: Place) => setChildren(node.parent!, without(node));
    faults.push({ key: 'element-missing', at: 'parent', make });
  }
  if (particle.max === 1) {
    const make = ({ node }: Place) => {
      const { children } = node.parent!;
      const twin = Object.assign(Object.create(Object.getPrototypeOf(node)), node) as AnyNode;
      node.parent!.children = children.flatMap((other) => (other === node ? [node, twin] : [other]));
      return twin;
    };
    faults.push({ key: 'too-many', at: 'child', make });
  }
  const siblings = [...around.children.values()];
  if (siblings.length > 2 && particle.place > 1) {
    const make = ({ node }: Place) => setChildren(node.parent!, [node, ...without(node)]);
    faults.push({ key: 'after', at: 'here', make });
  }
  return faults;
}

function* cases(): Generator<[version: Version, kind: Kind]> {
  for (const version of VERSIONS) for (const kind of ['activities', 'organisations'] as const) yield [version, kind];
}

describe('the structure check', () => {
  for (const [version, kind] of cases()) {
    it(`finds in ${kind} ${version} each fault at each element, at its place and alone`, () => {
      const { record } = specFor(version, kind);
      const whole = () => completeRecord(KINDS[kind], record);
      expect(told(whole().root, version)).toEqual([]);
      expect(schemaMessages(whole().root, version)).toEqual([]);
      const count = whole().places.length;
      let made = 0;
      const step = version === '2.03' ? 1 : 3;
      for (let index = 0; index < count; index += step) {
        for (let which = 0; ; which++) {
          const { root, places } = whole();
          const place = places[index]!;
          const fault = faultsAt(place)[which];
          if (!fault) break;
          const fresh = fault.make(place);
          const expected = fault.at === 'child' ? fresh : fault.at === 'parent' ? place.node.parent : place.node;
          const found = told(root, version);
          const what = `${place.path}: ${fault.key} ${fault.attribute ?? ''}`;
          expect(
            found.map(({ key, attribute }) => [key, attribute]),
            what,
          ).toEqual([[`0.3.1.${fault.key}`, fault.attribute]]);
          expect(found[0]!.node, what).toBe(expected);
          expect(schemaMessages(root, version).length, what).toBeGreaterThan(0);
          made++;
        }
      }
      expect(made).toBeGreaterThan((count * 2) / step);
    }, 30_000);
  }

  it('has sentences in both languages for each fault, without a gap', () => {
    for (const [version, kind] of cases()) {
      const { record } = specFor(version, kind);
      const { places } = completeRecord(KINDS[kind], record);
      for (let index = 0; index < places.length; index += 3) {
        const { root, places: fresh } = completeRecord(KINDS[kind], record);
        faultsAt(fresh[index]!)[index % 2]?.make(fresh[index]!);
        for (const { key, values } of told(root, version)) {
          for (const texts of [schemaEn, schemaFr]) {
            const sentence = fill(texts[key as keyof typeof texts], values!);
            expect(sentence, key).not.toMatch(/[{}]|undefined/);
          }
        }
      }
    }
  });

  it('finds nothing in the complete file', async () => {
    for await (const record of readRecords(readFileSync(new URL('../../cases/complete-203.xml', import.meta.url)))) {
      expect(told(record, '2.03')).toEqual([]);
      expect(schemaMessages(record, '2.03')).toEqual([]);
    }
  });
});

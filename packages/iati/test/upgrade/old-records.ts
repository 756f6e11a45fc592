import fc from 'fast-check';
import { type Kind, specFor } from '../../src/check/schema/index.ts';
import type { Shape, TextType } from '../../src/table/versions/index.ts';

export type OldVersion = '1.01' | '1.02' | '1.03' | '1.04' | '1.05';

/** Words that mean something in some place of old files, and some that mean nothing. */
const WORDS = [
  'DAC',
  'DAC-3',
  'WB',
  'RO',
  'Our list',
  'C',
  'd',
  'TB',
  'Commitment',
  'Funding',
  'IMPLEMENTING',
  'donor',
  'start-planned',
  'end',
  'GEO',
  'NGA',
  'original',
  '1',
  '2',
  '99',
  'Output',
  'Multilateral',
  'en',
  'English',
  'Implementation',
  'Ségou & Mopti',
  ' x ',
  '2014-01-31',
  '31 décembre 2015',
  '10/1/2009',
  '2013-01-01 00:00:00',
  '',
];

const VALUES: Readonly<Record<TextType, readonly string[]>> = {
  string: WORDS,
  date: ['2014-01-31', '2014-02-01Z', '1999-12-31+01:00'],
  dateTime: ['2014-01-31T00:00:00', '2014-01-31T23:59:59.5Z'],
  decimal: ['0', '-12.50', '100', '.5', '+7', '12345678901234567890.12'],
  boolean: ['0', '1', 'true', 'false'],
  anyURI: ['https://example.org/a?b=1', 'http:www.example.org/docs', 'x'],
  int: ['1', '-2', '03'],
  integer: ['1', '-2', '120000'],
  nonNegativeInteger: ['0', '1'],
  positiveInteger: ['1', '2014'],
  NMTOKEN: ['sector', 'activity-status'],
  language: ['en', 'fr-ML'],
  lang: ['en', 'fr', ''],
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Draws whole numbers below a bound. */
type Draw = (below: number) => number;

/** An element that the schema of its version allows, with everything in it, whatever 2.03 may think of it. */
function element(name: string, shape: Shape, draw: Draw, depth: number): string {
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)]!;
  let tag = name;
  for (const [attribute, { type, required }] of shape.attributes) {
    if (required || draw(2) === 0) tag += ` ${attribute}="${escaped(pick(VALUES[type]))}"`;
  }
  if (!shape.closed && draw(8) === 0) tag += ' x:own="kept"';
  let inside = shape.text !== null ? pick(VALUES[shape.text]) : shape.mixed && draw(3) > 0 ? pick(WORDS) : '';
  inside = escaped(inside);
  const named = shape.particles.filter((particle) => particle.name !== '##other');
  const wanted = named.length === 0 ? 0 : depth === 0 ? 12 : draw(4) + (shape.some ? 1 : 0);
  for (let at = 0; at < wanted; at++) {
    const particle = pick(named);
    inside += element(particle.name, particle.shape, draw, depth + 1);
  }
  if (shape.others >= 0 && draw(6) === 0) inside += '<x:part code="1">own<x:inner/></x:part>';
  return `<${tag}>${inside}</${name}>`;
}

/** A file of an old version with one record that its schema allows. */
export const oldFile = fc
  .record({
    version: fc.constantFrom<OldVersion>('1.01', '1.02', '1.03', '1.04', '1.05'),
    kind: fc.constantFrom<Kind>('activities', 'activities', 'activities', 'organisations'),
    seed: fc.nat(),
  })
  .map(({ version, kind, seed }) => {
    let state = seed + 1;
    const draw: Draw = (below) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const record = element(kind === 'activities' ? 'iati-activity' : 'iati-organisation', specFor(version, kind).record, draw, 0);
    return { version, kind, text: `<iati-${kind} version="${version}" xmlns:x="https://example.org/x">${record}</iati-${kind}>` };
  });

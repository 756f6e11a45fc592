import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compatVerdict } from '../../src/check/compat/index.ts';

const options = { now: '2026-11-23T12:00:00Z' };
const BYTES = ['complete-203', 'organisation-file', 'comment-and-cdata', 'foreign-elements'].map((name) =>
  readFileSync(new URL(`../../cases/${name}.xml`, import.meta.url)),
);
const PARTS = [
  '<',
  '>',
  '&',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [',
  '<iati-activity>',
  '</iati-activity>',
  '<iati-activity/>',
  'xmlns="u"',
  '\0',
  '\uFEFF',
  '&x;',
];

/** Bytes with some of them cut out and something put in their place. */
const changed = fc
  .tuple(
    fc.constantFrom(...BYTES),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary' }))),
      { maxLength: 4 },
    ),
  )
  .map(([bytes, changes]) =>
    changes.reduce<Uint8Array>((given, [place, cut, text]) => {
      const at = Math.floor(place * given.length);
      return Uint8Array.from([...given.subarray(0, at), ...new TextEncoder().encode(text), ...given.subarray(at + cut)]);
    }, bytes),
  );

it('any bytes get a verdict, the same one however they come', async () => {
  await fc.assert(
    fc.asyncProperty(changed, fc.integer({ min: 1, max: 5000 }), async (bytes, size) => {
      const verdict = await compatVerdict(bytes, options);
      expect(verdict.valid === null || verdict.valid === (verdict.summary.critical === 0)).toBe(true);
      expect(Object.values(verdict.byRule).reduce((sum, count) => sum + count, 0)).toBe(
        verdict.summary.critical + verdict.summary.error + verdict.summary.warning,
      );
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect(await compatVerdict(chunks, options)).toEqual(verdict);
    }),
    { numRuns: 250 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, sha256 } from './canonical.ts';

it('equal contents have one text, whatever the order of their keys', () => {
  expect(canonical({ b: 1, a: { d: undefined, c: [2, { z: 1, y: null }] } })).toBe('{"a":{"c":[2,{"y":null,"z":1}]},"b":1}');
  expect(canonical(undefined)).toBe('null');
});

it('is the text of the same value, and stays the same when it is read and written again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
  );
});

it('a checksum is that of the bytes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

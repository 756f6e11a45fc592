import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { allRules } from '#kernel/access';
import { kernelText } from '#kernel/text';
import { openRooms } from '#rooms';
import { granteeWords } from '#rooms/hall';
import { sourceFiles } from './order.ts';

const ROOT = join(import.meta.dirname, '../..');
const rooms = openRooms();

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));
}

const refusals = new Set([...Object.keys(kernelText.fr.refusals), ...rooms.flatMap((room) => Object.keys(room.text.fr.refusals))]);
const sources = sourceFiles(ROOT).map((file) => ({ file: relative(ROOT, file), source: readFileSync(file, 'utf8') }));

it.each(rooms.map((room) => [room.name, room] as const))('%s says everything in both languages', (_name, room) => {
  expect(keysOf(room.text.en).sort()).toEqual(keysOf(room.text.fr).sort());
});

it('has a sentence for every rule that can be broken', () => {
  const thrown = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/RuleBroken\(\s*'([^']+)'/g)].map((match) => ({ file, key: match[1] ?? '' })),
  );
  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter(({ key }) => !refusals.has(key))).toEqual([]);
});

it('has a phrase for every access rule, and no phrase without its rule', () => {
  for (const room of rooms) expect(Object.keys(room.text.fr.rules).sort()).toEqual(Object.keys(room.access).sort());
  expect(allRules().length).toBeGreaterThan(30);
});

it('names every entry that a verb writes in the journal', () => {
  const written = sources.flatMap(({ file, source }) =>
    [...source.matchAll(/journal\(\{[^}]*?verb: '([^']+)'/gs)].map((match) => ({ room: file.split('/')[2] ?? '', verb: match[1] ?? '' })),
  );
  const named = new Set([...Object.keys(kernelText.fr.verbs), ...rooms.flatMap((room) => Object.keys(room.text.fr.verbs))]);
  expect(written.filter(({ verb }) => !named.has(verb))).toEqual([]);
});

it('names every sort of person that a rule is granted to', () => {
  const names = { ...granteeWords.fr, ...granteeWords.en };
  const keys = new Set(allRules().flatMap((rule) => rule.grantees.map((grantee) => grantee.key)));
  expect([...keys].filter((key) => !(key in names))).toEqual([]);
});

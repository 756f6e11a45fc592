import { expect, it } from 'vitest';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const SAMPLE = { limit: 1200, present: 1, alternate: 2, excused: 3, absent: 4 };

/** Every sentence, those made by a function said once with something in them. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const asksObject = path.startsWith('.errors.') || path === '.attendanceCount';
    return [[path, String((value as (...given: unknown[]) => string)(...(asksObject ? [SAMPLE] : [3, 12, 1204])))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const french = sentences(fr);
const english = new Map(sentences(en));

it('says everything in both languages', () => {
  expect([...english.keys()].sort()).toEqual(french.map(([path]) => path).sort());
});

it('leaves no French sentence in English', () => {
  const same = french.filter(([path, sentence]) => /\p{L}{2}/u.test(sentence) && english.get(path) === sentence).map(([path]) => path);
  expect(same.sort()).toEqual(['.absent', '.menu', '.minutes', '.total']);
});

it('puts the no-break space of French before double signs, never the narrow one', () => {
  const wrong = french.filter(([, sentence]) => / [:;?!%»]|\u202f|[^\u00a0\s/p][;?!»]|« /u.test(sentence));
  expect(wrong).toEqual([]);
});

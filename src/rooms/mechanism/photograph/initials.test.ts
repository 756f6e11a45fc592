import { expect, test } from 'vitest';
import { initialsOf } from './portrait.tsx';

test('initials are the first letters of both names, whatever the particle, the accent or the empty name', () => {
  const names = [
    { given: 'Joost', family: 'van Heidekamp (démo)' },
    { given: 'élodie', family: 'Ängstrande' },
    { given: 'Awa', family: 'ould' },
    { given: '', family: 'Dolibari' },
    { given: '𝒜wa', family: 'Dolibari' },
  ];
  expect(names.map(initialsOf)).toEqual(['JH', 'ÉÄ', 'AO', 'D', '𝒜D']);
});

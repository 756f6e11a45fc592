import { expect, it } from 'vitest';
import { faultSentence, reasonSentence } from './sentences.ts';

const place = { line: null, column: null, detail: {} };

it('says of a stored report that its reason is no longer one, and what to do', () => {
  expect(faultSentence({ code: 'old-version' as never, ...place }, 'fr')).toContain('Envoyez le fichier de nouveau');
  expect(faultSentence({ code: 'empty', ...place }, 'fr')).toContain('Ce fichier est vide');
  const found = { verdict: 'refused', line: 1, column: 1, path: '', activity: '', detail: {} } as const;
  expect(reasonSentence({ ...found, reason: 'version-old' as never }, 'en')).toContain('Send the file again');
  expect(reasonSentence({ ...found, reason: 'value-missing' }, 'en')).toBe('There is no amount.');
});

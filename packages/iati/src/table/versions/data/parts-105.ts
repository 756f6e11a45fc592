import { closed, type SchemaAttributes, someOf, typed, words } from '../notation.ts';

// Parts that several elements of 1.04 and 1.05 have in common (https://iatistandard.org/en/iati-standard/105/).

export const language = { 'xml:lang': 'string' } as const satisfies SchemaAttributes;
export const text = words(language);
/** A text with a type: descriptions of an activity, a result, an indicator. */
export const named = words({ ...language, type: 'string' });
export const code = words({ ...language, code: 'string' });
export const codeRequired = words({ ...language, code: 'string!' });
export const money = typed('decimal', { currency: 'string', 'value-date': 'date!' });
const day = closed(words({ 'iso-date': 'date' }));
export const period = { 'period-start': day, 'period-end': day };
export const reportingOrg = words({ ref: 'string!', type: 'string', 'secondary-reporter': 'boolean', ...language });
export const documentLink = someOf({ url: 'anyURI!', format: 'string' }, { title: text, category: codeRequired, language: code });

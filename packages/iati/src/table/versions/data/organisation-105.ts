import { anyOf, closed, plainText, someOf, words } from '../notation.ts';
import { codeRequired, documentLink, language, money, reportingOrg } from './parts-105.ts';

const day = closed(words({ 'iso-date': 'date!' }));
const figures = { 'period-start': day, 'period-end': day, value: money };

/** `iati-organisation` of the versions 1.04 and 1.05. */
export const organisation105 = someOf(
  { version: 'decimal', 'last-updated-datetime': 'dateTime', ...language, 'default-currency': 'string' },
  {
    'iati-identifier': plainText(),
    name: plainText(language),
    'reporting-org': reportingOrg,
    'total-budget': anyOf({}, figures),
    'recipient-org-budget': closed(anyOf({}, { 'recipient-org': words({ ...language, ref: 'string' }), ...figures })),
    'recipient-country-budget': closed(anyOf({}, { 'recipient-country': codeRequired, ...figures })),
    'document-link': documentLink,
  },
);

import { any, attributesOnly, holding, maybe, one, some, textOf } from './spec.ts';

// Parts that several elements of the IATI Standard 2.03 have in common (https://iatistandard.org/en/iati-standard/203/).

export const narrative = textOf('string', { 'xml:lang': 'string' });
/** At least one narrative (`textRequiredType` of the schema). */
export const textRequired = holding({}, { narrative: some(narrative) });
export const code = attributesOnly({ code: 'string!' });
export const day = attributesOnly({ 'iso-date': 'date!' });
export const value = textOf('decimal', { currency: 'string', 'value-date': 'date!' });

export const reportingOrg = holding({ ref: 'string!', type: 'string!', 'secondary-reporter': 'boolean' }, { narrative: some(narrative) });
export const countryWithoutShare = holding({ code: 'string!' }, { narrative: any(narrative) });
export const aidType = attributesOnly({ code: 'string!', vocabulary: 'string' });
export const providerOrg = holding({ ref: 'string', 'provider-activity-id': 'string', type: 'string' }, { narrative: any(narrative) });
export const receiverOrg = holding({ ref: 'string', 'receiver-activity-id': 'string', type: 'string' }, { narrative: any(narrative) });

const documentParts = {
  title: one(textRequired),
  description: maybe(textRequired),
  category: some(code),
  language: any(code),
  'document-date': maybe(day),
};
const documentAttributes = { url: 'anyURI!', format: 'string!' } as const;
export const documentLink = holding(documentAttributes, documentParts);
/** Of organisation files: may name the countries it is about. */
export const organisationDocument = holding(documentAttributes, { ...documentParts, 'recipient-country': any(countryWithoutShare) });

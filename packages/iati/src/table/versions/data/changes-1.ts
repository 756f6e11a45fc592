import { type Changes, plainText, type SchemaDefinition, type SchemaOccurs, typed } from '../notation.ts';

// The way back from 1.04 to 1.01 (https://iatistandard.org/en/iati-standard/upgrades/).

const gone = (...names: string[]): Record<string, null> => Object.fromEntries(names.map((name) => [name, null]));
const free = (definition: SchemaDefinition): SchemaOccurs => ({ definition, min: 1, max: 1 });
const wholeShare = { attributes: { percentage: 'positiveInteger' } } as const;
const wholeMoney = { value: free(typed('integer', { currency: 'string', 'value-date': 'date!' })) };

export const activityTo103: Changes = {
  '': {
    order: [
      ...['activity-website', 'reporting-org', 'participating-org', 'activity-scope', 'recipient-country', 'recipient-region'],
      ...['collaboration-type', 'default-flow-type', 'default-aid-type', 'default-finance-type', 'iati-identifier', 'other-identifier'],
      ...['title', 'description', 'sector', 'activity-date', 'activity-status', 'contact-info', 'default-tied-status', 'policy-marker'],
      ...['location', 'capital-spend', 'transaction', 'result', 'conditions', 'budget', 'planned-disbursement', 'country-budget-items'],
      ...['related-activity', 'document-link', 'legacy-data', 'crs-add', 'fss'],
    ],
  },
  'reporting-org': { attributes: gone('secondary-reporter') },
  transaction: {
    order: [
      ...['value', 'description', 'transaction-type', 'provider-org', 'receiver-org', 'transaction-date', 'flow-type', 'aid-type'],
      ...['finance-type', 'tied-status', 'disbursement-channel'],
    ],
  },
  location: {
    attributes: gone('ref'),
    children: gone(
      ...['location-id', 'activity-description', 'point', 'exactness', 'location-reach', 'location-class', 'feature-designation'],
    ),
    order: ['location-type', 'name', 'description', 'administrative', 'coordinates', 'gazetteer-entry'],
  },
  'location/administrative': { attributes: gone('code', 'vocabulary', 'level') },
  'country-budget-items/budget-item': { attributes: { percentage: 'decimal!' } },
  'conditions/condition': { attributes: gone('xml:lang') },
};

export const activityTo102: Changes = {
  '': { children: gone('activity-scope', 'capital-spend', 'country-budget-items', 'crs-add', 'fss') },
  'recipient-country': wholeShare,
  'recipient-region': { attributes: { percentage: 'positiveInteger', vocabulary: null } },
  sector: wholeShare,
  location: wholeShare,
  'contact-info': {
    attributes: gone('type'),
    children: {
      ...gone('job-title', 'website'),
      organisation: free(plainText()),
      'person-name': free(plainText()),
      'mailing-address': free(plainText()),
    },
  },
  budget: { children: wholeMoney },
  'planned-disbursement': { children: wholeMoney },
  transaction: { children: wholeMoney },
};

export const activityTo101: Changes = {
  '': { attributes: { 'linked-data-uri': null, hierarchy: 'string' } },
  'document-link': { attributes: { language: 'language' }, children: gone('language') },
};

export const organisationTo103: Changes = { 'reporting-org': { attributes: gone('secondary-reporter') } };

export const organisationTo102: Changes = {
  'total-budget': { children: wholeMoney },
  'recipient-org-budget': { children: wholeMoney },
  'recipient-country-budget': { children: wholeMoney },
};

export const organisationTo101: Changes = {
  'document-link': { attributes: { language: 'language' }, children: gone('language') },
};

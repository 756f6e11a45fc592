import type { Change, Changes } from '../notation.ts';

// What the schemas of 2.0x say besides the element tables of 2.03, and the way back to 2.02 and 2.01
// (https://iatistandard.org/en/iati-standard/upgrades/).

const closed: Change = { also: { closed: true } };
const gone = (...names: string[]): Record<string, null> => Object.fromEntries(names.map((name) => [name, null]));
const without = (...attributes: string[]): Change => ({ attributes: gone(...attributes) });

export const activity203: Changes = {
  'related-activity': closed,
  'legacy-data': closed,
  'conditions/condition': closed,
  'location/point/pos': closed,
  'result/indicator/period/target': closed,
  'result/indicator/period/actual': closed,
  'crs-add/channel-code': closed,
  'crs-add/loan-status/interest-received': closed,
  'crs-add/loan-status/principal-outstanding': closed,
  'crs-add/loan-status/principal-arrears': closed,
  'crs-add/loan-status/interest-arrears': closed,
};

export const organisation203: Changes = {
  'organisation-identifier': { also: { anything: true } },
  'recipient-org-budget/recipient-org': closed,
  'document-link': { also: { others: 'document-date' } },
};

const figure202: Change = { attributes: { value: 'string!' }, children: gone('document-link') };

export const activityTo202: Changes = {
  '': { attributes: gone('budget-not-provided'), children: gone('tag'), occurs: { 'default-aid-type': [0, 1] } },
  'default-aid-type': without('vocabulary'),
  'participating-org': without('crs-channel-code'),
  transaction: { occurs: { 'aid-type': [0, 1] } },
  'transaction/aid-type': without('vocabulary'),
  'document-link': { children: gone('description') },
  result: { children: gone('document-link', 'reference') },
  'result/indicator': { attributes: gone('aggregation-status'), children: gone('document-link'), occurs: { baseline: [0, 1] } },
  'result/indicator/period': { occurs: { target: [0, 1], actual: [0, 1] } },
  'result/indicator/baseline': {
    attributes: { 'iso-date': null, value: 'string!' },
    children: gone('location', 'dimension', 'document-link'),
  },
  'result/indicator/period/target': figure202,
  'result/indicator/period/actual': figure202,
};

export const organisationTo202: Changes = {
  'document-link': { children: gone('description'), also: { others: undefined } },
};

export const activityTo201: Changes = {
  '': { attributes: gone('humanitarian'), children: gone('humanitarian-scope') },
  'participating-org': without('activity-id'),
  'recipient-region': without('vocabulary-uri'),
  sector: without('vocabulary-uri'),
  'policy-marker': { attributes: { 'vocabulary-uri': null, significance: 'string!' } },
  budget: without('status'),
  'planned-disbursement': { children: gone('provider-org', 'receiver-org') },
  transaction: without('humanitarian'),
  'transaction/provider-org': without('type'),
  'transaction/receiver-org': without('type'),
  'transaction/sector': without('vocabulary-uri'),
  'transaction/recipient-region': without('vocabulary-uri'),
  'document-link': { children: gone('document-date') },
  'result/indicator': { children: gone('reference') },
  'result/indicator/period/target': { children: gone('location', 'dimension') },
  'result/indicator/period/actual': { children: gone('location', 'dimension') },
  'crs-add': { children: gone('channel-code') },
};

export const organisationTo201: Changes = {
  '': { children: gone('recipient-region-budget', 'total-expenditure') },
  'total-budget': without('status'),
  'recipient-org-budget': without('status'),
  'recipient-country-budget': without('status'),
  'document-link': { children: gone('document-date') },
};

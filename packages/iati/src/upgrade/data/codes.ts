import type { Codes } from '../codes.ts';

// Codes of 1.0x and the names of codes, in lower case, with the code of 2.03. From the embedded code lists of 1.05 and 2.03
// (IATI Standard, http://iatistandard.org/, CC BY 4.0).

export const DATE_TYPES: Codes = { 'start-planned': '1', 'start-actual': '2', 'end-planned': '3', 'end-actual': '4' };

export const ROLES: Codes = { funding: '1', accountable: '2', extending: '3', implementing: '4' };

export const STATUSES: Codes = {
  pipeline: '1',
  'pipeline/identification': '1',
  implementation: '2',
  completion: '3',
  finalisation: '3',
  'post-completion': '4',
  closed: '4',
  cancelled: '5',
  suspended: '6',
};

export const TRANSACTION_TYPES: Codes = {
  if: '1',
  c: '2',
  d: '3',
  e: '4',
  ir: '5',
  lr: '6',
  r: '7',
  qp: '8',
  qs: '9',
  cg: '10',
  'incoming funds': '1',
  commitment: '2',
  disbursement: '3',
  expenditure: '4',
  'interest repayment': '5',
  'loan repayment': '6',
  reimbursement: '7',
  'purchase of equity': '8',
  'sale of equity': '9',
  'credit guarantee': '10',
};

export const BUDGET_TYPES: Codes = { original: '1', revised: '2' };

export const DESCRIPTION_TYPES: Codes = { general: '1', objectives: '2', 'target groups': '3', other: '4' };

export const ORGANISATION_TYPES: Codes = {
  government: '10',
  'other public sector': '15',
  'international ngo': '21',
  'national ngo': '22',
  'regional ngo': '23',
  'public private partnership': '30',
  multilateral: '40',
  foundation: '60',
  'private sector': '70',
  'academic, training and research': '80',
};

/** The World Bank and the publisher's own lists have no number of their own: `OWN_VOCABULARIES` below. */
export const SECTOR_VOCABULARIES: Codes = { dac: '1', 'dac-3': '2', cofog: '3', nace: '4', ntee: '5', adt: '6', ro: '99', ro2: '98' };
export const OWN_VOCABULARIES: Codes = { wb: '99' };

export const POLICY_VOCABULARIES: Codes = { dac: '1' };

export const REGION_VOCABULARIES: Codes = { dac: '1', 'oecd dac': '1', un: '2', m49: '2', 'un m49': '2', ro: '99' };

/** Gazetteers to vocabularies of places; the NGA's has no code in 2.03. */
export const GAZETTEERS: Codes = {
  geo: 'G1',
  'geonames.org': 'G1',
  geonames: 'G1',
  osm: 'G2',
  'open street map': 'G2',
  openstreetmap: 'G2',
};

/** Where coordinates were more than a near place, they are said to be approximate. */
export const EXACTNESS_OF_PRECISION: Codes = { 1: '1', 2: '2', 3: '2', 4: '2', 5: '2', 6: '2', 7: '2', 8: '2', 9: '2' };

export const RESULT_TYPES: Codes = { output: '1', outcome: '2', impact: '3', other: '9' };

export const INDICATOR_MEASURES: Codes = { unit: '1', percentage: '2' };

/** Languages as labels of old documents name them; two letters are a code already. */
export const LANGUAGES: Codes = {
  english: 'en',
  anglais: 'en',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  portuguese: 'pt',
  português: 'pt',
  german: 'de',
  dutch: 'nl',
  arabic: 'ar',
  russian: 'ru',
};

import { anyOf, closed, plainText, type SchemaDefinition, someOf, typed, words } from '../notation.ts';
import { code, codeRequired, documentLink, language, money, named, period, reportingOrg, text } from './parts-105.ts';

const figure = closed(anyOf({ value: 'string!' }, { comment: text }));
const loanDay = closed(words({ 'iso-date': 'date' }));
const amount = closed(typed('decimal'));

const budgetItem: SchemaDefinition = {
  ...anyOf({ code: 'string!', percentage: 'decimal' }, { description: named }),
  mixed: true,
  unlisted: true,
};

const location = anyOf(
  { ref: 'string', percentage: 'decimal' },
  {
    'location-id': words({ code: 'string', vocabulary: 'string' }),
    name: text,
    description: text,
    'activity-description': text,
    administrative: words({
      code: 'string',
      vocabulary: 'string',
      level: 'nonNegativeInteger',
      country: 'string',
      adm1: 'string',
      adm2: 'string',
    }),
    point: someOf({ srsName: 'string!' }, { pos: closed(typed('string')) }),
    exactness: words({ code: 'string' }),
    'location-reach': code,
    'location-class': words({ code: 'string' }),
    'feature-designation': words({ code: 'string' }),
    coordinates: anyOf({ latitude: 'decimal!', longitude: 'decimal!', precision: 'string' }, {}),
    'gazetteer-entry': words({ 'gazetteer-ref': 'string!' }),
    'location-type': codeRequired,
  },
);

const indicator = anyOf(
  { measure: 'string!', ascending: 'boolean' },
  {
    title: text,
    description: named,
    baseline: anyOf({ year: 'positiveInteger!', value: 'string!' }, { comment: text }),
    period: anyOf({}, { 'period-start': loanDay, 'period-end': loanDay, target: figure, actual: figure }),
  },
);

const transaction = someOf(
  { ref: 'string' },
  {
    value: money,
    description: text,
    'transaction-type': codeRequired,
    'provider-org': words({ ref: 'string', 'provider-activity-id': 'string' }),
    'receiver-org': words({ ref: 'string', 'receiver-activity-id': 'string' }),
    'transaction-date': words({ 'iso-date': 'date!' }),
    'flow-type': codeRequired,
    'finance-type': codeRequired,
    'aid-type': codeRequired,
    'tied-status': codeRequired,
    'disbursement-channel': codeRequired,
  },
);

const contactInfo = anyOf(
  { type: 'string' },
  {
    organisation: text,
    'person-name': text,
    'job-title': text,
    telephone: plainText(),
    email: plainText(),
    'mailing-address': plainText(language),
    website: closed(typed('anyURI')),
  },
);

const crsAdd = anyOf(
  {},
  {
    'aidtype-flag': words({ code: 'string!', significance: 'boolean!' }),
    'loan-terms': anyOf(
      { 'rate-1': 'decimal', 'rate-2': 'decimal' },
      {
        'repayment-type': code,
        'repayment-plan': code,
        'commitment-date': loanDay,
        'repayment-first-date': loanDay,
        'repayment-final-date': loanDay,
      },
    ),
    'loan-status': anyOf(
      { year: 'decimal!', currency: 'string', 'value-date': 'date!' },
      { 'interest-received': amount, 'principal-outstanding': amount, 'principal-arrears': amount, 'interest-arrears': amount },
    ),
  },
);

/** `iati-activity` of the versions 1.04 and 1.05, which have one schema. */
export const activity105 = someOf(
  {
    version: 'decimal',
    'last-updated-datetime': 'dateTime',
    ...language,
    'default-currency': 'string',
    hierarchy: 'int',
    'linked-data-uri': 'string',
  },
  {
    'reporting-org': reportingOrg,
    'iati-identifier': plainText(),
    'other-identifier': plainText({ 'owner-ref': 'string', 'owner-name': 'string' }),
    title: text,
    description: named,
    'activity-status': code,
    'activity-date': typed('string', { type: 'string!', ...language, 'iso-date': 'date' }),
    'contact-info': contactInfo,
    'participating-org': words({ ...language, ref: 'string', type: 'string', role: 'string!' }),
    'activity-scope': code,
    'recipient-country': words({ code: 'string!', ...language, percentage: 'decimal' }),
    'recipient-region': words({ code: 'string', vocabulary: 'string', ...language, percentage: 'decimal' }),
    location,
    sector: words({ ...language, code: 'string', vocabulary: 'string', percentage: 'decimal' }),
    'country-budget-items': { ...anyOf({ vocabulary: 'string!' }, { 'budget-item': budgetItem }), mixed: true, unlisted: true },
    'policy-marker': words({ ...language, code: 'string', vocabulary: 'string', significance: 'string' }),
    'collaboration-type': codeRequired,
    'default-flow-type': codeRequired,
    'default-finance-type': codeRequired,
    'default-aid-type': codeRequired,
    'default-tied-status': codeRequired,
    budget: anyOf({ type: 'string' }, { ...period, value: money }),
    'planned-disbursement': anyOf({ updated: 'date' }, { ...period, value: money }),
    'capital-spend': { attributes: { percentage: 'decimal!' }, children: {}, text: null },
    transaction,
    'document-link': documentLink,
    'activity-website': typed('anyURI'),
    'related-activity': closed(words({ ...language, ref: 'string!', type: 'string!' })),
    conditions: anyOf({ attached: 'boolean!' }, { condition: closed(words({ type: 'string!', ...language })) }),
    result: anyOf({ type: 'string!', 'aggregation-status': 'boolean' }, { title: text, description: named, indicator }),
    'legacy-data': closed(words({ name: 'string!', value: 'string!', 'iati-equivalent': 'NMTOKEN' })),
    'crs-add': crsAdd,
    fss: anyOf(
      { 'extraction-date': 'date!', priority: 'boolean', 'phaseout-year': 'decimal' },
      { forecast: typed('decimal', { year: 'decimal!', currency: 'string', 'value-date': 'date' }) },
    ),
  },
);

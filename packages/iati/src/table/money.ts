import { aidType, code, countryWithoutShare, day, narrative, providerOrg, receiverOrg, textRequired, value } from './parts.ts';
import { any, attributesOnly, holding, maybe, one, textOf } from './spec.ts';

export const budget = holding(
  { type: 'string', status: 'string' },
  { 'period-start': one(day), 'period-end': one(day), value: one(value) },
);

export const plannedDisbursement = holding(
  { type: 'string' },
  {
    'period-start': one(day),
    'period-end': maybe(day),
    value: one(value),
    'provider-org': maybe(providerOrg),
    'receiver-org': maybe(receiverOrg),
  },
);

const coded = { vocabulary: 'string', 'vocabulary-uri': 'anyURI', code: 'string!' } as const;

export const transaction = holding(
  { ref: 'string', humanitarian: 'boolean' },
  {
    'transaction-type': one(code),
    'transaction-date': one(day),
    value: one(value),
    description: maybe(textRequired),
    'provider-org': maybe(providerOrg),
    'receiver-org': maybe(receiverOrg),
    'disbursement-channel': maybe(code),
    sector: any(holding(coded, { narrative: any(narrative) })),
    'recipient-country': maybe(countryWithoutShare),
    'recipient-region': maybe(holding(coded, { narrative: any(narrative) })),
    'flow-type': maybe(code),
    'finance-type': maybe(code),
    'aid-type': any(aidType),
    'tied-status': maybe(code),
  },
);

const loanTerms = holding(
  { 'rate-1': 'decimal', 'rate-2': 'decimal' },
  {
    'repayment-type': maybe(code),
    'repayment-plan': maybe(code),
    'commitment-date': maybe(day),
    'repayment-first-date': maybe(day),
    'repayment-final-date': maybe(day),
  },
);

const loanStatus = holding(
  { year: 'decimal!', currency: 'string', 'value-date': 'date!' },
  {
    'interest-received': maybe(textOf('decimal')),
    'principal-outstanding': maybe(textOf('decimal')),
    'principal-arrears': maybe(textOf('decimal')),
    'interest-arrears': maybe(textOf('decimal')),
  },
);

export const crsAdd = holding(
  {},
  {
    'other-flags': any(attributesOnly({ code: 'string!', significance: 'boolean!' })),
    'loan-terms': maybe(loanTerms),
    'loan-status': maybe(loanStatus),
    'channel-code': maybe(textOf('string')),
  },
);

export const fss = holding(
  { 'extraction-date': 'date!', priority: 'boolean', 'phaseout-year': 'decimal' },
  { forecast: any(textOf('decimal', { year: 'decimal!', currency: 'string', 'value-date': 'date' })) },
);

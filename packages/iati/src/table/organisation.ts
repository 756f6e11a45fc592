import { countryWithoutShare, day, narrative, organisationDocument, reportingOrg, textRequired, value } from './parts.ts';
import { any, holding, one, some, specOf, textOf } from './spec.ts';

const narratives = { narrative: any(narrative) };
const line = holding({ ref: 'string' }, { value: one(value), narrative: some(narrative) });
const periodAndValue = { 'period-start': one(day), 'period-end': one(day), value: one(value) };
const status = { status: 'string' } as const;
const region = holding({ vocabulary: 'string', 'vocabulary-uri': 'anyURI', code: 'string' }, narratives);

/** `iati-organisation` of the standard 2.03, in the order of its schema. */
export const organisationDefinition = holding(
  { 'last-updated-datetime': 'dateTime', 'xml:lang': 'string', 'default-currency': 'string' },
  {
    'organisation-identifier': one(textOf('string')),
    name: one(textRequired),
    'reporting-org': one(reportingOrg),
    'total-budget': any(holding(status, { ...periodAndValue, 'budget-line': any(line) })),
    'recipient-org-budget': any(
      holding(status, {
        'recipient-org': one(holding({ ref: 'string' }, { narrative: some(narrative) })),
        ...periodAndValue,
        'budget-line': any(line),
      }),
    ),
    'recipient-region-budget': any(holding(status, { 'recipient-region': one(region), ...periodAndValue, 'budget-line': any(line) })),
    'recipient-country-budget': any(
      holding(status, { 'recipient-country': one(countryWithoutShare), ...periodAndValue, 'budget-line': any(line) }),
    ),
    'total-expenditure': any(holding({}, { ...periodAndValue, 'expense-line': any(line) })),
    'document-link': any(organisationDocument),
  },
);

export const organisationSpec = specOf('iati-organisation', organisationDefinition);

import { budget, crsAdd, fss, plannedDisbursement, transaction } from './money.ts';
import { aidType, code, documentLink, narrative, reportingOrg, textRequired } from './parts.ts';
import { result } from './result.ts';
import { any, attributesOnly, holding, maybe, one, some, specOf, textOf } from './spec.ts';

const narratives = { narrative: any(narrative) };

const participatingOrg = holding(
  { ref: 'string', type: 'string', role: 'string!', 'activity-id': 'string', 'crs-channel-code': 'string' },
  narratives,
);

const otherIdentifier = holding({ ref: 'string!', type: 'string!' }, { 'owner-org': maybe(holding({ ref: 'string' }, narratives)) });

const contactInfo = holding(
  { type: 'string' },
  {
    organisation: maybe(textRequired),
    department: maybe(textRequired),
    'person-name': maybe(textRequired),
    'job-title': maybe(textRequired),
    telephone: any(textOf('string')),
    email: any(textOf('string')),
    website: any(textOf('anyURI')),
    'mailing-address': any(textRequired),
  },
);

const location = holding(
  { ref: 'string' },
  {
    'location-reach': maybe(code),
    'location-id': any(attributesOnly({ code: 'string!', vocabulary: 'string!' })),
    name: maybe(textRequired),
    description: maybe(textRequired),
    'activity-description': maybe(textRequired),
    administrative: any(attributesOnly({ code: 'string!', vocabulary: 'string!', level: 'nonNegativeInteger' })),
    point: maybe(holding({ srsName: 'string!' }, { pos: one(textOf('string')) })),
    exactness: maybe(code),
    'location-class': maybe(code),
    'feature-designation': maybe(code),
  },
);

const budgetItem = holding({ code: 'string!', percentage: 'decimal' }, { description: maybe(textRequired) });
const shared = { vocabulary: 'string', 'vocabulary-uri': 'anyURI', code: 'string!', percentage: 'decimal' } as const;
const listed = { code: 'string!', vocabulary: 'string!', 'vocabulary-uri': 'anyURI' } as const;

/** `iati-activity` of the standard 2.03, in the order of its schema. */
export const activityDefinition = holding(
  {
    'last-updated-datetime': 'dateTime',
    'xml:lang': 'string',
    'default-currency': 'string',
    humanitarian: 'boolean',
    hierarchy: 'int',
    'linked-data-uri': 'anyURI',
    'budget-not-provided': 'string',
  },
  {
    'iati-identifier': one(textOf('string')),
    'reporting-org': one(reportingOrg),
    title: one(textRequired),
    description: some(holding({ type: 'string' }, { narrative: some(narrative) })),
    'participating-org': some(participatingOrg),
    'other-identifier': any(otherIdentifier),
    'activity-status': one(code),
    'activity-date': some(holding({ type: 'string!', 'iso-date': 'date!' }, narratives)),
    'contact-info': any(contactInfo),
    'activity-scope': maybe(code),
    'recipient-country': any(holding({ code: 'string!', percentage: 'decimal' }, narratives)),
    'recipient-region': any(holding(shared, narratives)),
    location: any(location),
    sector: any(holding(shared, narratives)),
    tag: any(holding(listed, narratives)),
    'country-budget-items': maybe(holding({ vocabulary: 'string!' }, { 'budget-item': some(budgetItem) })),
    'humanitarian-scope': any(holding({ type: 'string!', ...listed }, narratives)),
    'policy-marker': any(
      holding({ vocabulary: 'string', 'vocabulary-uri': 'anyURI', code: 'string!', significance: 'string' }, narratives),
    ),
    'collaboration-type': maybe(code),
    'default-flow-type': maybe(code),
    'default-finance-type': maybe(code),
    'default-aid-type': any(aidType),
    'default-tied-status': maybe(code),
    budget: any(budget),
    'planned-disbursement': any(plannedDisbursement),
    'capital-spend': maybe(attributesOnly({ percentage: 'decimal!' })),
    transaction: any(transaction),
    'document-link': any(documentLink),
    'related-activity': any(attributesOnly({ ref: 'string!', type: 'string!' })),
    'legacy-data': any(attributesOnly({ name: 'string!', value: 'string!', 'iati-equivalent': 'NMTOKEN' })),
    conditions: maybe(holding({ attached: 'boolean!' }, { condition: any(holding({ type: 'string!' }, { narrative: some(narrative) })) })),
    result: any(result),
    'crs-add': maybe(crsAdd),
    fss: maybe(fss),
  },
);

export const activitySpec = specOf('iati-activity', activityDefinition);

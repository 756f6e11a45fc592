import { day, documentLink, textRequired } from './parts.ts';
import { any, attributesOnly, holding, maybe, one, some } from './spec.ts';

const dimension = attributesOnly({ name: 'string', value: 'string' });
const locationRef = attributesOnly({ ref: 'string' });

const figure = holding(
  { value: 'string' },
  { location: any(locationRef), dimension: any(dimension), comment: maybe(textRequired), 'document-link': any(documentLink) },
);

const baseline = holding(
  { 'iso-date': 'date', year: 'positiveInteger!', value: 'string' },
  { location: any(locationRef), dimension: any(dimension), 'document-link': any(documentLink), comment: maybe(textRequired) },
);

const period = holding({}, { 'period-start': one(day), 'period-end': one(day), target: any(figure), actual: any(figure) });

const indicator = holding(
  { measure: 'string!', ascending: 'boolean', 'aggregation-status': 'boolean' },
  {
    title: one(textRequired),
    description: maybe(textRequired),
    'document-link': any(documentLink),
    reference: any(attributesOnly({ vocabulary: 'string!', code: 'string!', 'indicator-uri': 'anyURI' })),
    baseline: any(baseline),
    period: any(period),
  },
);

/** `result` of an activity, with its indicators, periods and figures. */
export const result = holding(
  { type: 'string!', 'aggregation-status': 'boolean' },
  {
    title: one(textRequired),
    description: maybe(textRequired),
    'document-link': any(documentLink),
    reference: any(attributesOnly({ code: 'string!', vocabulary: 'string!', 'vocabulary-uri': 'anyURI' })),
    indicator: some(indicator),
  },
);

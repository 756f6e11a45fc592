import type { fr } from './text.fr.ts';

export const en: typeof fr = {
  room: 'Nomenclatures',
  refusals: {
    'rate.two-currencies': 'A rate ties two different currencies.',
    'rate.positive': 'A rate is greater than zero.',
    'rate.sourced': 'Say where this rate comes from.',
    'rate.period': 'The period does not fit the kind of rate.',
    'rate.said-once':
      'A rate of this kind exists already for these two currencies and this period. Correct it: the old one stays in the history.',
    'rate.already-withdrawn': 'This rate has been replaced already. Open the one in force.',
    'crosswalk.said-once': 'This passage is already stated for that period.',
    'fiscal-year.order': 'The fiscal year ends before it begins.',
    'fiscal-year.apart': 'Two fiscal years cannot overlap.',
  },
  errors: {
    'no-such-period': 'Write a year (2018), a month (2018-12) or a day (2018-12-31).',
    'not-a-rate': 'Write the rate in figures, for example 579.57.',
    'currency-missing': 'Choose a currency.',
    'source-missing': 'Say where this rate comes from.',
    'why-missing': 'Say why this rate is corrected.',
  },
  rules: {
    'nomenclature.read': 'read the nomenclatures',
    'nomenclature.load': 'load the published lists',
    'rate.add': 'enter an exchange rate',
    'rate.correct': 'correct an exchange rate',
  },
  verbs: {
    'nomenclature.load': 'published lists loaded',
    'rate.add': 'rate entered',
    'rate.correct': 'rate corrected',
  },
  rate: {
    year: (year: number) => `${year} average`,
    month: (month: string) => month,
    point: (day: string) => `on ${day}`,
    fixed: 'fixed parity',
    same: 'in CFA francs, no conversion',
    earlier: (path: string) => `${path} (latest rate known before that day)`,
  },
};

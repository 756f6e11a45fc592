// Written by tools/ruleset.ts from the standard rulesets of IATI (https://github.com/IATI/IATI-Rulesets, MIT License).
// biome-ignore-all lint/suspicious/noThenProperty: a key of the published form
import type { RulesetRow } from '../rows.ts';

export const standard201202: readonly RulesetRow[] = [
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['recipient-country/@percentage'], min: 0, ruleInfo: { id: '12.1.2', severity: 'error', category: 'geo' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['recipient-region/@percentage'], min: 0, ruleInfo: { id: '12.1.2', severity: 'error', category: 'geo' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['sector/@percentage'], min: 0, ruleInfo: { id: '12.3.2', severity: 'error', category: 'classifications' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['capital-spend/@percentage'], min: 0, ruleInfo: { id: '12.2.2', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    {
      paths: ['country-budget-items/budget-item/@percentage'],
      min: 0,
      ruleInfo: { id: '12.2.2', severity: 'error', category: 'financial' },
    },
  ],
];

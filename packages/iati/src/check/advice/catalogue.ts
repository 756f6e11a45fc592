import type { Rule } from '../../finding/finding.ts';

/**
 * Advisories of our own: no rule of the standard, but worth a look. A `warning` where the figure, or the activity itself, may be
 * lost or counted twice.
 */
export const adviceCatalogue: readonly Rule[] = [
  { id: 'tg-budget-negative', severity: 'advisory', category: 'financial' },
  { id: 'tg-budget-overlap', severity: 'warning', category: 'financial' },
  { id: 'tg-closed-with-future', severity: 'advisory', category: 'financial' },
  { id: 'tg-country-twice', severity: 'advisory', category: 'geo' },
  { id: 'tg-date-far', severity: 'warning', category: 'information' },
  { id: 'tg-duplicate-sector', severity: 'advisory', category: 'classifications' },
  { id: 'tg-email', severity: 'advisory', category: 'information' },
  { id: 'tg-end-before-last-transaction', severity: 'advisory', category: 'financial' },
  { id: 'tg-ended-still-running', severity: 'advisory', category: 'information' },
  { id: 'tg-identifier-empty', severity: 'warning', category: 'identifiers' },
  { id: 'tg-no-forward-budget', severity: 'advisory', category: 'financial' },
  { id: 'tg-pipeline-with-spending', severity: 'advisory', category: 'financial' },
  { id: 'tg-position', severity: 'advisory', category: 'geo' },
  { id: 'tg-related-to-itself', severity: 'advisory', category: 'relations' },
  { id: 'tg-single-transaction-at-generation', severity: 'advisory', category: 'financial' },
  { id: 'tg-spent-above-committed', severity: 'advisory', category: 'financial' },
  { id: 'tg-twins', severity: 'warning', category: 'financial' },
  { id: 'tg-two-sectors-on-transaction', severity: 'warning', category: 'classifications' },
  { id: 'tg-url', severity: 'advisory', category: 'documents' },
];

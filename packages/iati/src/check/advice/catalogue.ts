import type { Rule } from '../../finding/finding.ts';

/** Advisories of our own. */
export const adviceCatalogue: readonly Rule[] = [];

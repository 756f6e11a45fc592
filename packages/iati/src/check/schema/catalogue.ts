import type { Rule } from '../../finding/finding.ts';

/** The rules of the structure: one, as in the official report; its sentences say which fault it is. */
export const schemaCatalogue: readonly Rule[] = [{ id: '0.3.1', severity: 'critical', category: 'schema' }];

import { type Finding, type Rule, shorten } from '../finding/finding.ts';
import type { IatiReadError, IatiReadErrorCode } from '../read/errors.ts';

/** Rules that a file as a whole can break (ids of the official validator, and ours for what it answers with a fault of its own). */
export const fileCatalogue: readonly Rule[] = [
  { id: '0.1.1', severity: 'critical', category: 'iati' },
  { id: '0.2.1', severity: 'critical', category: 'iati' },
  { id: '0.6.1', severity: 'critical', category: 'iati' },
  { id: '1.1.2', severity: 'error', category: 'identifiers' },
  { id: 'tg-doctype', severity: 'critical', category: 'iati' },
];

/** Which rule a refusal breaks; `limit` and `aborted` break none: they only stop the run. */
const RULES: Partial<Record<IatiReadErrorCode, string>> = {
  empty: '0.1.1',
  'not-xml': '0.1.1',
  html: '0.1.1',
  'encoding-unsupported': '0.1.1',
  'encoding-mismatch': '0.1.1',
  'encoding-broken': '0.1.1',
  malformed: '0.1.1',
  'cut-short': '0.1.1',
  doctype: 'tg-doctype',
  'not-iati': '0.2.1',
};

/**
 * A refusal of the reader as a finding about the whole file, with its sentence (`sentenceOf`); null when it says nothing
 * against the file (`limit`, `aborted`).
 */
export function findingOf(error: IatiReadError): Finding | null {
  const rule = RULES[error.code];
  if (rule === undefined) return null;
  const values = Object.fromEntries(
    Object.entries(error.detail).map(([name, value]) => [name, typeof value === 'number' ? value : shorten(String(value))]),
  );
  const key = rule === '0.1.1' ? `0.1.1.${error.code}` : rule;
  const { line, column } = error;
  return { rule, severity: 'critical', category: 'iati', key, values, path: null, line, column, record: null, position: 0 };
}

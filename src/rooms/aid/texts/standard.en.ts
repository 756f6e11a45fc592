import type { standard as french } from './standard.fr.ts';

const many = (count: string, one: string, more: string): string => `${count} ${count === '1' ? one : more}`;

export const standard: typeof french = {
  standard: {
    title: 'What the standard says of the file',
    aside: (lists) => `code lists of ${lists}`,
    lead: 'The whole file is checked, as the validator of the standard would. None of this keeps it from coming in: hand it to the partner for the next file.',
    none: 'Nothing to say: the file follows the standard in all that can be checked.',
    counts: {
      critical: (count) => many(count, 'critical fault', 'critical faults'),
      error: (count) => many(count, 'error', 'errors'),
      warning: (count) => many(count, 'warning', 'warnings'),
      advisory: (count) => many(count, 'piece of advice', 'pieces of advice'),
    },
    severities: { critical: 'critical', error: 'error', warning: 'warning', advisory: 'advice' },
    what: 'Finding',
    severity: 'Severity',
    rule: (id) => `rule ${id}`,
    advice: 'advice beyond the standard',
    count: 'Times',
    first: 'First places',
    line: (line) => `line ${line}`,
    whole: 'the whole file',
    beyond: (count) => `${many(count, 'more finding is counted', 'more findings are counted')} without being shown here.`,
    console: (critical, error, warning, advisory) =>
      `Standard: ${critical} critical faults, ${error} errors, ${warning} warnings, ${advisory} pieces of advice`,
  },
};

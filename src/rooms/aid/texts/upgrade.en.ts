import type { upgrade as french } from './upgrade.fr.ts';

const many = (count: string, one: string, more: string): string => `${count} ${count === '1' ? one : more}`;
const activities = (count: string): string => many(count, 'activity', 'activities');

export const upgrade: typeof french = {
  upgrade: {
    title: 'Versions of the standard',
    follows: (count, version) => `${many(count, 'activity follows', 'activities follow')} version ${version}.`,
    near: (count, published, version) => `${many(count, 'activity says', 'activities say')} version “${published}”: read as ${version}.`,
    unsaid: (count, version) =>
      `${many(count, 'activity does not say its version', 'activities do not say their version')}: by the contents, read as ${version}.`,
    unknown: (count, published, version) =>
      `${many(count, 'activity says', 'activities say')} a version that does not exist (“${published}”): by the contents, read as ${version}.`,
    fromLine: (line) => `from line ${line}`,
    lead: (count) => `${activities(count)} of versions 1.0x: upgraded to 2.03. Nothing is guessed, and the original is kept as it came.`,
    done: 'What the upgrade did',
    what: 'What',
    fate: 'Fate',
    fates: { kept: 'left as it is', changed: 'changed', dropped: 'left out', added: 'added' },
    count: 'Times',
    first: 'First place',
    counts: 'Everything is counted',
    kept: 'kept',
    changed: 'changed',
    dropped: 'left out',
    added: 'added',
    wholes: { elements: 'Elements', attributes: 'Attributes', texts: 'Texts' },
    missing: 'What 2.03 requires and is not there',
    missingLead: (count) => `${activities(count)}: they come in, but could not be published like this. Ask the partner to complete them.`,
    part: 'Part',
    parts: {
      'iati-activity/title': 'title',
      'iati-activity/description': 'description',
      'iati-activity/participating-org': 'participating organisation',
      'iati-activity/activity-status': 'status of the activity',
      'iati-activity/activity-date': 'date of the activity',
      'iati-activity/reporting-org': 'reporting organisation',
      'iati-activity/reporting-org/@type': 'type of the reporting organisation',
      'iati-activity/iati-identifier': 'identifier',
      'iati-activity/activity-date/@iso-date': 'day of a date',
      'iati-activity/transaction/transaction-date': 'date of a transaction',
      'iati-activity/transaction/value/@value-date': 'value date',
      'iati-activity/transaction/transaction-type': 'type of a transaction',
    },
    sums: 'Amounts before and after',
    before: 'Before',
    after: 'After',
    same: 'Counts and sums are the same before and after.',
    differ: 'Some amounts are not the same before and after the upgrade: do not accept this file, tell whoever minds the server.',
    upgraded: 'Upgrade of the standard',
    standard: 'Standard',
    readAs: (published, version, upgraded) => `${published || 'not said'}, ${upgraded ? 'upgraded to 2.03' : `read as ${version}`}`,
    ofActivity: (published) =>
      published === ''
        ? 'This activity does not say the version of its standard. It is shown here upgraded to 2.03; the original is kept.'
        : `Published in version ${published} of the standard. It is shown here upgraded to 2.03; the original is kept.`,
    console: (count, incomplete, changed, dropped, added) =>
      `Upgrade to 2.03: ${count} activities, ${changed} changes, ${dropped} left out, ${added} additions; ${incomplete} incomplete`,
  },
};

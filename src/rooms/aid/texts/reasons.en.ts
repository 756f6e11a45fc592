import type { Detail } from '../published/finding.ts';
import type { said as french } from './reasons.fr.ts';

const of = (detail: Detail, name: string): string => String(detail[name] ?? '–');

export const said: typeof french = {
  reasons: {
    'identifier-missing': () => 'The activity has no identifier.',
    'identifier-twice': () => 'This identifier stands higher up in the file: the first activity is taken, this one waits.',
    'reporting-org-missing': () => 'The activity does not say who reports it.',
    'country-twice': () => 'The country is named twice.',
    'share-not-a-number': (d) => `The share of the country is not a number (${of(d, 'published')}).`,
    'share-out-of-range': (d) => `The share of the country is not between 0 and 100 (${of(d, 'published')}).`,
    'shares-above-100': (d) => `The shares of the countries make more than 100 (${of(d, 'sum')}).`,
    'share-zero': () => 'The country is named with a share of 0: nothing comes in.',
    'several-countries-without-shares': (d) =>
      `Several destinations without shares (${of(d, 'countries')} countries, ${of(d, 'regions')} regions): the share of the country is not known, and it is not guessed.`,
    'transaction-without-country': () => 'Neither the activity nor this transaction says the share of the country.',
    'transaction-to-region': (d) => `This transaction goes to a region (${of(d, 'region')}): the share of the country is not known.`,
    'period-without-share': () => 'The activity does not say the share of the country; a budget or a forecast has no other.',
    'value-missing': () => 'There is no amount.',
    'not-a-number': (d) => `This amount is not a number (${of(d, 'published')}). It is never read as another.`,
    'currency-missing': (d) => `The amount ${of(d, 'published')} has no currency, neither here nor in the activity.`,
    'currency-unreadable': (d) => `This currency is not a code of three letters (${of(d, 'published')}).`,
    'date-missing': (d) => `The date is missing (${of(d, 'element')}).`,
    'no-such-day': (d) => `This date does not exist, or is not written as a day (${of(d, 'published')}).`,
    'period-reversed': (d) => `The period ends (${of(d, 'to')}) before it begins (${of(d, 'from')}).`,
    'type-missing': () => 'The transaction does not say of which sort it is.',
    'type-unknown': (d) => `There is no such sort of transaction (${of(d, 'published')}).`,
    'copy-of-a-primary': (d) =>
      `A second-hand copy (${of(d, 'ref')}) of an activity that ${of(d, 'known')} reports itself: the first hand stays.`,
    'another-reporter': (d) => `${of(d, 'known')} and ${of(d, 'ref')} report the same activity: you say who is followed.`,
    'older-than-known': (d) => `This file is older (${of(d, 'here')}) than what is known (${of(d, 'known')}).`,
    'no-longer-ours': () => 'This activity was known here and no longer names the country: it will be marked as absent.',
  },
  faults: {
    empty: () => 'This file is empty. Choose another one.',
    'not-xml': (d) =>
      `This is not an IATI file: its content is ${of(d, 'kind').toUpperCase()}, whatever its name. Open the archive or export the XML, then send that.`,
    html: () => 'This is a web page, not an IATI file: often the error page of the server it comes from. Download it again.',
    'encoding-unsupported': (d) => `The encoding ${of(d, 'declared')} is not read. Ask for the file in UTF-8.`,
    'encoding-mismatch': (d) => `The file says it is in ${of(d, 'declared')}, but its bytes are not (probably ${of(d, 'probable')}).`,
    'encoding-broken': (d) =>
      `Byte ${of(d, 'bytePosition')} is not ${of(d, 'encoding')}; the file is probably in ${of(d, 'probable')}. Nothing is replaced or guessed: ask for it in UTF-8.`,
    malformed: (d) => `The XML is not well formed: ${of(d, 'reason')}.`,
    'cut-short': () => 'The file stops before its end: the transfer was probably cut. Send it again.',
    doctype: () => 'The file holds a document type definition (DTD). IATI never needs one; for safety it is not read.',
    'not-iati': (d) => `This is not a file of IATI activities: its root is ${of(d, 'rootElement')}.`,
    limit: (d) => `The file goes beyond a limit of reading (${of(d, 'limit')}: ${of(d, 'maximum')}).`,
    'used-up': () => 'The file could not be read again. Send it again.',
    aborted: () => 'The reading was stopped. It will be done again.',
    'organisation-file': () => 'This is an organisation file: it holds no activity, nothing of it comes in here.',
    'not-theirs': (d) => `This file reports activities of other organisations than yours (${of(d, 'refs')}). Send it to the Pool.`,
  },
  before: 'Refused at an earlier reading, for a reason that no longer exists. Send the file again: it will be read anew.',
};

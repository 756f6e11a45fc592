import { formatDay } from '#kernel/i18n';
import type { termsErrorsFr, termsFr, termsRefusalsFr, termsRulesFr, termsVerbsFr } from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en', 'short');

export const termsRefusalsEn: typeof termsRefusalsFr = {
  'terms.term-order': (d) =>
    d.from && d.to
      ? `The last day of the terms of reference (${on(d.to)}) is before the first (${on(d.from)}).`
      : 'The last day of the terms of reference is before the first.',
  'terms.empty': 'Terms of reference have a text, a file, or both.',
  'terms.of-something': 'Terms of reference are those of one body, or of every body of a kind.',
  'terms.two-at-once': 'This body already has terms of reference on those days. Correct them, or choose another first day.',
  'terms.body-not-alive': (d) => `The body does not exist on ${on(d.day)}.`,
};

export const termsRulesEn: typeof termsRulesFr = { 'terms.keep': 'adopt or correct terms of reference' };

export const termsVerbsEn: typeof termsVerbsFr = {
  'terms.adopt': 'terms of reference adopted',
  'terms.correct': 'terms of reference corrected',
};

export const termsEn: typeof termsFr = {
  title: 'Terms of reference',
  genericTitle: 'Generic terms of reference',
  genericLead: 'Shared by every body of a kind that has none of its own.',
  generic: (kinds) => `This body has none of its own: these are shared (${kinds}).`,
  noneTitle: 'No terms of reference yet',
  none: 'Neither this body nor its kind has any on that day. The Pool or the coordinator of the group can record them.',
  noGeneric: 'No generic terms yet',
  noGenericWhy: 'The Pool can record some: they will hold for bodies that have none of their own.',
  adopted: (reference) => `Adopted by: ${reference}`,
  others: 'Other periods',
  allGeneric: 'Generic terms',
  adopt: 'Record terms of reference',
  correct: 'Correct',
  applies: 'Apply',
  of: 'Body',
  kinds: 'Kinds of bodies',
  reference: 'Adopted by',
  file: 'File',
  text: 'Text',
  edition: (n) => `edition ${n}`,
  editions: 'Editions',
  issuedOn: (n, day) => `Edition ${n}, of ${on(day)}`,
  shown: 'shown',
  seal: (sum) => `Checksum: ${sum}`,
  former: (last) => `There is a newer edition: number ${last}.`,
  readLast: 'Read it',
  newTitle: (name) => `Terms of reference: ${name}`,
  editTitle: 'Correct the terms of reference',
  editNote: 'The correction makes a new edition; the former ones stay readable.',
  titleFr: 'Title in French',
  titleEn: 'Title in English',
  fromDay: 'First day',
  toDay: 'Last day',
  toDayHint: 'Leave empty if they hold until further notice.',
  referenceField: 'Decision that adopted them',
  referenceHint: 'For example: decision record no. 3 of the GEC, 14 March 2018.',
  content: 'Text',
  contentHint: 'The text, a file, or both.',
  fileField: 'PDF, Word or OpenDocument file',
  fileHint: '20 MB at most.',
  fileKept: (name) => `“${name}” stays unless you choose another.`,
  readers: 'Who may read them',
  readersOf: { public: 'everybody', body: 'the members of the body, present and past, and the Pool' },
  submit: 'Record the terms of reference',
  done: 'Terms of reference recorded.',
  corrected: 'New edition recorded.',
  kilobytes: (n) => `${n} kB`,
  megabytes: (n) => `${n} MB`,
};

export const termsErrorsEn: typeof termsErrorsFr = {
  'kinds.required': 'Tick at least one kind.',
  'content.terms-empty': 'Write the text, or choose a file.',
  'file.file-wrong-type': 'Choose a PDF, Word (.docx) or OpenDocument (.odt) file.',
  'toDay.before-start': 'The last day is before the first.',
};

import { counted, formatDay } from '#kernel/i18n';
import type { openFr, openRefusalsFr } from './text.fr.ts';

const n = (count: number, one: string, other: string) => counted(count, 'en', { one, other });
const on = (day: string) => formatDay(day, 'en', 'short');
const same = (word: string) => (_count: number) => word;

/** Refusals of a whole file of the open form. */
export const openRefusalsEn: typeof openRefusalsFr = {
  'mechanism-file.broken': (d) =>
    d.line
      ? `This JSON file stops or breaks at line ${d.line}. Nothing has entered.`
      : 'This JSON file cannot be read. Nothing has entered.',
  'mechanism-file.other-form': (d) => `This file is not of the form “${d.format}”. Take the file that this page gives as a model.`,
  'mechanism-file.no-day': (d) =>
    d.day ? `The day “${d.day}” does not exist. Write a date like 2018-11-12.` : 'The file does not say of which day it is (field day).',
  'mechanism-file.not-a-list': (d) => `The field “${d.list}” is not a list.`,
  'mechanism-file.too-long': (d) => `This file has more than ${d.most} lines.`,
  'mechanism-file.entered-already': 'This file has been entered already.',
  'mechanism-file.nothing-to-enter': 'This file adds nothing and changes nothing.',
  'mechanism-file.base-changed':
    'The base has changed since this trial. Send the file again to see what it changes now; nothing has entered.',
};

/** The mechanism as an open file, out and in. */
export const openEn: typeof openFr = {
  export: 'As a file',
  json: 'The whole mechanism, for a program (JSON)',
  csv: 'The whole mechanism, for a spreadsheet (CSV)',
  seats: 'Seats and vacancies (Excel)',
  import: 'Import a mechanism',
  title: 'Import a mechanism',
  lead: 'A trial first says, line by line, what the file adds or changes.',
  file: 'File of the open form',
  fileHint: 'JSON or CSV, 8 MB at most.',
  submit: 'Try it',
  form: 'Take one of the files of the mechanism’s page as a model: the one you send has the same form. Only the lists that change need to be filled in.',
  fields: 'What the file says',
  fieldsByList: 'The fields, list by list',
  fieldsNotes: [
    'Days are written 2018-11-12. No last day: it is still true.',
    'In the CSV, the column “record” says of which list a line is; the first line, “mechanism”, carries “format” and “day”.',
    'A day that is known roughly says so in its “precision”: day, month, year, about or attested.',
    'The rhythm of a body (“cadence”) is a rule such as FREQ=MONTHLY;BYDAY=2WE: every month, on the 2nd Wednesday.',
  ],
  errors: { 'file-missing': 'Choose a file.' },
  progress: {
    trying: (name) => `${name} is being tried`,
    entering: (name) => `${name} is being entered`,
    lead: (lines) => `${n(lines, 'line', 'lines')} in the file`,
    refresh: 'How far is it',
    goesOn: 'The work goes on without this page',
    goesOnWhy: 'A long file takes a few minutes. You may close this page and come back.',
    failed: 'The work has stopped',
    failedWhy: 'Nothing of this file has been entered. The administrator sees why; the file may be sent again.',
  },
  reportTitle: (name) => `Trial of ${name}`,
  reportLead: (day, counts) => `Mechanism on ${day}: ${counts}`,
  enter: (count) => `Enter ${n(count, 'line', 'lines')}`,
  done: (added, changed) => `${n(added, 'line added', 'lines added')}, ${n(changed, 'line changed', 'lines changed')}.`,
  entered: (day, who) => `Entered on ${day} by ${who}`,
  seeIt: 'See the mechanism of that day',
  nothingYet: 'Nothing has entered yet',
  nothingYetWhy: 'Accepted lines are entered together, in one act. Lines held or refused stay out.',
  nothingNew: 'This file changes nothing',
  nothingNewWhy: 'All that it says is in the base already, or cannot enter it.',
  place: 'Line',
  what: 'Of what',
  verdict: 'Outcome',
  why: 'Reason',
  firstOf: (shown, all) => `the first ${shown} of ${all}`,
  verdicts: { refused: same('refused'), held: same('held'), changed: same('changed'), added: same('added'), same: same('unchanged') },
  headings: {
    refused: 'Lines refused',
    held: 'Lines held: somebody must decide',
    changed: 'Accepted: what changes',
    added: 'Accepted: what is added',
    same: 'Lines unchanged',
  },
  lists: {
    body_kinds: 'kinds of body',
    seat_kinds: 'kinds of seat',
    organisation_kinds: 'kinds of organisation',
    representation_rules: 'rules of representation',
    organisations: 'organisations',
    identifiers: 'identifiers',
    affiliations: 'ties',
    memberships: 'memberships',
    colleges: 'colleges',
    coordinations: 'agencies that sit for a system',
    houses: 'co-located houses',
    bodies: 'bodies',
    seats: 'seats',
    draws: 'seats drawn from another body',
  },
  states: { held: 'held', vacant: 'vacant', unknown: 'not said' },
  sheet: {
    file: 'seats',
    seats: 'Seats',
    vacancies: 'Vacancies',
    code: 'Code',
    body: 'Body',
    seat: 'Seat',
    slot: 'No.',
    state: 'State',
    key: 'Organisation',
    holder: 'Held by',
    person: 'a person',
    from: 'Since',
    to: 'Until',
  },
  reasons: {
    missing: (d) => `The field “${d.field}” is missing or empty.`,
    'too-long': (d) => `The field “${d.field}” is too long.`,
    'code-shape': (d) => `“${d.value}” (field ${d.field}) is not a code: capitals, digits and hyphens, 24 at most.`,
    'kind-shape': (d) => `“${d.value}” (field ${d.field}) is not a word of the vocabulary: small letters, digits and hyphens.`,
    'not-a-day': (d) => `The day “${d.value}” (field ${d.field}) does not exist.`,
    'not-a-precision': (d) => `“${d.value}” (field ${d.field}) is not a precision: day, month, year, about or attested.`,
    'not-a-number': (d) => `The field “${d.field}” is not a whole number.`,
    'not-a-cadence': (d) => `“${d.value}” is not a cadence like FREQ=MONTHLY;BYDAY=2WE.`,
    'term-order': 'An end is before its beginning.',
    'holder-without-day': 'The line does not say since which day the seat is held or vacant (holder_from_day).',
    'holder-missing': 'The seat is said to be held, without saying by which organisation.',
    twice: (d) => `The same thing is written twice (lines ${d.lines}): keep one line.`,
    'parent-missing': (d) => `The body above, ${d.parent}, is neither in the base nor accepted in the file.`,
    'body-missing': (d) => `The body ${d.body} is neither in the base nor accepted in the file.`,
    'organisation-missing': (d) => `The organisation ${d.organisation} is neither in the base nor accepted in the file.`,
    'kind-unknown': (d) => `The word “${d.kind}” is neither in the base nor explained in the file.`,
    'organisation-differs': (d) =>
      `The base says something else of this key (${d.base}): correct the organisation on its page, or the file.`,
    'fact-differs': (d) => `The base says otherwise for some of the same days (${d.base}): correct the organisation’s page, or the file.`,
    'draw-without-source': 'The line does not say where the seats are drawn from (from_body or from_kind).',
    'body-since': (d) =>
      `The file says its name and place since ${on(d.from)} only; they are recorded since ${on(d.since)}, its first day.`,
    'body-goes-on': (d) => `The file says its name and place until ${on(d.to)}; they stay recorded after it, for want of others.`,
    'body-put-right': (d) => `The base said something else for the same days: ${d.fields}.`,
    'body-changed': (d) => `Changes from ${on(d.from)}: ${d.fields}.`,
    'body-not-alive': (d) => `The base knows this body, but not on ${on(d.day)}.`,
    'body-ends-otherwise': (d) =>
      `The end differs (base: ${d.base ? on(d.base) : 'none'}; file: ${d.file ? on(d.file) : 'none'}): closing a body is an act, on its page.`,
    'body-begins-otherwise': (d) =>
      `The beginning differs (base: ${on(d.base)}; file: ${on(d.file)}): say which is right on the body’s page.`,
    'body-rules-differ': (d) => `Rules of the body differ (${d.fields}): correct them on its page.`,
    'holder-begins-otherwise': (d) => `The same holder, but since another day (base: ${on(d.base)}; file: ${on(d.file)}).`,
    'holder-ends-otherwise': (d) =>
      `The same holder, but until another day (base: ${d.base ? on(d.base) : 'no end'}; file: ${d.file ? on(d.file) : 'no end'}).`,
    'another-holder': (d) => `The base says that ${d.base || 'nobody'} holds this seat since the same day, ${on(d.from)}: say who.`,
    'seat-handed': (d) => (d.before ? `Passes from ${d.before} on ${on(d.from)}.` : `Held from ${on(d.from)}.`),
    'seat-vacated': (d) => (d.before ? `Vacant from ${on(d.from)}, after ${d.before}.` : `Vacant from ${on(d.from)}.`),
  },
};

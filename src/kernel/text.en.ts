import { formatNumber } from './i18n.ts';
import type { fr } from './text.fr.ts';

const megabytes = (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1_000_000)), 'en')}\u00a0MB`;

export const en: typeof fr = {
  room: 'House',

  refusals: {
    'file.too-large': ({ limit = 0 }: { limit?: number }) => `This file is too large: ${megabytes(limit)} at most. Nothing was kept.`,
    'file.empty': 'This file is empty. Choose another one.',
    'file.wrong-type': ({ type = '' }: { type?: string }) =>
      `This file is not of the type expected${type ? `: its content is “${type}”` : ''}. Nothing was kept.`,
    'file.no-room': 'The disk of the house is full. Nothing was kept; tell whoever minds the server.',
    'file.read-only': 'The folder of files cannot be written to. Nothing was kept; tell whoever minds the server.',
    'file.store-away': 'The store of files does not answer. Nothing was kept; try again in a moment, or tell whoever minds the server.',
    'file.unreachable': 'This file cannot be read for now: the store of files does not answer. It is kept; try again in a moment.',
    'issued.frozen': 'What was issued no longer changes. A correction is issued as a new edition.',
    'journal.kept': 'The journal is not corrected: it is added to.',
    'bin.no-way-back': 'This sort of thing cannot be taken back.',
    'bin.taken-back': 'This was already taken back.',
    'demo.no-such-day': 'There is no such day.',
    'demo.not-a-demo': 'This database is not a demonstration: its day is the clock’s.',
    'mail.address': 'This e-mail address cannot receive mail.',
    'mail.header': 'A subject or an address of a mail stands on one line.',
    'mail.twice': 'Another mail already bears this number.',
    'mail.not-failed': 'This mail does not wait to be sent again.',
    'backup.running': 'A backup is already being made.',
  },

  errors: {
    'file-too-large': ({ limit = 0 }: { limit?: number }) => `This file is too large: ${megabytes(limit)} at most.`,
    'file-empty': 'This file is empty.',
    'file-wrong-type': 'This file is not of the type expected.',
    'file-missing': 'Choose a file.',
    'no-such-month': 'There is no such month. Write it like this: 2018-11.',
    'not-an-amount': 'Write an amount in digits.',
  },

  rules: { 'house.act': 'do the work of the house (mail, reminders, backups)' },

  verbs: {
    'setting.write': 'setting changed',
    'issued.issue': 'issued',
    'bin.throw-away': 'thrown away',
    'bin.take-back': 'taken back from the bin',
    'bin.purge': 'bin emptied after thirty days',
    'mail.send-again': 'mail sent again',
    'journal.erase': 'personal data erased from the journal',
    'backup.make': 'backup made',
    'backup.try': 'archive tried',
    'backup.restore': 'archive restored',
  },

  jobs: {
    'mail.deliver': 'sending of a mail',
    backup: 'backup',
    'due:backup.nightly': 'nightly backup',
    'due:house.sweep': 'tidying (bin, files, finished jobs)',
    'due:search.words': 'words of the search',
  },

  jobStates: { waiting: 'waiting', running: 'running', done: 'done', failed: 'failed', stopped: 'stopped' },
  mailStates: { waiting: 'waiting', kept: 'kept here', sent: 'sent', failed: 'refused' },

  words: {
    save: 'Save',
    add: 'Add',
    edit: 'Edit',
    throwAway: 'Throw away',
    takeBack: 'Take back',
    undo: 'Undo',
    send: 'Send',
    issue: 'Issue',
    validate: 'Validate',
    close: 'Close',
    open: 'Open',
    stop: 'Stop',
    again: 'Start again',
    search: 'Search',
    download: 'Download',
    back: 'Back',
  },
};

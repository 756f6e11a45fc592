import type { fr } from './text.fr.ts';
import { activities } from './texts/activities.en.ts';
import { figures } from './texts/figures.en.ts';
import { imports } from './texts/imports.en.ts';
import { said } from './texts/reasons.en.ts';
import { standard } from './texts/standard.en.ts';
import { upgrade } from './texts/upgrade.en.ts';

const atTheDoor = Object.fromEntries(Object.entries(said.faults).map(([code, say]) => [`import.${code}`, say]));

export const en: typeof fr = {
  room: 'Aid',
  news: { entered: (file, rows) => `File entered: ${file} (${rows} rows)` },
  refusals: {
    ...atTheDoor,
    'import.country-unset': 'The country is not set: say it in the settings before a file is read.',
    'import.not-to-decide': 'This file waits for no decision: it is accepted already, set aside, or could not be read.',
    'import.many-absent': ({ absent = 0, known = 0 }: { absent?: number; known?: number }) =>
      `${absent} activities of ${known} are no longer in this file, more than one in ten. Check with the partner, then tick that you saw it.`,
    'import.decided': 'A decision has its day.',
    'activity.identifier-taken': 'This identifier is already that of another activity.',
    'amount.rate-named': 'A converted amount names its rate.',
    'figure.unknown': 'There is no such figure: choose it in the table.',
  },
  errors: {
    'file-missing': 'Choose an XML file.',
    'organisation-missing': 'Choose the organisation whose file it is.',
    'seen-missing': 'Tick that you saw what vanishes.',
  },
  rules: {
    'aid.read': 'read published activities and their figures',
    'import.list': 'see the files received and their reports',
    'import.receive': 'send an IATI file',
    'import.accept': 'accept a file that was read',
    'import.drop': 'set a file aside',
    'import.read': 'read a file received',
    'import.enter': 'bring an accepted file in',
    'aid.load': 'load the first settings',
  },
  verbs: {
    'import.receive': 'IATI file received',
    'import.read': 'IATI file read',
    'import.accept': 'IATI file accepted',
    'import.enter': 'IATI file brought in',
    'import.drop': 'IATI file set aside',
    'aid.convert': 'amounts converted again',
  },
  said,
  ...activities,
  ...figures,
  ...imports,
  ...upgrade,
  ...standard,
  kinds: { transaction: 'transaction', budget: 'budget', planned: 'planned disbursement' },
  measures: { commitment: 'Commitments', disbursement: 'Disbursements and expenditures' },
  verdicts: { refused: 'refused', held: 'held', noted: 'noted' },
  states: {
    waiting: 'received, being read',
    refused: 'refused',
    read: 'read, to be decided',
    entering: 'accepted, coming in',
    accepted: 'in',
    dropped: 'set aside',
  },
  noValue: '–',
  untitled: 'untitled',
  demo: 'demo',
};

import { counted } from '#kernel/i18n';
import type { directoryFr } from './text.fr.ts';

const n = (count: number, one: string, other: string) => counted(count, 'en', { one, other });

export const directoryEn: typeof directoryFr = {
  filters: {
    words: 'Name, post, organisation or body',
    organisation: 'Organisation',
    body: 'Body',
    post: 'Post',
    standing: 'In post',
    card: 'Card',
    cards: { 'a-confirmer': 'to be confirmed again', refuse: 'address refusing' },
    standings: { 'en-poste': 'in post today', anciens: 'former' },
  },
  leadPublic: 'The people who agreed to appear here.',
  publicEmpty: 'Nobody has chosen to appear to the public yet.',
  until: (day: string) => `until ${day}`,
  former: 'former',
  hidden: 'kept by the house',
  sheet: 'Directory',
  columns: {
    name: 'Name',
    family: 'Family name',
    given: 'Given name',
    post: 'Post',
    organisation: 'Organisation',
    bodies: 'Bodies',
    email: 'Address',
    phone: 'Telephone',
  },
  takeAway: {
    title: 'Take this list away',
    says: 'Each file holds the lines of the narrowed list, with what you may read and nothing more.',
    csv: 'Spreadsheet (CSV)',
    cards: 'Cards (vCard)',
    word: 'Directory, Word',
    outlook: 'Outlook takes only the first card of a file: for several people, give it the spreadsheet.',
    own: 'Card (vCard)',
  },
  word: {
    title: (institution: string) => `Directory, ${institution}`,
    lead: (count: number, day: string) =>
      `${n(count, 'person', 'people')}, as of ${day}. To be corrected by hand and given back to the secretariat.`,
  },
};

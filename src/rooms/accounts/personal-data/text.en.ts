import { counted, formatDay } from '#kernel/i18n';
import type { personalDataFr } from './text.fr.ts';

const n = (count: number, one: string, other: string) => counted(count, 'en', { one, other });
const on = (day: string) => formatDay(day, 'en', 'short');

export const personalDataEn: typeof personalDataFr = {
  refusals: {
    'retention.out-of-bounds': (d: { least?: number; most?: number }) => `A term must be between ${d.least} and ${d.most}.`,
  },
  errors: { 'out-of-bounds': (d: { least: number; most: number }) => `Write a number between ${d.least} and ${d.most}.` },
  rules: {
    'personal-data.read': 'read what is kept of people, why and for how long',
    'personal-data.take': 'take away all that is kept of oneself',
    'retention.set': 'set how long each kind of data is kept',
    'retention.sweep': 'erase what is past its term',
  },
  verbs: { 'retention.set': 'retention terms set', 'retention.sweep': 'data past their term erased' },
  pages: {
    title: 'Personal data',
    lead: 'What the house keeps of people, why, who sees it and for how long.',
    what: 'What is kept',
    why: 'Why',
    who: 'Who sees it',
    long: 'For how long',
    count: {
      days: (count: number) => n(count, 'day', 'days'),
      months: (count: number) => n(count, 'month', 'months'),
    },
    span: (from: string, to: string | null) => (to ? `from ${on(from)} to ${on(to)}` : `since ${on(from)}`),
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    capacities: { titular: 'titular', alternate: 'alternate', accompanying: 'accompanying', person: 'in person' },
    picture: (width, height) => `A photograph of ${width} by ${height} pixels`,
    fields: { name: 'name and posts', email: 'address', phone: 'telephone', photograph: 'photograph' },
    rights: {
      title: 'What you may ask',
      says: [
        'To read and take away all that concerns you, in a file, from your account.',
        'To correct your card and decide who sees your address and your telephone. The public reads them only if you agree, and until you change your mind.',
        'To have your contact data, photograph and account erased, by yourself or by asking the Pool. Your name stays in the minutes of its time.',
        'Without an account, answer the link you receive to read your card again, or write to the Pool.',
      ],
    },
    mine: {
      title: 'Everything about me',
      lead: 'What each room of the house keeps of you, as it is.',
      take: 'Take the file away (JSON)',
      file: 'my-data',
      count: (count: number) => n(count, 'line', 'lines'),
      nothing: 'Nothing is kept of you',
      more: (count: number) => `${n(count, 'more line', 'more lines')} in the file.`,
    },
    erase: {
      own: 'Erase my data',
      short: 'Erase',
      title: (name: string) => `Erase the data of ${name}?`,
      submit: 'Erase these data',
      happens: [
        'This cannot be undone.',
        'Minutes and journal stay whole: the name stays in them, as on that day.',
        'The person can no longer sign in, and the house can no longer write to them.',
      ],
      goes: 'What goes',
      stays: 'What stays',
      done: 'Data erased. The name stays in the minutes of its time.',
    },
    durations: {
      title: 'Retention terms',
      lead: 'First see what would leave; then set. What is past its term leaves once a day.',
      units: { days: 'days', months: 'months' },
      bounds: (least: number, most: number) => `between ${least} and ${most}`,
      preview: 'See what would leave',
      wouldLeave: 'What would leave today with these terms',
      leaves: 'What is past its term today',
      today: 'To erase',
      save: 'Set these terms',
      saved: 'Terms set.',
      history: 'What was erased',
    },
    given: 'delegation given',
    received: 'delegation received',
    kept: {
      name: {
        what: 'Name, language, posts and seats',
        why: 'to know who speaks for whom, today and in the minutes of each time',
        who: 'signed-in people; the public if the person agrees',
        long: 'as long as the history of the mechanism is kept',
      },
      contact: {
        what: 'Address and telephone',
        why: 'to convene, to send minutes, to reach each other',
        who: 'those the person chose; the Pool and the letters of the bodies they sit on',
        long: 'after the end of the last post and the last seat',
      },
      photograph: {
        what: 'Photograph',
        why: 'to recognise one another from meeting to meeting',
        who: 'those the person chose',
        long: 'as long as the address and the telephone; replaced or removed, it is no longer seen at once',
      },
      consents: {
        what: 'Consents given to the public',
        why: 'to prove what the person agreed to show, and when',
        who: 'the person and the Pool',
        long: 'as long as the name',
      },
      lists: {
        what: 'Lists of contacts that wait',
        why: 'to read them before they are taken',
        who: 'the Pool',
        long: 'after they came; sooner when a list is taken or set aside',
      },
      account: {
        what: 'Account: address, digest of the password',
        why: 'to sign in',
        who: 'the person and those who keep the accounts',
        long: 'until erased',
      },
      sessions: {
        what: 'Sessions: date, browser, address of the machine',
        why: 'to show each person where they signed in, and to notice an intrusion',
        who: 'the person',
        long: 'after their end',
      },
      links: {
        what: 'Invitations and guest links',
        why: 'to know who answers without an account',
        who: 'those who keep the accounts',
        long: 'after their last day',
      },
      delegations: {
        what: 'Delegations given and received',
        why: 'to know who may act in whose name, on what and until when',
        who: 'the two persons',
        long: 'until one of the two is erased',
      },
      follows: {
        what: 'What one follows',
        why: 'to write to each what is new',
        who: 'the person',
        long: 'until they cease to follow',
      },
      feed: {
        what: 'The address of one’s feeds',
        why: 'to give one’s programs the calendar and the news, without a session',
        who: 'nobody: the base keeps a digest of it alone',
        long: 'until they take it back',
      },
      letters: {
        what: 'Letters sent',
        why: 'to know what was written, and to whom',
        who: 'the audience of each letter',
        long: 'after they left; text and address go, the date stays',
      },
      drafts: {
        what: 'Drafts',
        why: 'to lose nothing of what was typed',
        who: 'their author',
        long: 'after they were last kept',
      },
    },
  },
};

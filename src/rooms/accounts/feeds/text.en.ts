import type * as fr from './text.fr.ts';

export const rules: typeof fr.rules = {
  'feed.own': 'have an address for one’s feeds, make it anew, take it back',
  'feed.read': 'read feeds by their address',
};

export const verbs: typeof fr.verbs = {
  'feed.make': 'address of feeds made',
  'feed.revoke': 'address of feeds taken back',
};

export const feeds: typeof fr.feeds = {
  title: 'My feeds',
  link: 'My feeds (calendar, news)',
  lead: 'Your dates in the calendar of your telephone or of your mail, your news in a reader. No password is asked there: whoever has the address reads what you may read.',
  none: 'You have no address yet.',
  make: 'Create my address',
  since: (day) => `Your address was created on ${day}. It is shown only once.`,
  anew: 'Make it anew',
  anewSays: 'Lost, or read by somebody else: make it anew. The former one will answer no more.',
  revoke: 'Take it back',
  revokeTitle: 'Take back the address of my feeds',
  revokeSays: [
    'The address will answer no more, at once and everywhere.',
    'What your programs have read already stays there until you remove it.',
    'What you follow does not change.',
  ],
  revoked: 'The address is taken back: it answers no more.',
  madeTitle: 'Your addresses',
  madeLead: 'Keep them now: they will not be shown again.',
  madeHow: 'In your calendar, choose “subscribe by an address”; in your feed reader, add the last one.',
  madeWarning: 'Do not pass them on. Your rights are looked at each time: when your seat ends, what it opened is there no more.',
  kept: 'I have kept them',
  calendar: 'My calendar',
  calendarFollowed: 'My calendar, what I follow',
  calendarSays: 'The dates that you may see, from a year ago to two years ahead.',
  news: 'What I follow, what is new',
  newsSays: 'What is new, these last three months, in what you follow.',
  bodySays: 'The dates of this body, from a year ago to two years ahead.',
  colon: ': ',
  bodyLinks: 'Feeds of this body',
  bodyIcs: 'Calendar (.ics)',
  bodyAtom: 'News (Atom)',
  goneSays: (sentence, addresses) => (addresses === '' ? sentence : `${sentence} This feed goes on at: ${addresses}`),
  gone: {
    acts: {
      merge: 'merger',
      split: 'split',
      dissolve: 'dissolution',
      replace: 'succession',
      promote: 'promotion',
      restructure: 'restructuring',
    },
    ended: 'end',
    says: (body, act, from, into) => `${body}: ${act}, from ${from}.${into === '' ? '' : ` In its place: ${into}.`}`,
  },
};

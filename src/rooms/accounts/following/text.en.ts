import { formatDay } from '#kernel/i18n';
import type { Told } from './gathering.ts';
import type * as fr from './text.fr.ts';

type Ways = Parameters<typeof fr.following.letters.digest>[1];

function digestText(told: readonly Told[], { whole, manage, stop }: Ways): string {
  const parts = told.map(({ title, lines }) => {
    const said = lines.map((line) => `- ${line.day ? `${formatDay(line.day, 'en', 'short')}: ` : ''}${line.title}\n  ${whole(line.href)}`);
    return `${title}\n${said.join('\n')}`;
  });
  const ways = [manage ? `Change the rhythm, or stop following:\n${manage}` : '', `Receive these letters no longer:\n${stop}`];
  return `Hello,\n\nHere is what is new in what you follow.\n\n${parts.join('\n\n')}\n\n${ways.filter(Boolean).join('\n\n')}\n`;
}

export const rules: typeof fr.rules = {
  'follow.own': 'follow, and set what one follows',
  'follow.ask': 'ask to follow by an address',
  'follow.answer': 'confirm or stop by the link of a letter',
};

export const verbs: typeof fr.verbs = {
  'follow.begin': 'following begun',
  'follow.rhythm': 'rhythm of a follow changed',
  'follow.end': 'following ended',
  'follow.ask': 'following asked for an address',
  'follow.confirm': 'following confirmed by an address',
  'follow.stop': 'letters ended by their link',
  'digest.begin': 'morning digest begun',
  'digest.send': 'digest written to a follower',
};

export const following: typeof fr.following = {
  title: 'What I follow',
  lead: 'What changes in what you follow is written to you: in the morning, in one digest, and only if there is something new.',
  follow: 'Follow',
  followList: 'Follow this list',
  followed: (title) => `You follow: ${title}.`,
  following: 'You follow this page',
  unfollow: 'Stop following',
  unfollowed: 'You follow this no longer.',
  byMail: 'Follow by e-mail',
  settings: 'Settings',
  what: 'What',
  rhythm: 'Rhythm',
  rhythms: { digest: 'morning digest', weekly: 'Monday digest', 'at-once': 'at once', none: 'no letter' },
  save: 'Keep',
  saved: 'Rhythm kept.',
  none: 'You follow nothing yet.',
  noneWhy:
    'The “Follow” button stands on the page of a body, a partner, an occasion, a meeting and a search, and above the lists: decisions, activities, calendar.',
  gone: 'What was followed is no longer visible to you',
  searchTitle: (words) => `Search “${words}”`,
  passes: (count) => `${count === 1 ? 'One follow extends' : `${count} follows extend`} to the one that takes over`,
  dutyTitle: (count) => (count === 1 ? 'One follow' : `${count} follows`),
  dutyNote: 'what this person follows is copied',
  mine: 'What I follow',
  address: {
    title: 'Follow by e-mail',
    lead: (title) => `${title}. A digest in the morning, only if there is something new.`,
    field: 'E-mail address',
    hint: 'A letter goes there, with a link to confirm. Without an answer nothing else is sent.',
    submit: 'Receive the link',
    sentTitle: 'Look at your mail',
    sent: 'A letter has left for this address. Following begins once you have pressed the button of its link.',
    confirmTitle: 'Confirm',
    confirmSays: (title) => `You will receive a digest in the morning when there is something new: ${title}.`,
    confirm: 'Confirm',
    confirmed: 'Confirmed. Each letter carries a link that ends them all.',
    stopTitle: 'Receive these letters no longer',
    stopSays: [
      'No digest will leave for your address any more.',
      'An address without an account is forgotten; an account keeps its list, in silence.',
    ],
    stop: 'Receive nothing any more',
    stopped: 'Done: no digest will leave any more.',
  },
  letters: {
    confirm: (title, link) => ({
      subject: `Confirm: follow ${title}`,
      text: `Hello,\n\nSomebody, no doubt you, asked that this address follow: ${title}.\n\nTo confirm, open this link and press its button:\n\n${link}\n\nIf you asked for nothing, do nothing: no other letter will come.\n`,
    }),
    digest: (told, ways) => ({
      subject: told.length === 1 ? `News: ${told[0]?.title}` : `News of what you follow (${told.length})`,
      text: digestText(told, ways),
    }),
  },
  news: {
    held: (seat, holder, from) => `${seat}: ${holder}, from ${from}`,
    vacant: (seat, from) => `${seat}: vacant from ${from}`,
    acts: {
      rename: 'new name',
      move: 'new place in the mechanism',
      promote: 'becomes a thematic group',
      suspend: 'suspended',
      revive: 'revived',
      merge: 'merged',
      dissolve: 'dissolved',
    },
    changed: (act, from) => `${act}, from ${from}`,
    otherAct: 'change',
  },
};

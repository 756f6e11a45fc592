import { formatDay } from '#kernel/i18n';
import type * as fr from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en', 'short');

export const refusals: typeof fr.refusals = {
  'departure.own-successor': 'Nobody succeeds themselves. Choose another person, or leave the place vacant.',
  'departure.twice': 'A departure of this person is announced already. Take it back first.',
  'departure.confirmed': 'This departure is confirmed already.',
  'departure.day-came': (d) =>
    `The last day (${on(d.day)}) is over: what was handed over is not taken back any more. Record a new post instead.`,
};

export const errors: typeof fr.errors = {
  'both-names': 'Give both names of the person who comes, or neither.',
  'one-successor': 'Choose a person of the directory, or write a new one, but not both.',
};

export const rules: typeof fr.rules = {
  'departure.announce': 'announce a departure, or take back what is only announced',
  'departure.confirm': 'confirm a departure and hand over what the person held',
  'departure.undo': 'undo a confirmed departure, until its last day',
};

export const verbs: typeof fr.verbs = {
  'departure.announce': 'departure announced',
  'departure.confirm': 'departure confirmed, everything handed over',
  'departure.undo': 'departure undone',
  'departure.close': 'departure done, account closed',
};

export const departure: typeof fr.departure = {
  title: (name) => `Departure: ${name}`,
  directory: 'Directory',
  short: 'Departure',
  mine: 'Announce my departure',
  lead: 'Whoever leaves gives posts, seats and work to other hands. Nothing is lost: the minutes keep the name.',
  announce: 'Announce the departure',
  announced: 'Departure announced.',
  fields: {
    lastDay: 'Last day',
    lastDayHint: 'Included: the account still opens on that day, and no longer from midnight.',
    successor: 'Who comes after',
    successorHint: 'Without an answer the places stay vacant, and the mechanism shows it.',
    nobody: 'Nobody yet',
    new: 'The person is not in the directory',
    given: 'First name',
    family: 'Family name',
    email: 'E-mail address',
    note: 'Note for whoever confirms',
    pieces: 'Handed to the person who comes',
    piecesHint: 'what is not ticked stays vacant',
  },
  who: 'This departure',
  state: 'State',
  states: { announced: 'announced, to be confirmed', confirmed: 'confirmed', withdrawn: 'taken back', over: 'done' },
  successor: 'Who comes after',
  nobodyYet: 'nobody: the places stay vacant',
  note: 'Note',
  holds: 'What this person holds',
  holdsAtEnd: (day) => `What this person holds until ${on(day)}`,
  nothing: 'Nothing: no post, no seat, no work under way.',
  what: 'What',
  as: 'In what capacity',
  after: 'Afterwards',
  vacant: 'vacant',
  confirm: 'Confirm the departure',
  confirmSays: (day) =>
    `Posts and mandates end on ${on(day)}; those of the person who comes begin the day after. The account closes at midnight.`,
  confirmed: (day) => `Departure confirmed. Everything changes hands after ${on(day)}.`,
  waitsFor: 'The Pool, or the focal point of the organisation, will confirm this departure.',
  notAll: 'Part of what this person holds is not of your organisation: the Pool will confirm.',
  withdraw: 'Take the announcement back',
  undo: 'Undo the departure',
  undone: 'Departure undone: everything is as before.',
  undoUntil: (day) => `Until ${on(day)} this departure can be undone and everything is as before.`,
  over: (day) => `Left after ${on(day)}. The account is closed; the name stays in the minutes of its time.`,
  invite: 'Invite the person who comes',
};

import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import type { fr } from './text.fr.ts';

const on = (day: Day) => formatDay(day, 'en');

export const en: typeof fr = {
  room: 'Calendar',
  refusals: {
    'occasion.named': 'Give a title, or choose the body whose meeting it is.',
    'occasion.order': ({ from, to }: { from?: Day; to?: Day }) =>
      from && to ? `The last day (${on(to)}) is before the first (${on(from)}).` : 'The last day is before the first.',
    'occasion.hours': 'The closing hour follows the opening hour, and does not go without it.',
    'occasion.reason': 'Say why.',
    'occasion.closed': 'This occasion was held or cancelled: its dates no longer change.',
    'occasion.same-days': 'These are the same days: nothing to move.',
    'occasion.no-day': 'This occasion was postponed without a date. Give it a day before confirming it.',
    'occasion.held-early': ({ day }: { day: Day }) => `${on(day)} has not passed yet: the occasion cannot have been held.`,
    'move.whole': 'A move gives two days, or none.',
  },
  errors: {
    'title-or-body': 'Give a title, or choose the body whose meeting it is.',
    'kind.choose': 'Choose what it is.',
    'origin.choose': 'Choose who keeps this date.',
    'fromDay.required': 'Give the day.',
    'reason.required': 'Say why: the reason stays in the history of the occasion.',
    'before-start': 'The last day is before the first.',
    'end-before-start': 'The closing hour is before the opening hour.',
    'start-missing': 'Give the opening hour too.',
  },
  rules: {
    'calendar.read': 'read the calendar',
    'calendar.load': 'load the events told by public sources',
    'occasion.plan': 'set a date',
    'occasion.correct': 'correct an occasion',
    'occasion.move': 'move or postpone an occasion',
    'occasion.confirm': 'confirm a date',
    'occasion.hold': 'say that an occasion was held',
    'occasion.cancel': 'cancel an occasion',
  },
  verbs: {
    'calendar.load': 'events of public sources loaded',
    'occasion.plan': 'date set',
    'occasion.correct': 'occasion corrected',
    'occasion.move': 'occasion moved',
    'occasion.confirm': 'date confirmed',
    'occasion.hold': 'occasion held',
    'occasion.cancel': 'occasion cancelled',
  },
  kinds: { meeting: 'meeting', review: 'review', deadline: 'deadline', event: 'event', retreat: 'retreat' },
  origins: { ptf: 'partners', joint: 'joint Mali–partners' },
  states: {
    planned: 'planned',
    provisional: 'provisional date',
    confirmed: 'confirmed',
    held: 'held',
    postponed: 'postponed without a date',
    cancelled: 'cancelled',
  },
};

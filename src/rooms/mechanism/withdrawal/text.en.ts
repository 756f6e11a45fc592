import { formatDay } from '#kernel/i18n';
import type * as fr from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en', 'short');

export const refusals: typeof fr.refusals = {
  'post.begun': (d) => `This post began on ${on(d.from)}: give its last day instead.`,
  'representation.begun': (d) => `This mandate began on ${on(d.from)}: give its last day instead.`,
  'holding.begun': (d) => `The seat has been held so since ${on(d.from)}: say who holds it next instead.`,
};

export const verbs: typeof fr.verbs = {
  'post.withdraw': 'post to come taken back',
  'representation.withdraw': 'mandate to come taken back',
  'seat.withdraw-holder': 'holder to come of a seat taken back',
};

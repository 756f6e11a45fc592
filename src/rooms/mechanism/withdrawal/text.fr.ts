import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr', 'short');

export const refusals = {
  'post.begun': (d: { from: string }) => `Cette fonction a commencé le ${on(d.from)}\u00a0: notez son dernier jour.`,
  'representation.begun': (d: { from: string }) => `Ce mandat a commencé le ${on(d.from)}\u00a0: notez son dernier jour.`,
  'holding.begun': (d: { from: string }) => `Ce siège est tenu ainsi depuis le ${on(d.from)}\u00a0: notez qui le tient ensuite.`,
};

export const verbs = {
  'post.withdraw': 'fonction à venir retirée',
  'representation.withdraw': 'mandat à venir retiré',
  'seat.withdraw-holder': 'titulaire à venir d’un siège retiré',
};

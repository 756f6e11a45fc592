import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr', 'short');

export const refusals = {
  'departure.own-successor': 'On ne se succède pas à soi-même. Choisissez une autre personne, ou laissez la place vacante.',
  'departure.twice': 'Un départ de cette personne est déjà annoncé. Retirez-le d’abord.',
  'departure.confirmed': 'Ce départ est déjà confirmé.',
  'departure.day-came': (d: { day: string }) =>
    `Le dernier jour (${on(d.day)}) est passé\u00a0: ce qui a été remis ne se reprend plus. Notez plutôt une nouvelle fonction.`,
};

export const errors = {
  'both-names': 'Écrivez le prénom et le nom de la personne qui vient, ou ni l’un ni l’autre.',
  'one-successor': 'Choisissez une personne de l’annuaire, ou écrivez-en une nouvelle, mais pas les deux.',
};

export const rules = {
  'departure.announce': 'annoncer un départ, ou retirer ce qui n’est qu’annoncé',
  'departure.confirm': 'confirmer un départ et remettre ce que la personne tenait',
  'departure.undo': 'annuler un départ confirmé, jusqu’au dernier jour',
};

export const verbs = {
  'departure.announce': 'départ annoncé',
  'departure.confirm': 'départ confirmé, tout remis',
  'departure.undo': 'départ annulé',
  'departure.close': 'départ accompli, compte fermé',
};

export const departure = {
  title: (name: string) => `Départ\u00a0: ${name}`,
  directory: 'Annuaire',
  short: 'Départ',
  mine: 'Annoncer mon départ',
  lead: 'Qui part laisse ses fonctions, ses sièges et ses travaux à d’autres mains. Rien ne se perd\u00a0: les comptes rendus gardent son nom.',
  announce: 'Annoncer le départ',
  announced: 'Départ annoncé.',
  fields: {
    lastDay: 'Dernier jour',
    lastDayHint: 'Compris\u00a0: le compte ouvre encore ce jour-là, et plus à partir de minuit.',
    successor: 'Qui vient après',
    successorHint: 'Sans réponse, les places restent vacantes, et le mécanisme le montre.',
    nobody: 'Personne encore',
    new: 'La personne n’est pas dans l’annuaire',
    given: 'Son prénom',
    family: 'Son nom',
    email: 'Son adresse électronique',
    note: 'Note pour qui confirmera',
    pieces: 'Remis à la personne qui vient',
    piecesHint: 'ce qui n’est pas coché reste vacant',
  },
  who: 'Ce départ',
  state: 'État',
  states: {
    announced: 'annoncé, à confirmer',
    confirmed: 'confirmé',
    withdrawn: 'retiré',
    over: 'accompli',
  },
  successor: 'Qui vient après',
  nobodyYet: 'personne\u00a0: les places restent vacantes',
  note: 'Note',
  holds: 'Ce que cette personne tient',
  holdsAtEnd: (day: string) => `Ce que cette personne tient jusqu’au ${on(day)}`,
  nothing: 'Rien\u00a0: ni fonction, ni siège, ni travail en cours.',
  what: 'Quoi',
  as: 'En quelle qualité',
  after: 'Ensuite',
  vacant: 'vacant',
  confirm: 'Confirmer le départ',
  confirmSays: (day: string) =>
    `Les fonctions et les mandats finissent le ${on(day)}\u00a0; ceux de la personne qui vient commencent le lendemain. Le compte ferme à minuit.`,
  confirmed: (day: string) => `Départ confirmé. Tout change de main après le ${on(day)}.`,
  waitsFor: 'Le Pool, ou le point focal de l’organisation, confirmera ce départ.',
  notAll: 'Une partie de ce que tient cette personne n’est pas de votre organisation\u00a0: le Pool confirmera.',
  withdraw: 'Retirer l’annonce',
  undo: 'Annuler le départ',
  undone: 'Départ annulé\u00a0: tout est comme avant.',
  undoUntil: (day: string) => `Jusqu’au ${on(day)}, ce départ s’annule et tout redevient comme avant.`,
  over: (day: string) => `Partie après le ${on(day)}. Son compte est fermé\u00a0; son nom reste dans les comptes rendus de son temps.`,
  invite: 'Inviter la personne qui vient',
};

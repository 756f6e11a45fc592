import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/i18n';

const on = (day: Day) => formatDay(day, 'fr');

export const fr = {
  room: 'Calendrier',
  refusals: {
    'occasion.named': 'Donnez un titre, ou choisissez l’instance dont c’est la réunion.',
    'occasion.order': ({ from, to }: { from?: Day; to?: Day }) =>
      from && to ? `Le dernier jour (${on(to)}) est avant le premier (${on(from)}).` : 'Le dernier jour est avant le premier.',
    'occasion.hours': 'L’heure de fin suit l’heure de début, et ne va pas sans elle.',
    'occasion.reason': 'Dites pourquoi.',
    'occasion.closed': 'Ce rendez-vous a été tenu ou annulé : ses dates ne changent plus.',
    'occasion.same-days': 'Ce sont les mêmes jours : rien à déplacer.',
    'occasion.no-day': 'Ce rendez-vous est reporté sans date. Donnez-lui un jour avant de le confirmer.',
    'occasion.held-early': ({ day }: { day: Day }) => `Le ${on(day)} n’est pas encore passé : le rendez-vous ne peut pas être déjà tenu.`,
    'move.whole': 'Un report donne deux jours, ou aucun.',
  },
  errors: {
    'title-or-body': 'Donnez un titre, ou choisissez l’instance dont c’est la réunion.',
    'kind.choose': 'Choisissez de quoi il s’agit.',
    'origin.choose': 'Choisissez qui tient cette date.',
    'fromDay.required': 'Donnez le jour.',
    'reason.required': 'Dites pourquoi : la raison reste dans l’histoire du rendez-vous.',
    'before-start': 'Le dernier jour est avant le premier.',
    'end-before-start': 'L’heure de fin est avant l’heure de début.',
    'start-missing': 'Donnez aussi l’heure de début.',
  },
  rules: {
    'calendar.read': 'lire le calendrier',
    'calendar.load': 'charger les événements des sources publiques',
    'occasion.plan': 'poser une date',
    'occasion.correct': 'corriger un rendez-vous',
    'occasion.move': 'déplacer ou reporter un rendez-vous',
    'occasion.confirm': 'confirmer une date',
    'occasion.hold': 'dire qu’un rendez-vous a été tenu',
    'occasion.cancel': 'annuler un rendez-vous',
  },
  verbs: {
    'calendar.load': 'événements des sources publiques chargés',
    'occasion.plan': 'date posée',
    'occasion.correct': 'rendez-vous corrigé',
    'occasion.move': 'rendez-vous déplacé',
    'occasion.confirm': 'date confirmée',
    'occasion.hold': 'rendez-vous tenu',
    'occasion.cancel': 'rendez-vous annulé',
  },
  kinds: { meeting: 'réunion', review: 'revue', deadline: 'échéance', event: 'événement', retreat: 'retraite' },
  origins: { ptf: 'PTF', joint: 'conjoint Mali–PTF' },
  states: {
    planned: 'prévu',
    provisional: 'date provisoire',
    confirmed: 'confirmé',
    held: 'tenu',
    postponed: 'reporté sans date',
    cancelled: 'annulé',
  },
};

import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr');

const every = (months: number) =>
  months === 1 ? 'Chaque mois' : months === 6 ? 'Deux fois par an' : months === 12 ? 'Une fois par an' : `Tous les ${months}\u00a0mois`;

export const cardsFr = {
  purpose: 'Invité, fiche de l’annuaire',
  says: 'Relire votre fiche de l’annuaire et dire si elle est juste',
  letter: (link: string, again: boolean, { lastDay, months }: { lastDay: string; months: number }) => ({
    subject: again ? 'Rappel : votre fiche de l’annuaire est-elle juste ?' : 'Votre fiche de l’annuaire est-elle juste ?',
    text: `Bonjour,\n\n${every(months)}, le secrétariat demande à chacun de relire sa fiche de l’annuaire. Ce lien ouvre la vôtre, sans compte, jusqu’au ${on(lastDay)} :\n\n${link}\n\nSi tout est juste, un bouton suffit. Sinon corrigez-la ; vous y décidez aussi qui voit votre adresse et votre téléphone.\nLe lien est pour vous seul : ne le faites pas suivre.\n`,
  }),
  cadence: {
    title: 'Fiches à confirmer',
    lead: 'Tous les combien chaque personne en fonction relit sa fiche. Voyez d’abord combien de lettres partiraient\u00a0; fixez ensuite.',
    months: 'Mois entre deux confirmations',
    reminderDays: 'Jours avant l’unique rappel',
    linkDays: 'Jours pendant lesquels le lien ouvre la fiche',
    reminderHint: 'avant la fin du lien',
    preview: 'Voir combien partiraient',
    wouldAsk: (count: number) =>
      count === 0
        ? 'Aucune lettre ne partirait aujourd’hui.'
        : count === 1
          ? 'Une lettre partirait aujourd’hui.'
          : `${count} lettres partiraient aujourd’hui.`,
    save: 'Fixer cette cadence',
    saved: 'Cadence fixée.',
    history: 'Ce qui a été fixé',
    inForce: ({ months, reminderDays, linkDays }: { months: number; reminderDays: number; linkDays: number }) =>
      `${every(months)}, chaque personne en fonction reçoit un lien vers sa fiche, et un rappel après ${reminderDays} jours. Le lien l’ouvre ${linkDays} jours.`,
  },
};

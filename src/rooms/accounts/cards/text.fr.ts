import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr');

export const cardsFr = {
  purpose: 'Invité, fiche de l’annuaire',
  says: 'Relire votre fiche de l’annuaire et dire si elle est juste',
  letter: (link: string, again: boolean, lastDay: string) => ({
    subject: again ? 'Rappel : votre fiche de l’annuaire est-elle juste ?' : 'Votre fiche de l’annuaire est-elle juste ?',
    text: `Bonjour,\n\nDeux fois par an, le secrétariat demande à chacun de relire sa fiche de l’annuaire. Ce lien ouvre la vôtre, sans compte, jusqu’au ${on(lastDay)} :\n\n${link}\n\nSi tout est juste, un bouton suffit. Sinon corrigez-la ; vous y décidez aussi qui voit votre adresse et votre téléphone.\nLe lien est pour vous seul : ne le faites pas suivre.\n`,
  }),
};

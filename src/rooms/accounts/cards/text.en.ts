import { formatDay } from '#kernel/i18n';
import type { cardsFr } from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en');

export const cardsEn: typeof cardsFr = {
  purpose: 'Guest, directory card',
  says: 'Read your card in the directory and say whether it is right',
  letter: (link: string, again: boolean, lastDay: string) => ({
    subject: again ? 'Reminder: is your directory card right?' : 'Is your directory card right?',
    text: `Hello,\n\nTwice a year the secretariat asks each person to read their card in the directory. This link opens yours, without an account, until ${on(lastDay)}:\n\n${link}\n\nIf all is right, one button is enough. Otherwise correct it; there you also decide who sees your address and your telephone.\nThe link is for you alone: do not forward it.\n`,
  }),
};

import { formatDay } from '#kernel/i18n';
import type { cardsFr } from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en');

const every = (months: number) =>
  months === 1 ? 'Each month' : months === 6 ? 'Twice a year' : months === 12 ? 'Once a year' : `Every ${months} months`;

export const cardsEn: typeof cardsFr = {
  purpose: 'Guest, directory card',
  says: 'Read your card in the directory and say whether it is right',
  letter: (link, again, { lastDay, months }) => ({
    subject: again ? 'Reminder: is your directory card right?' : 'Is your directory card right?',
    text: `Hello,\n\n${every(months)} the secretariat asks each person to read their card in the directory. This link opens yours, without an account, until ${on(lastDay)}:\n\n${link}\n\nIf all is right, one button is enough. Otherwise correct it; there you also decide who sees your address and your telephone.\nThe link is for you alone: do not forward it.\n`,
  }),
  cadence: {
    title: 'Cards to be confirmed',
    lead: 'How often each person in post reads their card again. See first how many letters would leave; then set it.',
    months: 'Months between two confirmations',
    reminderDays: 'Days before the one reminder',
    linkDays: 'Days during which the link opens the card',
    reminderHint: 'before the link ends',
    preview: 'See how many would leave',
    wouldAsk: (count) =>
      count === 0 ? 'No letter would leave today.' : count === 1 ? 'One letter would leave today.' : `${count} letters would leave today.`,
    save: 'Set this cadence',
    saved: 'Cadence set.',
    history: 'What was set',
    inForce: ({ months, reminderDays, linkDays }) =>
      `${every(months)} each person in post receives a link to their card, and a reminder after ${reminderDays} days. The link opens it for ${linkDays} days.`,
  },
};

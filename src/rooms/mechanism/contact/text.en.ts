import { formatDay } from '#kernel/i18n';
import type { contactFr } from './text.fr.ts';

const on = (day: string) => formatDay(day, 'en', 'short');

export const contactEn: typeof contactFr = {
  refusals: {
    'card.name-is-known': 'The name of a person in post is known to signed-in people: it stands in the minutes.',
    'card.name-first': 'To show an address, a telephone or a photograph to the public, show the name first.',
    'consent.order': 'The end of a consent is before its start.',
    'cadence.out-of-bounds': 'One of these terms is out of its bounds, or the reminder would leave after the link has ended.',
    'consent.twice': 'This consent is already recorded.',
  },
  rules: {
    'person.erase': 'erase a person’s contact data, photograph and account',
    'card.read-own': 'read all of one’s own card',
    'card.show': 'decide who sees what of one’s own card',
    'card.confirm': 'say that one’s own card is right',
    'card.set-cadence': 'set how often each person confirms their card',
    'card.ask': 'ask each person to confirm their card',
    'card.keep': 'see which cards are not confirmed, which addresses refuse',
  },
  verbs: {
    'person.erase': 'personal data erased',
    'card.show': 'choice of who sees what',
    'card.confirm': 'card confirmed',
    'card.ask': 'card confirmation asked',
    'card.set-cadence': 'cadence of card confirmation set',
    'card.remind': 'card confirmation reminded',
    'card.refused': 'address refusing',
  },
  pages: {
    title: 'My card',
    lead: 'What the house keeps to reach you, and who sees it.',
    right: 'All is right',
    rightSays: 'Read what follows. If nothing has changed, say so; otherwise correct it below, which confirms it too.',
    confirmed: (months) => `Card confirmed. Thank you; the question will come back in ${months === 1 ? 'a month' : `${months} months`}.`,
    kept: 'What is kept',
    none: 'nothing',
    name: 'Name and posts',
    email: 'Address',
    phone: 'Telephone',
    photograph: 'Photograph',
    photographKept: 'kept',
    lang: 'Language of letters',
    correct: 'Correct',
    save: 'Correct my card',
    saved: 'Card corrected and confirmed.',
    sights: 'Who sees what',
    sightsSay:
      'You alone decide. The public sees only what you show it yourself, from the day you say so until the day you change your mind; neither the Pool nor your organisation can agree in your place.',
    house:
      'The house goes on writing to you whatever you choose: the distribution lists of the bodies you sit on and the Pool keep your address for that.',
    sight: { pool: 'the Pool alone', 'signed-in': 'signed-in people', public: 'everybody' },
    saveSights: 'Keep these choices',
    sightsSaved: 'Choices kept. Directory, lists, cards and search follow them from now on.',
    consents: 'What you agreed to show to the public',
    field: 'Item',
    given: 'Since',
    withdrawn: 'Until',
    still: 'still',
    state: {
      confirmed: (day: string) => `Card confirmed on ${on(day)}`,
      since: (day: string) => `Card not confirmed since ${on(day)}`,
      asked: (day: string) => `asked on ${on(day)}`,
      reminded: (day: string) => `reminded on ${on(day)}`,
      refused: (day: string) => `Address refusing since ${on(day)}`,
      refusedSays: 'The mail server of this address refused the last letter. Ask the person or their organisation for the right address.',
    },
    eraseAll: 'Erase all data',
    mine: 'My card and who sees it',
  },
};

import type { Actor } from '#kernel/actor';
import { addDays, type Day } from '#kernel/day';
import type { House } from '#kernel/house';
import { dueSlot } from '#kernel/jobs';
import { addressesRefused } from '#kernel/mail';
import { inTransaction } from '#kernel/transaction';
import { CARD_PURPOSE, cardsToAsk, noteAsked, noteRefusals, readCadence } from '#rooms/mechanism';
import { urls } from '#urls';
import { makeGuestLink } from '../guest-links.ts';
import { type GuestPurpose, guestPurposes } from '../slots.ts';
import { keepersAudience } from '../store/audiences.ts';
import { text } from '../text.ts';

/** Asks each contact, by a link to their own card, whether it is right: as often as the Pool set, with one reminder. */
export async function askCards(house: House, actor: Actor, day: Day): Promise<number> {
  const { value: cadence } = await readCadence(house.db);
  const lastDay = addDays(day, cadence.linkDays);
  const due = await cardsToAsk(house.db, actor, day, cadence);
  for (const { personId, lang, email, again } of due) {
    await inTransaction(house.db, async (tx) => {
      const invite = { purpose: CARD_PURPOSE, subjectId: personId, address: email, personId, lang, lastDay };
      const { url } = await makeGuestLink(house, actor, invite);
      const letter = text[lang].cards.letter(url, again, { lastDay, months: cadence.months });
      // The link lets its reader agree for the person: it is hidden from whoever minds the post.
      await house.mail.send(tx, { to: email, ...letter, secret: true, audienceId: await keepersAudience(tx) });
      await noteAsked(tx, actor, { personId, again });
    });
  }
  return due.length;
}

export const cardPurpose: GuestPurpose = {
  key: CARD_PURPOSE,
  name: { fr: text.fr.cards.purpose, en: text.en.cards.purpose },
  address: (personId) => urls.ownCard(personId),
  says: ({ lang }) => text[lang].cards.says,
};

/** Taken in with the room: the purpose of the link, and the question of the ticking job. */
export function furnishCards(): void {
  guestPurposes.fill('accounts', purpose);
  dueSlot.fill('accounts', question);
}

const purpose = () => cardPurpose;
const question = () => ({
  name: 'accounts.cards',
  ask: async (house: House, actor: Actor, day: Day) => {
    await noteRefusals(house.db, actor, await addressesRefused(house.db, actor));
    await askCards(house, actor, day);
  },
});

import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';

/** The mailbox the house writes from: its address is the organiser of every invitation. */
export function mailboxOf(house: Pick<House, 'settings'>): { address: string; host: string } {
  const address = /<([^>]+)>/.exec(house.settings.mailFrom)?.[1] ?? house.settings.mailFrom.trim();
  return { address, host: address.split('@')[1] ?? 'toguna' };
}

/** The whole address of a page, for a letter. */
export function wholeAddress(house: Pick<House, 'settings'>, lang: Lang, path: string): string {
  return `${house.settings.publicUrl}${lang === 'en' ? '/en' : ''}${path}`;
}

/** Ids of the letters about one meeting: the same act writes the same letter once, and mail programs thread them together. */
export const letterIds = (house: Pick<House, 'settings'>, meetingId: number) => {
  const { host } = mailboxOf(house);
  return {
    thread: `<reunion-${meetingId}@${host}>`,
    convocation: (edition: number, personId: number) => `<convocation-${meetingId}-${edition}-${personId}@${host}>`,
    minutes: (edition: number, personId: number) => `<compte-rendu-${meetingId}-${edition}-${personId}@${host}>`,
    event: (occasionId: number) => `rendez-vous-${occasionId}@${host}`,
    list: (code: string) => `<${code.toLowerCase()}.instances.${host}>`,
  };
};

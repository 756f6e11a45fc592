import { journalHead } from '#kernel/audit-span';
import type { CarriedSource } from '#rooms/mechanism';
import { text } from '../text.ts';
import { countFollows, passFollows } from './store.ts';

/** Whoever follows a merged organisation follows the one it went into as well. Only how many they are is said. */
export const followsOfMerged: CarriedSource = {
  name: 'follows',
  async list({ db, organisationId, lang }) {
    const count = await countFollows(db, 'organisation', String(organisationId));
    return count === 0 ? [] : [{ words: text[lang].following.passes(count), href: null }];
  },
  async pass({ tx, fromId, intoId }) {
    return passFollows(tx, 'organisation', String(fromId), String(intoId), await journalHead(tx));
  },
};

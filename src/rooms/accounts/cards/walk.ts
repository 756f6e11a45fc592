import { readCadence } from '#rooms/mechanism';
import type { Walk } from '#test/walk';
import { urls } from '#urls';

/** The Pool sets how often cards are confirmed. */
export const walk: Walk = {
  'GET /donnees-personnelles/fiches': { '-': () => ({ path: urls.cardCadence({ months: 3 }) }) },
  'POST /donnees-personnelles/fiches': {
    '-': async ({ house }) => {
      const { value, version } = await readCadence(house.db);
      const body = Object.fromEntries(Object.entries(value).map(([key, count]) => [key, String(count)]));
      return { path: urls.cardCadence(), body: { ...body, _version: String(version) } };
    },
  },
};

import type { RouteWalk, Walk } from '#test/walk';
import { urls } from '#urls';
import { buildAccount } from '../builders.ts';
import { readDurations } from './retention.ts';

const still = (path: string): RouteWalk => ({ '-': () => ({ path }) });
const onPerson = (path: (id: number) => string, body?: Record<string, string>): RouteWalk => ({
  'signed-in': async ({ house }) => ({ path: path((await buildAccount(house, { password: null })).personId), body }),
});

/** What is kept is said to everybody; each takes their own; the Pool sets how long and erases. */
export const walk: Walk = {
  'GET /donnees-personnelles': still(urls.personalData()),
  'GET /donnees-personnelles/durees': still(urls.retention({ contact: 12 })),
  'POST /donnees-personnelles/durees': {
    '-': async ({ house }) => {
      const { value, version } = await readDurations(house.db);
      const body = Object.fromEntries(Object.entries(value).map(([key, count]) => [key, String(count)]));
      return { path: urls.retention(), body: { ...body, _version: String(version) } };
    },
  },
  'GET /mes-donnees': { own: () => ({ path: urls.myData() }) },
  'GET /mes-donnees.json': { own: () => ({ path: urls.myDataFile() }) },
  'GET /donnees-personnelles/:id{[0-9]+}/effacer': onPerson(urls.erasePerson),
  'POST /donnees-personnelles/:id{[0-9]+}/effacer': onPerson(urls.erasePerson, {}),
};

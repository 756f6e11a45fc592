import type { RouteWalk, Walk } from '#test/walk';
import { urls } from '#urls';
import { buildBody, buildOrganisation, buildSeat } from '../builders.ts';

let made = 0;
const code = (): string => {
  made += 1;
  return `PARTENAIRE-${made}`;
};

/** A partner with a seat; `no` when it is to join. */
const onPartner = (member: 'member' | 'no', path: (key: string) => string, body?: Record<string, string>): RouteWalk => ({
  public: async ({ house, pool }) => {
    const key = code();
    const id = await buildOrganisation(house.db, pool, { key, memberFrom: member === 'member' ? '2015-01-01' : null });
    if (member === 'member') await buildSeat(house.db, pool, await buildBody(house.db, pool), id);
    return { path: path(key), body: body && { ...body, _version: '1' } };
  },
});

/** The Pool alone lets a partner in, out, or into another. */
export const membershipWalk: Walk = {
  'GET /partenaires/:key/entree': onPartner('no', (key) => urls.partnerJoin(key, { le: '2018-11-12', instances: 'GEC' })),
  'POST /partenaires/:key/entree': onPartner('no', urls.partnerJoin, { fromDay: '2018-11-12', reason: '' }),
  'GET /partenaires/:key/depart': onPartner('member', (key) => urls.partnerLeave(key, { le: '2018-11-12' })),
  'POST /partenaires/:key/depart': onPartner('member', urls.partnerLeave, { lastDay: '2018-11-12', reason: '' }),
  'GET /partenaires/:key/fusion': onPartner('member', (key) => urls.partnerMerge(key, { le: '2018-11-12', dans: 'FR' })),
  'POST /partenaires/:key/fusion': {
    public: async (kit) => {
      const into = await buildOrganisation(kit.house.db, kit.pool, { key: code() });
      const body = { intoId: String(into), day: '2018-11-12', reason: '' };
      return onPartner('member', urls.partnerMerge, body).public!(kit);
    },
  },
};

import { randomUUID } from 'node:crypto';
import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Walk } from '#test/walk';
import { urls } from '#urls';
import { buildBodyLine, buildMechanismFile } from './builders.ts';
import { receiveMechanism } from './incoming.ts';

const still = (path: string): RouteWalk => ({ '-': () => ({ path }) });
const first = { _version: '1' };
const code = (): string => `M-${randomUUID().slice(0, 8).toUpperCase()}`;

/** A file that adds a body, tried and not yet entered; only the Pool reads what it would do. */
const onMechanismFile = (body?: Record<string, string>): RouteWalk => ({
  pool: async ({ house, pool, word }) => {
    // Once the file is entered its body is public: only the page of the trial bears a reserved word.
    const nameFr = body ? 'Instance de la marche' : word();
    const made = buildMechanismFile([]);
    const file = { ...made, bodies: [...made.bodies, buildBodyLine(code(), { name_fr: nameFr })] };
    const sent = { name: 'marche.json', content: JSON.stringify(file) };
    const id = await withLedger(() => receiveMechanism(house, pool, sent));
    return { path: urls.mechanismFile(id), body, ...(body ? {} : { word: nameFr }) };
  },
});

/** The open form is public; the Pool alone takes one in. */
export const openWalk: Walk = {
  'GET /mecanisme.json': still(urls.mechanismAs('json', { au: '2018-11-12' })),
  'GET /mecanisme.csv': still(urls.mechanismAs('csv', { au: '2018-11-12' })),
  'GET /mecanisme/sieges.xlsx': still(urls.seatsBook({ au: '2018-11-12' })),
  'GET /mecanisme/importer': still(urls.importMechanism()),
  'POST /mecanisme/importer': {
    '-': () => ({
      path: urls.importMechanism(),
      body: { fichier: new File([JSON.stringify(buildMechanismFile([code()]))], 'marche.json', { type: 'application/json' }) },
    }),
  },
  'GET /mecanisme/importer/:id{[0-9]+}': onMechanismFile(),
  'POST /mecanisme/importer/:id{[0-9]+}': onMechanismFile(first),
};

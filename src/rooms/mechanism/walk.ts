import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildBody, buildOrganisation, buildPerson, buildSeat } from './builders.ts';
import { directoryWalk } from './directory/walk.ts';
import { membershipWalk } from './membership/walk.ts';
import { openWalk } from './open/walk.ts';
import { photographWalk } from './photograph/walk.ts';
import { addPost } from './posts.ts';
import { reformWalk } from './reform/walk.ts';
import { designate } from './representations.ts';
import { rotationWalk } from './rotation/walk.ts';
import { termsWalk } from './terms/walk.ts';

const still = (path: string, body?: Record<string, string>): RouteWalk => ({ '-': () => ({ path, body }) });

let made = 0;
const code = (): string => {
  made += 1;
  return `MARCHE-${made}`;
};

/** A body of its own, which bears a word that stands nowhere else. */
const onBody = (path: (code: string) => string, body?: Record<string, string>, shows = false): RouteWalk => ({
  public: async ({ house, pool, word }) => {
    const [own, nameFr] = [code(), word()];
    await buildBody(house.db, pool, { code: own, nameFr });
    return { path: path(own), body, ...(shows ? { word: nameFr } : {}) };
  },
});

async function heldSeat({ house, pool, word }: WalkKit) {
  const nameFr = word();
  const organisation = await buildOrganisation(house.db, pool, { nameFr, nameEn: nameFr });
  const seat = await buildSeat(house.db, pool, await buildBody(house.db, pool), organisation);
  return { organisation, seat, word: nameFr };
}

const onSeat = (path: (id: number) => string, body?: Record<string, string>, shows = false): RouteWalk => ({
  public: async (kit) => {
    const { seat, word } = await heldSeat(kit);
    return { path: path(seat), body, ...(shows ? { word } : {}) };
  },
});

/** Representatives are known to signed-in people only. */
const onMandate = (body?: Record<string, string>): RouteWalk => ({
  'signed-in': async (kit) => {
    const { house, pool } = kit;
    const { seat } = await heldSeat(kit);
    const personId = await buildPerson(house.db, pool);
    const mandate = { personId, capacity: 'titular' as const, decides: true, fromDay: '2018-01-01', toDay: null };
    const id = await withLedger(() => designate(house.db, pool, seat, mandate));
    return { path: urls.editRepresentative(id), body };
  },
});

const onOrganisation = (path: (key: string) => string, body?: Record<string, string>, shows = false): RouteWalk => ({
  public: async ({ house, pool, word }) => {
    const [key, nameFr] = [code(), word()];
    await buildOrganisation(house.db, pool, { key, nameFr });
    return { path: path(key), body, ...(shows ? { word: nameFr } : {}) };
  },
});

const onPerson = (path: (id: number) => string, body?: Record<string, string>, shows = false): RouteWalk => ({
  'signed-in': async ({ house, pool, word }) => {
    const family = word();
    const id = await buildPerson(house.db, pool, { family });
    return { path: path(id), body, ...(shows ? { word: family } : {}) };
  },
});

const onPost = (body?: Record<string, string>): RouteWalk => ({
  'signed-in': async ({ house, pool }) => {
    const [personId, organisationId] = [await buildPerson(house.db, pool), await buildOrganisation(house.db, pool)];
    const post = { organisationId, kind: 'adviser' as const, titleFr: 'Conseillère', titleEn: null, fromDay: '2018-01-01', toDay: null };
    return { path: urls.editPost(await withLedger(() => addPost(house.db, pool, personId, post))), body };
  },
});

/** Versions at which a form was read: a record just made, a seat just held. */
const first = { _version: '1' };
const held = { _version: '2' };

const names = { nameFr: 'Marche', nameEn: 'Walk', note: '' };
const bodyFields = {
  ...names,
  shortFr: 'Marche',
  shortEn: 'Walk',
  kinds: 'gt',
  noticeDays: '7',
  minutesDays: '10',
  representation: 'default',
};
const organisationFields = { ...names, kind: 'bilateral', memberFrom: '', memberTo: '' };
const person = { given: 'Awa', family: 'Marche', lang: 'fr', email: '', phone: '' };
const post = { kind: 'adviser', titleFr: 'Conseillère', titleEn: '', fromDay: '2018-01-01', toDay: '' };

/** Sends to a new record under a code that was never used. */
const fresh = (path: string, field: string, body: Record<string, string>): RouteWalk => ({
  '-': () => ({ path, body: { ...body, [field]: code() } }),
});

const newPost = async (kit: WalkKit): Promise<Record<string, string>> => ({
  ...post,
  organisationId: String(await buildOrganisation(kit.house.db, kit.pool)),
});

/** The mechanism is public; the people in it are for signed-in readers; the Pool keeps both. */
export const walk: Walk = {
  ...directoryWalk,
  ...openWalk,
  ...rotationWalk,
  ...membershipWalk,
  ...termsWalk,
  ...reformWalk,
  'GET /mecanisme': still(urls.mechanism()),
  'GET /mecanisme/comparer': still(urls.compareMechanism({ de: '2014-03-01', a: '2015-04-15' })),
  'GET /instances': still(urls.bodies()),
  'GET /instances/nouvelle': still(urls.newBody()),
  'POST /instances/nouvelle': fresh(urls.newBody(), 'code', { ...bodyFields, fromDay: '2018-01-01', reference: '' }),
  'GET /instances/:code': onBody(urls.body, undefined, true),
  'GET /instances/:code/liste': onBody(urls.bodyList),
  'GET /instances/:code/liste.csv': onBody((code) => urls.bodyListExport(code, 'csv')),
  'GET /instances/:code/liste.vcf': onBody((code) => urls.bodyListExport(code, 'vcf')),
  'GET /instances/:code/corriger': onBody(urls.editBody),
  'POST /instances/:code/corriger': onBody(urls.editBody, { ...bodyFields, ...first }),
  'GET /instances/:code/acte': onBody(urls.bodyAct),
  'POST /instances/:code/acte': onBody(urls.bodyAct, { ...first, act: 'suspend', day: '2018-11-01' }),
  'GET /instances/:code/sieges/nouveau': onBody(urls.newSeat),
  'POST /instances/:code/sieges/nouveau': onBody(urls.newSeat, { kind: 'chair', heldBy: 'organisation', fromDay: '2018-01-01', toDay: '' }),
  'GET /sieges/:id{[0-9]+}': onSeat(urls.seat, undefined, true),
  'GET /sieges/:id{[0-9]+}/corriger': onSeat(urls.editSeat),
  'POST /sieges/:id{[0-9]+}/corriger': onSeat(urls.editSeat, { ...held, holder: 'vacant', fromDay: '2018-06-01', toDay: '', note: '' }),
  'GET /sieges/:id{[0-9]+}/clore': onSeat(urls.closeSeat),
  'POST /sieges/:id{[0-9]+}/clore': onSeat(urls.closeSeat, { ...held, lastDay: '2018-06-01' }),
  'GET /sieges/:id{[0-9]+}/representants/nouveau': onSeat(urls.newRepresentative),
  'POST /sieges/:id{[0-9]+}/representants/nouveau': {
    public: async (kit) => {
      const { seat } = await heldSeat(kit);
      const personId = String(await buildPerson(kit.house.db, kit.pool));
      return { path: urls.newRepresentative(seat), body: { personId, capacity: 'titular', fromDay: '2018-01-01', toDay: '' } };
    },
  },
  'GET /representants/:id{[0-9]+}': onMandate(),
  'POST /representants/:id{[0-9]+}': onMandate({ ...first, toDay: '2018-11-30' }),
  'GET /partenaires': {
    public: async ({ house, pool, word }) => {
      const [key, nameFr] = [code(), word()];
      await buildOrganisation(house.db, pool, { key, nameFr, nameEn: nameFr });
      return { path: urls.organisations({ q: key }), word: nameFr };
    },
  },
  'GET /partenaires/nouveau': still(urls.newOrganisation()),
  'POST /partenaires/nouveau': fresh(urls.newOrganisation(), 'key', organisationFields),
  'GET /partenaires/:key': onOrganisation(urls.organisation, undefined, true),
  'GET /partenaires/:key/corriger': onOrganisation(urls.editOrganisation),
  'POST /partenaires/:key/corriger': onOrganisation(urls.editOrganisation, { ...organisationFields, ...first }),
  'GET /partenaires/:key/identifiants/nouveau': onOrganisation(urls.newIdentifier),
  'POST /partenaires/:key/identifiants/nouveau': {
    public: async ({ house, pool }) => {
      const key = code();
      await buildOrganisation(house.db, pool, { key });
      return { path: urls.newIdentifier(key), body: { code: `XX-${key}`, fromDay: '', toDay: '', note: '' } };
    },
  },
  ...photographWalk,
  'GET /annuaire/nouvelle': still(urls.newPerson()),
  'POST /annuaire/nouvelle': still(urls.newPerson(), person),
  'GET /annuaire/:id{[0-9]+}': onPerson(urls.person, undefined, true),
  'GET /annuaire/:id{[0-9]+}/corriger': onPerson(urls.editPerson),
  'POST /annuaire/:id{[0-9]+}/corriger': onPerson(urls.editPerson, { ...person, ...first }),
  'GET /annuaire/:id{[0-9]+}/effacer': onPerson(urls.eraseContact),
  'POST /annuaire/:id{[0-9]+}/effacer': onPerson(urls.eraseContact, {}),
  'GET /annuaire/:id{[0-9]+}/fonctions/nouvelle': onPerson(urls.newPost),
  'POST /annuaire/:id{[0-9]+}/fonctions/nouvelle': {
    'signed-in': async (kit) => ({ path: urls.newPost(await buildPerson(kit.house.db, kit.pool)), body: await newPost(kit) }),
  },
  'GET /fonctions/:id{[0-9]+}/corriger': onPost(),
  'POST /fonctions/:id{[0-9]+}/corriger': onPost({ ...post, ...first }),
};

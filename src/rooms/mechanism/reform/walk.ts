import { withLedger } from '#kernel/ledger';
import type { MakeStop, RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildBody } from '../builders.ts';
import { findBodyByCode, getBody } from '../store/bodies.ts';
import { seatsOn } from '../store/seats.ts';
import { buildReform } from './builders.ts';
import { nameReform } from './readers.ts';

/** A draft that suspends a body of its own, with a word that stands nowhere else. Its version is 2. */
async function draft({ house, pool, word }: WalkKit, acts = 1) {
  const titleFr = word();
  const code = async () => (await getBody(house.db, pool, await buildBody(house.db, pool))).code;
  const changes = [];
  for (let at = 0; at < acts; at += 1) changes.push({ act: 'suspend' as const, bodies: [await code()] });
  return { id: await buildReform(house.db, pool, changes, { titleFr }), titleFr, version: { _version: String(acts + 1) } };
}

const decided = { reference: 'GEC/2018/130-1', decidedOn: '2018-11-07' };

/** Drafts are for the Pool and those they name. */
const onDraft = (path: (id: number) => string, body?: Record<string, string>, shows = false): RouteWalk => ({
  pool: async (kit) => {
    const { id, titleFr, version } = await draft(kit, 2);
    return { path: path(id), body: body && { ...body, ...version }, ...(shows ? { word: titleFr } : {}) };
  },
});

/** A draft opened to whoever holds the chair of the Troïka: they read it, and do nothing to it. */
const opened = (path: (id: number) => string, shows = false): RouteWalk => ({
  reform: async (kit) => {
    const { house, pool } = kit;
    const { id, titleFr, version } = await draft(kit);
    const troika = await findBodyByCode(house.db, pool, 'TROIKA');
    const chair = (await seatsOn(house.db, pool, troika?.id ?? 0, pool.today)).find((seat) => seat.kind === 'chair');
    const personId = chair?.representatives[0]?.person_id ?? 0;
    await withLedger(() => nameReform(house.db, pool, id, Number(version._version), personId, 'Marche'));
    return { path: path(id), audience: `reform:${id}`, ...(shows ? { word: titleFr } : {}) };
  },
});

const alone = (path: string, body?: Record<string, string>): RouteWalk => ({ '-': () => ({ path, body }) });

const enacted: MakeStop = async (kit) => {
  const { id, version } = await draft(kit);
  const decidedById = String(await buildBody(kit.house.db, kit.pool));
  return { path: urls.enactReform(id), body: { ...decided, ...version, decidedById } };
};

const said = { titleFr: 'Marche', titleEn: 'Walk', motive: 'Pour voir.', motiveLang: 'fr', day: '2019-01-01' };
const one = '/mecanisme/reformes/:id{[0-9]{1,9}}';
const act = `${one}/actes/:n{[0-9]{1,4}}`;
const created = { act: 'create', code1: 'MARCHE-R', nameFr1: 'Marche', nameEn1: 'Walk', kinds: 'gt', parent: '' };

export const reformWalk: Walk = {
  'GET /mecanisme/reformes': onDraft(urls.reforms, undefined, true),
  'GET /mecanisme/reformes/nouvelle': alone(urls.newReform()),
  'POST /mecanisme/reformes/nouvelle': alone(urls.newReform(), said),
  [`GET ${one}`]: { ...onDraft(urls.reform, undefined, true), ...opened(urls.reform, true) },
  [`GET ${one}/corriger`]: onDraft(urls.editReform, undefined, true),
  [`POST ${one}/corriger`]: onDraft(urls.editReform, said),
  [`GET ${one}/lecteurs`]: { ...onDraft(urls.reformReaders), ...opened(urls.reformReaders) },
  [`POST ${one}/lecteurs`]: onDraft(urls.reformReaders, { personId: '1', reason: 'Marche' }),
  [`POST ${one}/lecteurs/:person{[0-9]{1,9}}/fermer`]: onDraft((id) => urls.closeReformTo(id, 1), {}),
  [`GET ${one}/actes/nouveau`]: onDraft((id) => urls.newReformAct(id, { acte: 'create' })),
  [`POST ${one}/actes/nouveau`]: onDraft(urls.newReformAct, created),
  [`GET ${act}/corriger`]: onDraft((id) => urls.editReformAct(id, 1)),
  [`POST ${act}/corriger`]: onDraft((id) => urls.editReformAct(id, 1), created),
  [`POST ${act}/deplacer`]: onDraft((id) => urls.moveReformAct(id, 2), { to: 'up' }),
  [`POST ${act}/retirer`]: onDraft((id) => urls.dropReformAct(id, 1), {}),
  [`GET ${one}/mettre-en-vigueur`]: { ...onDraft(urls.enactReform), ...opened(urls.enactReform) },
  [`POST ${one}/mettre-en-vigueur`]: { pool: enacted },
  [`GET ${one}/retirer`]: { ...onDraft(urls.withdrawReform), ...opened(urls.withdrawReform) },
  [`POST ${one}/retirer`]: onDraft(urls.withdrawReform, { reason: 'Marche' }),
};

import { yearOf } from '#kernel/day';
import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildOrganisation } from '../builders.ts';
import { changeHolder } from '../seats.ts';
import { getOrganisation } from '../store/organisations.ts';
import { getSeat } from '../store/seat-history.ts';
import { acceptWarning, getYear, seenOf } from './accept.ts';
import { decideCollege } from './colleges.ts';
import { rotationGround } from './rotation.ts';
import { addRule } from './rules.ts';
import { planTurn } from './turn.ts';

let made = 0;
const code = (): string => {
  made += 1;
  return `TOUR-${made}`;
};

async function groundOf({ house, pool }: WalkKit) {
  const ground = await rotationGround(house.db, pool);
  if (!ground) throw new Error('no trio');
  return ground;
}

/** An organisation of its own, counted as multilateral. */
async function multilateral({ house, pool }: WalkKit): Promise<{ id: number; key: string }> {
  const key = code();
  const id = await buildOrganisation(house.db, pool, { key });
  const decision = { college: 'multilateral' as const, throughId: null, fromDay: null, reason: 'Pour la marche' };
  await withLedger(() => decideCollege(house.db, pool, id, 1, decision));
  return { id, key };
}

/** A warning that nobody has accepted: somebody else went out of the trio in 2016. */
async function openWarning(kit: WalkKit): Promise<string> {
  const { house, pool } = kit;
  const turn = (await groundOf(kit)).turns.find((one) => one.kind === 'outgoing' && one.from_day === '2016-01-01');
  const seat = await getSeat(house.db, pool, turn?.seat_id ?? 0);
  const holder = { organisationId: (await multilateral(kit)).id };
  const term = { fromDay: '2016-01-01', toDay: '2016-12-31' };
  await withLedger(() => changeHolder(house.db, pool, seat.id, seat.version, { holder, ...term }));
  return seenOf(await getYear(house.db, pool, 2016));
}

/** The first day of which the trio is not yet said, and two who could come in. */
async function nextTurn(kit: WalkKit) {
  const { turns } = await groundOf(kit);
  const last = Math.max(...turns.map((turn) => yearOf(turn.from_day)));
  const [chair, incoming] = [await multilateral(kit), await multilateral(kit)];
  const input = { day: `${last + 1}-01-01`, chairId: chair.id, incomingId: incoming.id };
  return { input, version: (await planTurn(kit.house.db, kit.pool, input)).seats.chair.version };
}

const rule = {
  nameFr: 'Règle',
  nameEn: 'Rule',
  composition: 'counts' as const,
  bilateral: 2,
  termMonths: 12,
  enlargedId: null,
  reason: null,
};
const ruleFields = { nameFr: 'Règle', nameEn: 'Rule', composition: 'counts', bilateral: '2', termMonths: '12', enlargedId: '', reason: '' };

async function laterDay(kit: WalkKit): Promise<string> {
  const { rules } = await groundOf(kit);
  return `${Math.max(2030, ...rules.map((one) => yearOf(one.from_day) + 1))}-01-01`;
}

const onRule = (body?: Record<string, string>): RouteWalk => ({
  public: async (kit) => {
    const fromDay = await laterDay(kit);
    const id = await withLedger(() => addRule(kit.house.db, kit.pool, { ...rule, fromDay }));
    return { path: urls.editRotationRule(id), body };
  },
});

const onPartner = (path: (key: string) => string, body?: (kit: WalkKit, id: number) => Record<string, string>): RouteWalk => ({
  public: async (kit) => {
    const { id, key } = await multilateral(kit);
    const { version } = await getOrganisation(kit.house.db, kit.pool, id);
    return { path: path(key), body: body && { _version: String(version), ...body(kit, id) } };
  },
});

const decision = { college: 'bilateral', throughId: '', fromDay: '2018-01-01', reason: 'Pour la marche' };

/** The rotation is public; the reasons of its acceptances are for signed-in readers; the Pool decides. */
export const rotationWalk: Walk = {
  'GET /mecanisme/rotation': {
    'signed-in': async (kit) => {
      const [reason, seen] = [kit.word(), await openWarning(kit)];
      await withLedger(() => acceptWarning(kit.house.db, kit.pool, 2016, { reason, seen }));
      return { path: urls.rotation(), word: reason };
    },
  },
  'GET /mecanisme/rotation/simulation': { '-': () => ({ path: urls.rotationSimulation({ e1: 'CH' }) }) },
  'GET /mecanisme/rotation/passage': {
    '-': async (kit) => {
      const { input } = await nextTurn(kit);
      return { path: urls.rotationTurn({ le: input.day, chef: input.chairId, entrant: input.incomingId }) };
    },
  },
  'POST /mecanisme/rotation/passage': {
    '-': async (kit) => {
      const { input, version } = await nextTurn(kit);
      const fields = { day: input.day, chairId: String(input.chairId), incomingId: String(input.incomingId), reason: 'Pour la marche' };
      return { path: urls.rotationTurn(), body: { ...fields, _version: String(version) } };
    },
  },
  'GET /mecanisme/rotation/:year{[0-9]{4}}/accepter': { '-': () => ({ path: urls.acceptRotation(2018) }) },
  'POST /mecanisme/rotation/:year{[0-9]{4}}/accepter': {
    '-': async (kit) => ({ path: urls.acceptRotation(2016), body: { seen: await openWarning(kit), reason: 'Pour la marche' } }),
  },
  'GET /mecanisme/rotation/regles/nouvelle': { '-': () => ({ path: urls.newRotationRule() }) },
  'POST /mecanisme/rotation/regles/nouvelle': {
    '-': async (kit) => ({ path: urls.newRotationRule(), body: { ...ruleFields, fromDay: await laterDay(kit) } }),
  },
  'GET /mecanisme/rotation/regles/:id{[0-9]+}/corriger': onRule(),
  'POST /mecanisme/rotation/regles/:id{[0-9]+}/corriger': onRule({ ...ruleFields, _version: '1' }),
  'GET /partenaires/:key/college': onPartner(urls.college),
  'POST /partenaires/:key/college': onPartner(urls.college, () => decision),
  'GET /partenaires/:key/coordination': onPartner(urls.coordination),
  'POST /partenaires/:key/coordination': onPartner(urls.coordination, (_, id) => ({
    ...{ agencyId: String(id), fromDay: '2018-01-01', reason: 'Pour la marche' },
  })),
};

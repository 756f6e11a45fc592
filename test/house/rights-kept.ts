import { withLedger } from '#kernel/ledger';
import { findBodyByCode, findOrganisationByKey } from '#rooms/mechanism';
import type { MakeStop, RouteWalk, Stop, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildOccasion } from '../../src/rooms/calendar/builders.ts';
import { buildBody, buildPerson, buildSeat } from '../../src/rooms/mechanism/builders.ts';
import {
  attendAll,
  type BuiltMeeting,
  buildDecision,
  buildMeeting,
  buildPool,
  type MeetingWanted,
} from '../../src/rooms/meetings/builders.ts';
import { prepareCall } from '../../src/rooms/meetings/convocation/call.ts';
import { prepareIssue } from '../../src/rooms/meetings/minutes/issuing.ts';
import { invitationsOf } from '../../src/rooms/meetings/store/invitations.ts';

/**
 * The walks of the rooms stand on bodies of their own, where nobody of the demonstration sits. These stand where somebody does:
 * a group with its coordinator, the Troïka with its chair, Switzerland with its focal point, so that what a seat gives is seen.
 */
const BODIES: Readonly<Record<string, string>> = { group: 'GT-SANTE', troika: 'TROIKA' };
const FOCAL_POINT = 'CH';

async function bodyId({ house, pool }: WalkKit, code: string): Promise<number> {
  const found = await findBodyByCode(house.db, pool, code);
  if (!found) throw new Error(`the demonstration has no body ${code}`);
  return found.id;
}

async function organisationId({ house, pool }: WalkKit): Promise<number> {
  const found = await findOrganisationByKey(house.db, pool, FOCAL_POINT);
  if (!found) throw new Error(`the demonstration has no organisation ${FOCAL_POINT}`);
  return found.id;
}

type Asked = Omit<Stop, 'audience'>;
interface Session extends BuiltMeeting {
  kit: WalkKit;
  word: string;
}
type Ask = (session: Session) => Promise<Asked> | Asked;

async function sessionOf(kit: WalkKit, code: string, wanted: MeetingWanted): Promise<Session> {
  const body = { id: await bodyId(kit, code), code, members: [] };
  const word = kit.word();
  return { ...(await buildMeeting(kit.house, { ...wanted, body, item: { title: word } })), kit, word };
}

/** A session of each body, led to a state, for its own seats. */
const on = (wanted: MeetingWanted, ask: Ask): RouteWalk =>
  Object.fromEntries(
    Object.entries(BODIES).map(([label, code]): [string, MakeStop] => [
      label,
      async (kit) => {
        const session = await sessionOf(kit, code, wanted);
        return { ...(await ask(session)), audience: `meeting:${session.id}` };
      },
    ]),
  );

const today = (kit: WalkKit) => buildPool(kit.house, kit.pool.today);
const itemOf = ({ items }: Session): number => items[0] ?? 0;
const preparing: MeetingWanted = { state: 'preparing' };
const sitting: MeetingWanted = { state: 'in-session' };

/** Switzerland carries it, which sits on neither body. */
async function aDecision(session: Session, draft: boolean): Promise<number> {
  const { kit } = session;
  return buildDecision(kit.house, session, { text: session.word, ownerIds: [await organisationId(kit)], draft, today: kit.pool.today });
}

const onDecision = (path: (id: number) => string, body: Record<string, string>, draft: boolean): RouteWalk =>
  on(sitting, async (session) => ({ path: path(await aDecision(session, draft)), body }));

const item = { title: 'Marche', nature: 'information', planned: '10' };
const said = { kind: 'decision', text: 'Marche' };
const report = { implementation: 'under-way', acceptance: '', note: 'Marche', due: '' };

/** An occasion of each body, and what its keepers do to it. */
const onOccasion = (path: (id: number) => string, body: Record<string, string>, fromDay = '2018-11-14'): RouteWalk =>
  Object.fromEntries(
    Object.entries(BODIES).map(([label, code]): [string, MakeStop] => [
      label,
      async (kit) => {
        const changes = { bodyId: await bodyId(kit, code), audience: 'signed-in', fromDay };
        return { path: path(await buildOccasion(kit.house.db, kit.pool, changes)), body, audience: 'signed-in' };
      },
    ]),
  );

/** What SHA and CT-CSLP keep with the Pool: it bears no body. */
const joint = (path: (id: number) => string, body: Record<string, string>, fromDay = '2018-11-14'): RouteWalk => ({
  joint: async (kit) => {
    const changes = { origin: 'joint' as const, kind: 'event' as const, audience: 'public', fromDay };
    return { path: path(await buildOccasion(kit.house.db, kit.pool, changes)), body, audience: 'public' };
  },
});

const first = { _version: '1' };
const occasionActs: [string, (id: number) => string, Record<string, string>, string?][] = [
  ['corriger', urls.editOccasion, { ...first, kind: 'event', titleFr: 'Corrigé (démo)' }],
  ['deplacer', urls.moveOccasion, { ...first, fromDay: '2018-11-28', reason: 'démo' }],
  ['confirmer', urls.confirmOccasion, first],
  ['tenu', urls.holdOccasion, { ...first, fromDay: '2018-11-07' }, '2018-11-07'],
  ['annuler', urls.cancelOccasion, { ...first, reason: 'démo' }],
];

/** A seat of Switzerland on a group, which its focal point fills. */
const itsSeat: MakeStop = async (kit) => {
  const seat = await buildSeat(kit.house.db, kit.pool, await buildBody(kit.house.db, kit.pool), await organisationId(kit));
  const personId = String(await buildPerson(kit.house.db, kit.pool));
  const body = { personId, capacity: 'titular', fromDay: '2018-01-01', toDay: '' };
  return { path: urls.newRepresentative(seat), body, audience: 'public' };
};

const itsPost: MakeStop = async (kit) => {
  const body = { kind: 'adviser', titleFr: 'Conseillère', titleEn: '', fromDay: '2018-01-01', toDay: '' };
  const organisation = String(await organisationId(kit));
  return {
    path: urls.newPost(await buildPerson(kit.house.db, kit.pool)),
    body: { ...body, organisationId: organisation },
    audience: 'signed-in',
  };
};

/** One's own card. */
const ownCard =
  (path: (id: number) => string): MakeStop =>
  ({ asker }) => ({ path: path(asker.personId ?? 0) });

export const kept: Walk = {
  'POST /reunions/nouvelle': Object.fromEntries(
    Object.entries(BODIES).map(([label, code]): [string, MakeStop] => [
      label,
      async (kit) => ({
        path: urls.newMeeting(),
        body: { body: String(await bodyId(kit, code)), day: '2018-12-12', readers: 'own' },
        audience: '-',
      }),
    ]),
  ),
  'GET /reunions/:id{[0-9]+}': on(preparing, ({ id, word }) => ({ path: urls.meeting(id), word })),
  'POST /reunions/:id{[0-9]+}/corriger': on({ state: 'planned' }, ({ id }) => ({ path: urls.editMeeting(id), body: { number: '' } })),
  'POST /reunions/:id{[0-9]+}/points/nouveau': on({ state: 'planned' }, ({ id }) => ({ path: urls.newItem(id), body: item })),
  'POST /points/:id{[0-9]+}/notes': on(sitting, (session) => ({ path: urls.itemNotes(itemOf(session)), body: { notes: 'Marche' } })),
  'POST /reunions/:id{[0-9]+}/convoquer': on(preparing, async ({ id, kit }) => {
    const pool = await today(kit);
    return { path: urls.convene(id), body: { list: (await withLedger(() => prepareCall(kit.house.db, pool, id))).list } };
  }),
  'GET /reunions/:id{[0-9]+}/reponse': on({ state: 'convened' }, ({ id }) => ({ path: urls.reply(id) })),
  'POST /convocations/:id{[0-9]+}/reponse': on({ state: 'convened' }, async ({ id, kit }) => {
    const [called] = await invitationsOf(kit.house.db, await today(kit), id);
    return { path: urls.replyTo(called?.id ?? 0), body: { reply: 'present' } };
  }),
  'GET /reunions/:id{[0-9]+}/presences': on(sitting, ({ id }) => ({ path: urls.attendance(id) })),
  'GET /reunions/:id{[0-9]+}/ouvrir': on({ state: 'convened' }, ({ id }) => ({ path: urls.openSession(id) })),
  'GET /reunions/:id{[0-9]+}/clore': on(sitting, ({ id }) => ({ path: urls.closeSession(id) })),
  'POST /reunions/:id{[0-9]+}/clore': on(sitting, async ({ id, kit }) => {
    const pool = await today(kit);
    await withLedger(() => attendAll(kit.house, pool, id));
    return { path: urls.closeSession(id), body: { hour: '11:05' } };
  }),
  'POST /reunions/:id{[0-9]+}/compte-rendu/diffuser': on({ state: 'held' }, async ({ id, kit }) => {
    const pool = await today(kit);
    return { path: urls.issueMinutes(id), body: { list: (await withLedger(() => prepareIssue(kit.house.db, pool, id))).list } };
  }),
  'POST /reunions/:id{[0-9]+}/decisions/nouvelle': on(sitting, ({ id }) => ({ path: urls.newDecision(id), body: said })),
  'POST /decisions/:id{[0-9]+}/valider': onDecision(urls.validateDecision, {}, true),
  'POST /decisions/:id{[0-9]+}/suivi': {
    ...onDecision(urls.reportDecision, report, false),
    // That it is done is for the body to say, not for whoever carries it.
    close: async (kit) => {
      const session = await sessionOf(kit, BODIES.group!, { ...sitting, given: { readers: 'public' } });
      return {
        path: urls.reportDecision(await aDecision(session, false)),
        body: { ...report, implementation: 'closed' },
        audience: 'public',
      };
    },
  },
  ...Object.fromEntries(
    occasionActs.map(([act, path, body, day]) => [
      `POST /rendez-vous/:id{[0-9]+}/${act}`,
      { ...onOccasion(path, body, day), ...joint(path, body, day) },
    ]),
  ),
  'POST /sieges/:id{[0-9]+}/representants/nouveau': { 'focal-point': itsSeat },
  'POST /annuaire/:id{[0-9]+}/fonctions/nouvelle': { 'focal-point': itsPost },
  'GET /annuaire/:id{[0-9]+}/corriger': { own: ownCard(urls.editPerson) },
  'GET /annuaire/:id{[0-9]+}/effacer': { own: ownCard(urls.eraseContact) },
};

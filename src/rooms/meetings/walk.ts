import type { Actor } from '#kernel/actor';
import type { House } from '#kernel/house';
import { withLedger } from '#kernel/ledger';
import { planOccasion } from '#rooms/calendar';
import type { RouteWalk, Stop, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { addPaper } from './agenda/papers.ts';
import { attendAll, type BuiltBody, type BuiltMeeting, buildBody, buildDecision, buildMeeting, buildPool } from './builders.ts';
import { prepareCall } from './convocation/call.ts';
import { REPLY_PURPOSE } from './convocation/convene.ts';
import type { MeetingState } from './meeting.ts';
import { prepareIssue } from './minutes/issuing.ts';
import type { Readers } from './planning.ts';
import { papersOf } from './store/agenda.ts';
import { invitationsOf } from './store/invitations.ts';

/** A meeting made for one request, with what hangs on it. */
interface Specimen extends BuiltMeeting {
  word: string;
  kit: WalkKit;
  item: number;
  decision: number;
}

interface Wanted {
  state: MeetingState;
  path(made: Specimen): string | Promise<string>;
  body?(made: Specimen): Stop['body'] | Promise<Stop['body']>;
  guest?(made: Specimen): Promise<Stop['guest']>;
  /** Its word is on the page. */
  shows?: boolean;
  decision?: 'draft' | 'validated';
  /** A list of this one body. */
  alone?: boolean;
  /** Its day has come, and everybody was noted. */
  ready?: boolean;
}

const bodies = new WeakMap<House, Promise<BuiltBody>>();

/** One body for all that need not stand alone: its papers may be opened to everybody. */
function sharedBody(house: House): Promise<BuiltBody> {
  const known = bodies.get(house) ?? buildBody(house, { members: 1, records: 'signed-in' });
  bodies.set(house, known);
  return known;
}

async function specimen(kit: WalkKit, wanted: Wanted, readers: Readers): Promise<Specimen> {
  const { house, pool } = kit;
  const word = kit.word();
  const body = wanted.alone ? await buildBody(house, { members: 1, records: 'signed-in' }) : await sharedBody(house);
  const begun = wanted.ready || !['planned', 'preparing', 'convened'].includes(wanted.state);
  const fromDay = begun ? pool.today : '2018-12-12';
  const audience = readers === 'public' ? 'public' : `body:${body.id}`;
  const what = {
    kind: 'meeting',
    origin: 'ptf',
    bodyId: body.id,
    titleFr: word,
    titleEn: word,
    fromDay,
    audience,
    placeFr: 'Salle',
  } as const;
  const occasionId = await withLedger(async () => planOccasion(house.db, await buildPool(house, pool.today), what));
  let decision = 0;
  const inSession = async (meeting: BuiltMeeting, actor: Actor) => {
    if (wanted.ready) await attendAll(house, actor, meeting.id);
    if (!wanted.decision) return;
    decision = await buildDecision(house, meeting, { text: word, draft: wanted.decision === 'draft', today: pool.today });
  };
  const given = { occasionId, readers };
  const meeting = await buildMeeting(house, { state: wanted.state, body, given, item: { title: word }, today: pool.today, inSession });
  return { ...meeting, word, kit, item: meeting.items[0] ?? 0, decision };
}

/** Each route is walked for a meeting that everybody may read, and for one of its seats alone. */
function on(wanted: Wanted): RouteWalk {
  const line =
    (readers: Readers) =>
    async (kit: WalkKit): Promise<Stop> => {
      const made = await specimen(kit, wanted, readers);
      const audience = readers === 'public' ? 'public' : `meeting:${made.id}`;
      const stop: Stop = { path: await wanted.path(made), audience };
      if (wanted.body) stop.body = (await wanted.body(made)) ?? {};
      if (wanted.guest) stop.guest = (await wanted.guest(made)) as NonNullable<Stop['guest']>;
      return wanted.shows ? { ...stop, word: made.word } : stop;
    };
  return { public: line('public'), meeting: line('own') };
}

const asPool = async <T>({ kit }: Specimen, work: (pool: WalkKit['pool']) => Promise<T>): Promise<T> => {
  const pool = await buildPool(kit.house, kit.pool.today);
  return withLedger(() => work(pool));
};

const invitation = (made: Specimen) => asPool(made, async (pool) => (await invitationsOf(made.kit.house.db, pool, made.id))[0]?.id ?? 0);
const guest = async (made: Specimen) => ({ purpose: REPLY_PURPOSE, subjectId: await invitation(made) });

const paper = (made: Specimen) =>
  asPool(made, async (pool) => {
    const file = { name: 'note.txt', content: new TextEncoder().encode(made.word) };
    await addPaper(made.kit.house, pool, made.item, { file, title: null });
    return (await papersOf(made.kit.house.db, pool, [made.item]))[0]?.id ?? 0;
  });

const listToConvene = (made: Specimen) =>
  asPool(made, async (pool) => ({ list: (await prepareCall(made.kit.house.db, pool, made.id)).list }));
const listToIssue = (made: Specimen) =>
  asPool(made, async (pool) => ({ list: (await prepareIssue(made.kit.house.db, pool, made.id)).list }));

const item = { title: 'Point (démo)', nature: 'discussion', planned: '10' };
const said = { kind: 'decision', text: 'Décision (démo)' };
const attended = ({ body }: Specimen) => ({ [`presence-o${body.members[0]?.organisationId}`]: 'present' });

export const walk: Walk = {
  'GET /reunions': on({ state: 'planned', path: ({ body }) => urls.meetings({ instance: body.code }), shows: true, alone: true }),
  'GET /reunions/nouvelle': { '-': () => ({ path: urls.newMeeting() }) },
  'POST /reunions/nouvelle': {
    '-': async ({ house, pool }) => {
      const body = await sharedBody(house);
      return { path: urls.newMeeting(), body: { body: String(body.id), day: pool.today, readers: 'own' } };
    },
  },
  'GET /reunions/:id{[0-9]+}': on({ state: 'issued', path: ({ id }) => urls.meeting(id), shows: true }),
  'GET /reunions/:id{[0-9]+}/corriger': on({ state: 'planned', path: ({ id }) => urls.editMeeting(id) }),
  'POST /reunions/:id{[0-9]+}/corriger': on({ state: 'planned', path: ({ id }) => urls.editMeeting(id), body: () => ({ number: '' }) }),
  'GET /instances/:code/prochaine': on({ state: 'planned', path: ({ body }) => urls.nextMeeting(body.code), alone: true }),
  'GET /reunions/:id{[0-9]+}/points/nouveau': on({ state: 'planned', path: ({ id }) => urls.newItem(id) }),
  'POST /reunions/:id{[0-9]+}/points/nouveau': on({ state: 'planned', path: ({ id }) => urls.newItem(id), body: () => item }),
  'GET /points/:id{[0-9]+}/corriger': on({ state: 'preparing', path: (made) => urls.editItem(made.item), shows: true }),
  'POST /points/:id{[0-9]+}/corriger': on({ state: 'preparing', path: (made) => urls.editItem(made.item), body: () => item }),
  'POST /points/:id{[0-9]+}/deplacer': on({ state: 'preparing', path: (made) => urls.moveItem(made.item), body: () => ({ way: 'up' }) }),
  'POST /points/:id{[0-9]+}/retirer': on({ state: 'preparing', path: (made) => urls.dropItem(made.item), body: () => ({}) }),
  'POST /points/:id{[0-9]+}/pieces': on({
    state: 'preparing',
    path: (made) => urls.addPaper(made.item),
    body: () => ({ file: new File(['note'], 'note.txt') }),
  }),
  'POST /pieces/:id{[0-9]+}/retirer': on({ state: 'preparing', path: async (made) => urls.dropPaper(await paper(made)), body: () => ({}) }),
  'GET /reunions/:id{[0-9]+}/convoquer': on({ state: 'preparing', path: ({ id }) => urls.convene(id), shows: true }),
  'POST /reunions/:id{[0-9]+}/convoquer': on({ state: 'preparing', path: ({ id }) => urls.convene(id), body: listToConvene }),
  'GET /reunions/:id{[0-9]+}/convocation': on({ state: 'convened', path: ({ id }) => urls.convocation(id) }),
  'GET /reunions/:id{[0-9]+}/reponse': on({ state: 'convened', path: ({ id }) => urls.reply(id) }),
  'GET /convocations/:id{[0-9]+}/reponse': on({ state: 'convened', path: async (made) => urls.replyTo(await invitation(made)), guest }),
  'POST /convocations/:id{[0-9]+}/reponse': on({
    state: 'convened',
    path: async (made) => urls.replyTo(await invitation(made)),
    body: () => ({ reply: 'present' }),
    guest,
  }),
  'GET /reunions/:id{[0-9]+}/presences': on({ state: 'in-session', path: ({ id }) => urls.attendance(id) }),
  'POST /reunions/:id{[0-9]+}/presences': on({ state: 'in-session', path: ({ id }) => urls.attendance(id), body: attended }),
  'GET /reunions/:id{[0-9]+}/ouvrir': on({ state: 'convened', path: ({ id }) => urls.openSession(id) }),
  'POST /reunions/:id{[0-9]+}/ouvrir': on({ state: 'convened', path: ({ id }) => urls.openSession(id), body: () => ({}), ready: true }),
  'GET /reunions/:id{[0-9]+}/clore': on({ state: 'in-session', path: ({ id }) => urls.closeSession(id) }),
  'POST /reunions/:id{[0-9]+}/clore': on({ state: 'in-session', path: ({ id }) => urls.closeSession(id), body: () => ({}), ready: true }),
  'GET /points/:id{[0-9]+}/notes': on({ state: 'in-session', path: (made) => urls.itemNotes(made.item), shows: true }),
  'POST /points/:id{[0-9]+}/notes': on({ state: 'in-session', path: (made) => urls.itemNotes(made.item), body: () => ({ notes: 'démo' }) }),
  'GET /reunions/:id{[0-9]+}/compte-rendu': on({ state: 'issued', path: ({ id }) => urls.minutes(id), shows: true }),
  'GET /reunions/:id{[0-9]+}/compte-rendu.docx': on({ state: 'issued', path: ({ id }) => urls.minutesWord(id) }),
  'GET /reunions/:id{[0-9]+}/compte-rendu/diffuser': on({ state: 'held', path: ({ id }) => urls.issueMinutes(id), shows: true }),
  'POST /reunions/:id{[0-9]+}/compte-rendu/diffuser': on({ state: 'held', path: ({ id }) => urls.issueMinutes(id), body: listToIssue }),
  'GET /decisions': on({
    state: 'in-session',
    path: ({ body }) => urls.decisions({ instance: body.code }),
    decision: 'validated',
    shows: true,
    alone: true,
  }),
  'GET /decisions.csv': on({
    state: 'in-session',
    path: ({ body }) => urls.decisionsExport('csv', { instance: body.code }),
    decision: 'validated',
    shows: true,
    alone: true,
  }),
  'GET /decisions.xlsx': on({
    state: 'in-session',
    path: ({ body }) => urls.decisionsExport('xlsx', { instance: body.code }),
    decision: 'validated',
    alone: true,
  }),
  'GET /reunions/:id{[0-9]+}/decisions/nouvelle': on({ state: 'in-session', path: ({ id }) => urls.newDecision(id) }),
  'POST /reunions/:id{[0-9]+}/decisions/nouvelle': on({ state: 'in-session', path: ({ id }) => urls.newDecision(id), body: () => said }),
  'GET /decisions/:id{[0-9]+}': on({
    state: 'in-session',
    path: (made) => urls.decision(made.decision),
    decision: 'validated',
    shows: true,
  }),
  'GET /decisions/:id{[0-9]+}/corriger': on({
    state: 'in-session',
    path: (made) => urls.editDecision(made.decision),
    decision: 'draft',
    shows: true,
  }),
  'POST /decisions/:id{[0-9]+}/corriger': on({
    state: 'in-session',
    path: (made) => urls.editDecision(made.decision),
    body: () => said,
    decision: 'draft',
  }),
  'POST /decisions/:id{[0-9]+}/valider': on({
    state: 'in-session',
    path: (made) => urls.validateDecision(made.decision),
    body: () => ({}),
    decision: 'draft',
  }),
  'POST /decisions/:id{[0-9]+}/retirer': on({
    state: 'in-session',
    path: (made) => urls.dropDecision(made.decision),
    body: () => ({}),
    decision: 'draft',
  }),
  'GET /decisions/:id{[0-9]+}/suivi': on({
    state: 'in-session',
    path: (made) => urls.reportDecision(made.decision),
    decision: 'validated',
  }),
  'POST /decisions/:id{[0-9]+}/suivi': on({
    state: 'in-session',
    path: (made) => urls.reportDecision(made.decision),
    body: () => ({ implementation: 'under-way', acceptance: '', note: 'démo' }),
    decision: 'validated',
  }),
};

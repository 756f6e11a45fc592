import { Actor, type Held } from '#kernel/actor';
import { addDays, type Day } from '#kernel/day';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { withLedger } from '#kernel/ledger';
import { addBody, addMember, addOrganisation, addPerson, designate } from '#rooms/mechanism';
import { addItem, type ItemInput } from './agenda/items.ts';
import { prepareCall } from './convocation/call.ts';
import { convene } from './convocation/convene.ts';
import { type DecisionInput, recordDecision, validateDecision } from './decisions/recording.ts';
import type { MeetingState } from './meeting.ts';
import { issueMinutes, prepareIssue } from './minutes/issuing.ts';
import { type NewMeeting, planMeeting } from './planning.ts';
import { recordAttendance } from './session/attendance.ts';
import { expectedOf } from './session/expected.ts';
import { closeSession, openSession } from './session/session.ts';
import { getDecisionRow } from './store/decisions.ts';
import { getMeeting } from './store/meetings.ts';

export const TODAY: Day = '2018-11-12';

let made = 0;
const next = () => {
  made += 1;
  return made;
};

/** Somebody with these roles, who reads what the keys open (everything, where none is given) as the base stands now. */
export async function buildReader(
  house: Pick<House, 'db'>,
  roles: readonly Held[],
  keys?: readonly string[],
  today: Day = TODAY,
): Promise<Actor> {
  const found = await sql<{ id: number; key: string }>`select id, key from kernel_audience`.execute(house.db);
  const audiences = found.rows.filter((row) => !keys || keys.includes(row.key)).map((row) => row.id);
  return new Actor({ kind: 'person', name: 'Awa D. (démo)', personId: 999_999, roles, audiences, today });
}

export const buildPool = (house: Pick<House, 'db'>, today: Day = TODAY): Promise<Actor> =>
  buildReader(house, [{ role: 'pool' }], undefined, today);

export interface BuiltMember {
  organisationId: number;
  key: string;
  titular: number;
  alternate: number;
}

export interface BuiltBody {
  id: number;
  code: string;
  members: BuiltMember[];
}

/** A body that meets: so many members, each with a titular and an alternate who can be written to. */
export async function buildBody(house: House, changes: { members?: number; records?: string; notice?: number } = {}): Promise<BuiltBody> {
  const { members: count = 3, records, notice = 7 } = changes;
  const pool = await buildPool(house);
  const code = `INST-${process.pid}-${next()}`;
  const names = { code, nameFr: `Instance ${code}`, nameEn: `Body ${code}`, shortFr: code, shortEn: code };
  const rules = {
    kinds: ['technical'],
    parentId: null,
    cadence: null,
    noticeDays: notice,
    minutesDays: 10,
    representation: 'two-per-member',
    note: null,
  };
  const facts = { fromDay: '2015-01-01', origin: 'demo' as const, recordsAudience: records };
  return withLedger(async () => {
    const id = await addBody(house.db, pool, { ...names, ...rules, ...facts });
    const members: BuiltMember[] = [];
    for (let index = 0; index < count; index += 1) members.push(await buildMember(house, pool, id));
    return { id, code, members };
  });
}

async function buildMember(house: House, pool: Actor, bodyId: number): Promise<BuiltMember> {
  const number = next();
  const key = `PAYS-${process.pid}-${number}`;
  const order = String(number).padStart(5, '0');
  const names = { key, nameFr: `Pays ${order}`, nameEn: `Country ${order}` };
  const facts = {
    kind: 'bilateral',
    parentId: null,
    isDonor: true,
    memberFrom: '2010-01-01',
    memberTo: null,
    note: null,
    origin: 'demo' as const,
  };
  const organisationId = await addOrganisation(house.db, pool, { ...names, ...facts });
  const seatId = await addMember(house.db, pool, bodyId, organisationId, { fromDay: '2015-01-01', origin: 'demo' });
  const seated = async (capacity: 'titular' | 'alternate') => {
    const person = {
      given: capacity === 'titular' ? 'Titulaire' : 'Suppléante',
      family: `Démo ${number}`,
      lang: 'fr' as const,
      phone: null,
    };
    const personId = await addPerson(house.db, pool, {
      ...person,
      email: `${capacity}.${process.pid}.${number}@exemple.org`,
      origin: 'demo',
    });
    await designate(house.db, pool, seatId, { personId, capacity, decides: true, fromDay: '2015-01-01', toDay: null });
    return personId;
  };
  return { organisationId, key, titular: await seated('titular'), alternate: await seated('alternate') };
}

export const anItem = (changes: Partial<ItemInput> = {}): ItemInput => ({
  title: 'Adoption de l’ordre du jour',
  nature: 'decision',
  presenterOrganisationId: null,
  presenterPersonId: null,
  presenter: 'Pool Technique',
  planned: 15,
  note: null,
  nodeId: null,
  ...changes,
});

export const aDecision = (changes: Partial<DecisionInput> = {}): DecisionInput => ({
  kind: 'decision',
  text: 'Transmettre au SHA les prévisions de 2019 à 2021.',
  lang: 'fr',
  itemId: null,
  ownerIds: [],
  ownerPersonId: null,
  dueDay: null,
  closedInSession: false,
  ...changes,
});

export interface BuiltMeeting {
  id: number;
  body: BuiltBody;
  items: number[];
}

const STEPS: readonly MeetingState[] = ['planned', 'preparing', 'convened', 'in-session', 'held', 'issued'];

export interface MeetingWanted {
  state?: MeetingState;
  body?: BuiltBody;
  given?: Partial<NewMeeting>;
  item?: Partial<ItemInput>;
  today?: Day;
  /** Done once the session is open, before it is closed. */
  inSession?(meeting: BuiltMeeting, actor: Actor): Promise<void>;
}

/** A meeting led by its verbs to the state wanted, on its own day where it must have begun. */
export async function buildMeeting(house: House, wanted: MeetingWanted = {}): Promise<BuiltMeeting> {
  const { state = 'planned', today = TODAY, inSession } = wanted;
  const body = wanted.body ?? (await buildBody(house));
  const reached = (step: MeetingState) => STEPS.indexOf(state) >= STEPS.indexOf(step);
  const day = reached('in-session') ? today : addDays(today, 9);
  const given = {
    bodyId: body.id,
    occasionId: null,
    day,
    fromHour: '09:00',
    toHour: '11:00',
    place: 'Salle Niger',
    link: null,
    number: null,
  };
  const id = await withLedger(async () =>
    planMeeting(house.db, await buildPool(house, today), { ...given, readers: 'own', ...wanted.given }),
  );
  const pool = await buildPool(house, today);
  const meeting: BuiltMeeting = { id, body, items: [] };
  const version = async () => (await getMeeting(house.db, pool, id)).version;
  await withLedger(async () => {
    if (reached('preparing')) meeting.items.push(await addItem(house.db, pool, id, anItem(wanted.item)));
    if (reached('convened')) await buildConvocation(house, pool, id);
    if (reached('in-session')) await openSession(house.db, pool, id, await version(), { hour: null });
    if (reached('in-session')) await inSession?.(meeting, pool);
    if (reached('held')) await attendAll(house, pool, id);
    if (reached('held')) await closeSession(house.db, pool, id, await version(), { hour: '11:05' });
    if (reached('issued')) await issueMinutes(house, pool, id, await version(), { list: (await prepareIssue(house.db, pool, id)).list });
  });
  return meeting;
}

export async function buildConvocation(house: House, actor: Actor, id: number) {
  const call = await prepareCall(house.db, actor, id);
  return convene(house, actor, id, call.meeting.version, { list: call.list });
}

/** Everybody came, the titular of each. */
export async function attendAll(house: House, actor: Actor, id: number): Promise<void> {
  const meeting = await getMeeting(house.db, actor, id);
  const lines = (await expectedOf(house.db, actor, meeting)).map(
    (line) => [line.field, { presence: 'present', names: [], reason: null }] as const,
  );
  await recordAttendance(house.db, actor, id, meeting.version, { lines: Object.fromEntries(lines), guests: [] });
}

/** A decision of a session that has begun, with its number unless a draft is wanted. */
export async function buildDecision(
  house: House,
  meeting: BuiltMeeting,
  changes: Partial<DecisionInput> & { draft?: boolean; today?: Day } = {},
): Promise<number> {
  const { draft = false, today = TODAY, ...said } = changes;
  const pool = await buildPool(house, today);
  const ownerIds = meeting.body.members.slice(0, 1).map((member) => member.organisationId);
  return withLedger(async () => {
    const id = await recordDecision(house.db, pool, meeting.id, aDecision({ ownerIds, ...said }));
    if (!draft) await validateDecision(house.db, pool, id, (await getDecisionRow(house.db, pool, id)).version);
    return id;
  });
}

export { walk } from './walk.ts';

import { Actor, type Held } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { idsOfKeys, rightsOf } from './audiences.ts';
import { addBody, type NewBodyInput } from './bodies.ts';
import { addOrganisation, type OrganisationInput } from './organisations.ts';
import { addPerson } from './people.ts';
import { openHeldSeat } from './seats.ts';

/** The day on which the tests of the room stand. */
export const TODAY: Day = '2018-11-12';

let made = 0;
const next = () => {
  made += 1;
  return made;
};

/** Somebody made up, with these roles and everything that signed-in people of these groups may read. */
export async function buildActor(db: Db, roles: readonly Held[], keys: readonly string[] = ['public', 'signed-in']): Promise<Actor> {
  return new Actor({ kind: 'person', name: 'Test', personId: 999_999, roles, audiences: await idsOfKeys(db, keys), today: TODAY });
}

export const buildPool = (db: Db): Promise<Actor> => buildActor(db, [{ role: 'pool' }]);

export async function buildVisitor(db: Db): Promise<Actor> {
  return new Actor({ kind: 'visitor', name: 'visitor', audiences: [await audienceId(db, 'public')], today: TODAY });
}

/** A real person as an actor on a day: roles and audiences from what they hold, as `accounts` works them out. */
export async function buildActorOf(db: Db, personId: number, day: Day = TODAY): Promise<Actor> {
  const { roles, keys } = await rightsOf(db, personId, day);
  return new Actor({ kind: 'person', name: 'Test', personId, roles, audiences: await idsOfKeys(db, keys), today: day });
}

export function buildOrganisation(db: Db, actor: Actor, changes: Partial<OrganisationInput> & { key?: string } = {}): Promise<number> {
  const number = next();
  const names = { key: `ORG-${number}`, nameFr: `Organisation ${number}`, nameEn: `Organisation ${number}` };
  const facts = { kind: 'bilateral', parentId: null, isDonor: true, memberFrom: '2010-01-01', memberTo: null, note: null };
  return withLedger(() => addOrganisation(db, actor, { ...names, ...facts, ...changes, origin: 'demo' }));
}

export function buildPerson(
  db: Db,
  actor: Actor,
  changes: { given?: string; family?: string; email?: string | null } = {},
): Promise<number> {
  const number = next();
  const person = { given: 'Awa', family: `Démo ${number}`, lang: 'fr' as const, email: `awa.demo.${number}@example.org`, phone: null };
  return withLedger(() => addPerson(db, actor, { ...person, ...changes, origin: 'demo' }));
}

export function buildBody(db: Db, actor: Actor, changes: Partial<NewBodyInput> = {}): Promise<number> {
  const number = next();
  const names = {
    code: `GT-${number}`,
    nameFr: `Groupe ${number}`,
    nameEn: `Group ${number}`,
    shortFr: `GT ${number}`,
    shortEn: `GT ${number}`,
  };
  const rules = { noticeDays: 7, minutesDays: 10, representation: 'two-per-member' };
  const facts = { kinds: ['technical', 'gt'], parentId: null, cadence: 'FREQ=MONTHLY;BYDAY=1TU', note: null, fromDay: '2015-01-01' };
  return withLedger(() => addBody(db, actor, { ...names, ...rules, ...facts, ...changes, origin: 'demo' }));
}

/** A seat held by an organisation since the body began. */
export function buildSeat(
  db: Db,
  actor: Actor,
  bodyId: number,
  organisationId: number,
  changes: { kind?: string; fromDay?: Day; toDay?: Day | null } = {},
): Promise<number> {
  const seat = { kind: 'member', heldBy: 'organisation' as const, fromDay: '2015-01-01', toDay: null, ...changes };
  return withLedger(() => openHeldSeat(db, actor, bodyId, seat, { organisationId }));
}

export { walk } from './walk.ts';

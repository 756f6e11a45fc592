import type { Actor } from './actor.ts';
import { HouseFault } from './errors.ts';

/** What a rule is asked about: the few facts that decide, brought by the verb. */
export type Subject = Readonly<Record<string, unknown>>;

/** A sort of person a rule may be granted to. `key` names it on the page «Qui peut quoi». */
export interface Grantee {
  key: string;
  holds(actor: Actor, subject: Subject): boolean;
}

/** Rule name → those who may. Nobody else may. */
export type Rules = Readonly<Record<string, readonly Grantee[]>>;

export const anybody: Grantee = { key: 'anybody', holds: () => true };
export const signedIn: Grantee = { key: 'signed-in', holds: (actor) => actor.kind === 'person' };
/** Jobs and commands, each under its own name. */
export const houseItself: Grantee = { key: 'house', holds: (actor) => actor.kind === 'house' };
/** A person, on what bears `personId`; never whoever acts for them. */
export const oneself: Grantee = {
  key: 'oneself',
  holds: (actor, s) => actor.forPersonId === null && actor.personId !== null && s.personId === actor.personId,
};
/** A person on what bears `personId`, or whom that person lets act in their name: an answer, never a card or a secret. */
export const oneselfOrDelegate: Grantee = {
  key: 'oneself-or-delegate',
  holds: (actor, s) => actor.standsFor !== null && s.personId === actor.standsFor,
};
/** A guest, on the one thing the link was made for. */
export const guestOf = (purpose: string): Grantee => ({
  key: `guest:${purpose}`,
  holds: (actor, s) => actor.guest !== null && actor.guest.purpose === purpose && actor.guest.subject === s.id,
});
/** Somebody who holds a role, wherever. */
export const role = (name: string): Grantee => ({ key: name, holds: (actor) => actor.roles.some((held) => held.role === name) });
/** Somebody who holds a role on the body of the subject (`bodyId`). */
export const roleOnBody = (name: string): Grantee => ({
  key: `${name}:body`,
  holds: (actor, s) => actor.roles.some((held) => held.role === name && held.bodyId !== undefined && held.bodyId === s.bodyId),
});
/** Somebody who holds a role for the organisation of the subject (`organisationId`). */
export const roleForOrganisation = (name: string): Grantee => ({
  key: `${name}:organisation`,
  holds: (actor, s) =>
    actor.roles.some((held) => held.role === name && held.organisationId !== undefined && held.organisationId === s.organisationId),
});

const registry = new Map<string, { room: string; grantees: readonly Grantee[]; carried: boolean }>();

/** Takes a room's table of rules into the house. A rule belongs to one room; one that is `carried` is asked by acts of the rooms below. */
export function registerRules(room: string, rules: Rules, carried: readonly string[] = []): void {
  for (const [name, grantees] of Object.entries(rules)) {
    const known = registry.get(name);
    if (known && known.room !== room) throw new HouseFault(`rule ${name} stands in ${known.room} and in ${room}`);
    registry.set(name, { room, grantees, carried: carried.includes(name) });
  }
}

export function granteesOf(rule: string): readonly Grantee[] {
  const found = registry.get(rule);
  if (!found) throw new HouseFault(`no such rule: ${rule}`);
  return found.grantees;
}

/** Whether a rule may be asked in the name of another: it belongs to a matter that was given along, goes with acts of many, or everybody has it. */
export function opensWhileActing(rule: string, matters: readonly string[]): boolean {
  const open = granteesOf(rule).some((grantee) => grantee === anybody || grantee === signedIn);
  const known = registry.get(rule);
  return open || known?.carried === true || matters.includes(known?.room ?? '');
}

/** Every rule of the house, room by room, for «Qui peut quoi». */
export function allRules(): { room: string; rule: string; grantees: readonly Grantee[] }[] {
  return [...registry].map(([rule, { room, grantees }]) => ({ room, rule, grantees }));
}

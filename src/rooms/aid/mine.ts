import type { Actor } from '#kernel/actor';

/** Organisations whose files this actor sends as a focal point. */
export const ownOrganisations = (actor: Actor): number[] => [
  ...new Set(
    actor.roles.flatMap((held) => (held.role === 'focal-point' && held.organisationId !== undefined ? [held.organisationId] : [])),
  ),
];

/** True for the secretariats, who send the file of any partner. */
export const sendsForAny = (actor: Actor): boolean => actor.can('import.receive');

export const mayReceive = (actor: Actor): boolean => sendsForAny(actor) || ownOrganisations(actor).length > 0;

import { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { idsOfKeys } from '#rooms/mechanism';
import { KEEPERS } from '../store/audiences.ts';
import { personActor } from '../who-is.ts';
import { liveDelegation } from './store.ts';

/**
 * Who acts for another: the rights that this other holds on that day, on the matters given along, and never more. What keeps the
 * house (the flag of an administrator, the accounts) is not given along. Nothing where the delegation no longer holds.
 */
export async function actingActor(db: Db, own: Actor, delegationId: number, today: Day): Promise<Actor | undefined> {
  const { personId } = own;
  const delegation = personId === null ? undefined : await liveDelegation(db, delegationId, personId, today);
  if (!delegation) return undefined;
  const other = await personActor(db, { personId: delegation.personId, administrator: false }, today);
  const kept = await idsOfKeys(db, [KEEPERS]);
  return new Actor({
    kind: 'person',
    name: own.name,
    personId,
    forPersonId: delegation.personId,
    forName: other.name,
    matters: delegation.matters,
    roles: other.roles,
    audiences: other.audiences.filter((id) => !kept.includes(id)),
    today,
  });
}

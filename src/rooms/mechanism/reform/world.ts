import type { Actor } from '#kernel/actor';
import { type Day, holdsOn } from '#kernel/day';
import type { Db } from '#kernel/db';
import { listBodies } from '../store/bodies.ts';
import type { BodyRow, TermRow } from '../store/keep-bodies.ts';
import { memberHoldings, termsOfAll } from './store.ts';

/** A term with the sign of the body above it; `id` is null for one that is only planned. */
export interface Term extends Omit<TermRow, 'parent_id'> {
  id: number | null;
  parent: string | null;
  from_day: Day;
  to_day: Day | null;
}

/** A member's seat that is held; `seatId` is null for one that is only planned. */
export interface Member {
  seatId: number | null;
  kind: string;
  organisationId: number | null;
  from_day: Day;
  to_day: Day | null;
}

/** A body through time; `id` is null for one that is only planned. */
export interface Stand {
  readonly id: number | null;
  readonly code: string;
  readonly version: number;
  readonly audienceId: number;
  readonly rules: Omit<BodyRow, 'records_audience_id'>;
  /** Oldest first. */
  readonly terms: readonly Term[];
  readonly members: readonly Member[];
}

/** Every body by its sign. */
export type World = ReadonlyMap<string, Stand>;

export const termOn = (stand: Stand, day: Day): Term | undefined => stand.terms.find((term) => holdsOn(term, day));

/** How many sit there as plain members or observers on a day. */
export const membersOn = (stand: Stand, day: Day): number =>
  stand.members.filter((member) => member.kind !== 'enlarged' && holdsOn(member, day)).length;

/** The mechanism as it is known: all bodies, their terms, and the members' seats held on a day or after. */
export async function worldNow(db: Db, actor: Actor, day: Day): Promise<World> {
  const bodies = await listBodies(db, actor, { all: true });
  const codes = new Map(bodies.map((body) => [body.id, body.code]));
  const terms = await termsOfAll(db);
  const members = await memberHoldings(db, actor, day);
  return new Map(
    bodies.map(({ id, code, version, audience_id: audienceId, notice_days, minutes_days, representation }) => [
      code,
      {
        ...{ id, code, version, audienceId, rules: { notice_days, minutes_days, representation, note: null } },
        terms: (terms.get(id) ?? []).map(({ parent_id, ...term }) => ({
          ...term,
          parent: parent_id === null ? null : (codes.get(parent_id) ?? null),
        })),
        members: members.get(id) ?? [],
      },
    ]),
  );
}

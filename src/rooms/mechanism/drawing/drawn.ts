import type { Db } from '#kernel/db';
import type { OrganisationName } from '../store/organisations.ts';
import type { Sitting } from '../store/seats.ts';
import { type Branch, branchesOf } from '../tree.ts';
import type { Drawn } from './lettering-of.ts';
import { listDraws } from './store.ts';

/** Who presides, and who sits, on seats that belong to another body of the same day. */
export async function drawnSeats(db: Db, roots: readonly Branch[]): Promise<Drawn> {
  const branches = new Map(branchesOf(roots).map((branch) => [branch.body.id, branch]));
  const chairs = new Map<number, OrganisationName>();
  const seats = new Map<number, Sitting[]>();
  for (const { body_id, way, from_body_id, seat_kind } of await listDraws(db)) {
    const from = branches.get(from_body_id)?.seats ?? [];
    const chair = from.find((seat) => seat.kind === seat_kind)?.holding?.organisation;
    if (way === 'chair' && chair) chairs.set(body_id, chair);
    if (way === 'body') seats.set(body_id, [...(seats.get(body_id) ?? []), ...from]);
  }
  return { chairs, seats };
}

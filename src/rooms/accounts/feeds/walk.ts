import { withLedger } from '#kernel/ledger';
import type { MakeStop, RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildAccount } from '../builders.ts';
import { personActor } from '../who-is.ts';
import { makeFeed } from './feeds.ts';

/** The address of somebody’s feeds: whoever holds it reads them, session or none. */
async function someonesToken({ house, pool }: WalkKit): Promise<string> {
  const { personId } = await buildAccount(house, { password: null });
  const person = await withLedger(() => personActor(house.db, { personId, administrator: false }, pool.today));
  return withLedger(() => makeFeed(house, person));
}

/** Whoever acts for another, or is nobody, has none, and is refused before it is looked for. */
async function withOwn(kit: WalkKit): Promise<void> {
  if (kit.asker.personId !== null && kit.asker.forPersonId === null) await withLedger(() => makeFeed(kit.house, kit.asker));
}

const anybody = (make: MakeStop): RouteWalk => ({ '-': make });
const own = (make: MakeStop): RouteWalk => ({ own: make });

const TOKEN = ':token{[A-Za-z0-9_.-]{20,100}}';

/** Those of bodies are walked where their occasions are made: in `calendar`. */
export const walk: Walk = {
  'GET /mon-compte/flux': own(() => ({ path: urls.myFeeds() })),
  'POST /mon-compte/flux': own(() => ({ path: urls.myFeeds(), body: {} })),
  'GET /mon-compte/flux/reprendre': own(async (kit) => {
    await withOwn(kit);
    return { path: urls.revokeMyFeeds() };
  }),
  'POST /mon-compte/flux/reprendre': own(async (kit) => {
    await withOwn(kit);
    return { path: urls.revokeMyFeeds(), body: {} };
  }),
  [`GET /flux/${TOKEN}/calendrier.ics`]: anybody(async (kit) => ({ path: urls.ownCalendarFeed(await someonesToken(kit)) })),
  [`GET /flux/${TOKEN}/nouvelles.atom`]: anybody(async (kit) => ({ path: urls.ownNewsFeed(await someonesToken(kit)) })),
};

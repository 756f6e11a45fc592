import { randomUUID } from 'node:crypto';
import { withLedger } from '#kernel/ledger';
import { findBodyByCode } from '#rooms/mechanism';
import type { MakeStop, RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { linkTo } from '../builders.ts';
import { askByAddress } from './by-address.ts';
import { findFollow, follow } from './following.ts';
import { followerOfAddress } from './store.ts';
import { signLink } from './tokens.ts';

async function gec({ house, pool }: WalkKit): Promise<{ kind: string; subject: string }> {
  const body = await findBodyByCode(house.db, pool, 'GEC');
  return { kind: 'body', subject: String(body?.id) };
}

/** A follow of whoever asks; whoever has no person, or acts for another, has none, and is refused before it is looked for. */
async function ownFollow(kit: WalkKit): Promise<number> {
  if (kit.asker.personId === null || kit.asker.forPersonId !== null) return 1;
  const what = await gec(kit);
  await withLedger(() => follow(kit.house.db, kit.asker, what));
  return (await withLedger(() => findFollow(kit.house.db, kit.asker, what)))?.id ?? 0;
}

async function askedByMail(kit: WalkKit): Promise<{ address: string; path: string }> {
  const address = `s-${randomUUID().slice(0, 8)}@exemple.org`;
  const what = await gec(kit);
  await withLedger(() => askByAddress(kit.house, kit.pool, { ...what, address, lang: 'fr' }));
  return { address, path: await linkTo(kit.house, address) };
}

async function wayOut(kit: WalkKit): Promise<string> {
  const { address } = await askedByMail(kit);
  const follower = await followerOfAddress(kit.house.db, address);
  return urls.stopFollowing(signLink(kit.house.secrets.link, 'stop', follower ?? { id: 0, edition: 0 }));
}

const anybody = (make: MakeStop): RouteWalk => ({ '-': make });
const own = (make: MakeStop): RouteWalk => ({ own: make });
const byMail = async (kit: WalkKit) => {
  const { kind, subject } = await gec(kit);
  return urls.followByAddress({ sorte: kind, sujet: subject });
};

/** Each has what they follow to themselves; anybody may follow in public by an address. */
export const walk: Walk = {
  'GET /mon-compte/suivi': own(() => ({ path: urls.myFollows() })),
  'POST /suivi': own(async (kit) => ({ path: urls.follow(), body: await gec(kit) })),
  'POST /suivi/:id{[0-9]{1,9}}/rythme': own(async (kit) => ({ path: urls.followRhythm(await ownFollow(kit)), body: { rhythm: 'weekly' } })),
  'POST /suivi/:id{[0-9]{1,9}}/fin': own(async (kit) => ({ path: urls.unfollow(await ownFollow(kit)), body: {} })),
  'GET /suivi/adresse': anybody(async (kit) => ({ path: await byMail(kit) })),
  'POST /suivi/adresse': anybody(async (kit) => ({
    path: await byMail(kit),
    body: { address: `v-${randomUUID().slice(0, 8)}@exemple.org` },
  })),
  'GET /suivi/confirmer/:token{[A-Za-z0-9_.-]{20,100}}': anybody(async (kit) => ({ path: (await askedByMail(kit)).path })),
  'POST /suivi/confirmer/:token{[A-Za-z0-9_.-]{20,100}}': anybody(async (kit) => ({ path: (await askedByMail(kit)).path, body: {} })),
  'GET /suivi/arret/:token{[A-Za-z0-9_.-]{20,100}}': anybody(async (kit) => ({ path: await wayOut(kit) })),
  'POST /suivi/arret/:token{[A-Za-z0-9_.-]{20,100}}': anybody(async (kit) => ({ path: await wayOut(kit), body: {} })),
};

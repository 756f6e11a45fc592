import { randomUUID } from 'node:crypto';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { addPerson } from '#rooms/mechanism';
import type { MakeStop, RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { type Built, buildAccount, linkTo, PASSWORD } from './builders.ts';
import { walk as cardsWalk } from './cards/walk.ts';
import { walk as delegationWalk } from './delegation/walk.ts';
import { walk as departureWalk } from './departure/walk.ts';
import { walk as feedsWalk } from './feeds/walk.ts';
import { walk as followingWalk } from './following/walk.ts';
import { makeGuestLink } from './guest-links.ts';
import { inviteAccount } from './invitations.ts';
import { closeAccount } from './keeping.ts';
import { libraryOf } from './library-facts.ts';
import { walk as personalDataWalk } from './personal-data/walk.ts';
import { walk as secondFactorWalk } from './second-factor/walk.ts';
import { guestPurposes } from './slots.ts';
import { accountById, accountOfPerson } from './store/accounts.ts';
import { KEEPERS } from './store/audiences.ts';
import { bindGuestLink } from './store/guest-links.ts';
import { listWaiting } from './store/invitations.ts';

const NEW_PASSWORD = 'une autre phrase assez longue';

const still = (path: string, body?: Record<string, string>): RouteWalk => ({ '-': () => ({ path, body }) });
const keepers = (make: MakeStop): RouteWalk => ({ [KEEPERS]: make });

async function aPerson({ house }: WalkKit): Promise<number> {
  const email = `w-${randomUUID().slice(0, 8)}@exemple.org`;
  return asHouse(house, 'test', (actor) =>
    addPerson(house.db, actor, { given: 'Awa', family: `Marche ${email.slice(2, 10)}`, lang: 'fr', email, phone: null }),
  );
}

/** One that many sign in by: each entry opens a session of its own. */
let shared: { base: unknown; made: Promise<Built> } | undefined;
function sharedAccount({ house }: WalkKit): Promise<Built> {
  if (shared?.base !== house.db) shared = { base: house.db, made: buildAccount(house) };
  return shared.made;
}

const anAccount = ({ house }: WalkKit): Promise<Built> => buildAccount(house, { password: null });

/** An account that waits, with its letter. */
async function anInvitation(kit: WalkKit): Promise<{ accountId: number; word: string; path: string }> {
  const word = kit.word();
  const address = `${word}@exemple.org`;
  const personId = await aPerson(kit);
  const accountId = await withLedger(() => inviteAccount(kit.house, kit.pool, { personId, address, lang: 'fr', administrator: false }));
  return { accountId, word, path: new URL(await linkTo(kit.house, address), 'http://localhost').pathname };
}

async function waitingId({ house, pool }: WalkKit, accountId: number): Promise<number> {
  const waiting = await listWaiting(house.db, pool);
  return waiting.find((one) => one.accountId === accountId)?.id ?? 0;
}

async function aSignInLink(kit: WalkKit): Promise<string> {
  const { house } = kit;
  const { address } = await anAccount(kit);
  const headers = new Headers({ origin: new URL(house.settings.publicUrl).origin });
  await (await libraryOf(house)).api.signInMagicLink({ body: { email: address }, headers });
  return linkTo(house, address);
}

async function aGuestLink({ house, pool, word }: WalkKit): Promise<{ id: number; path: string; word: string }> {
  const purpose = (await guestPurposes.gather(null))[0];
  const own = word();
  const address = `${own}@exemple.org`;
  const invite = { purpose: purpose?.key ?? '', subjectId: 1, address, lang: 'fr', lastDay: '2018-12-31' } as const;
  const { id, url } = await withLedger(() => makeGuestLink(house, pool, invite));
  return { id, path: new URL(url).pathname, word: own };
}

/** A guest link that somebody else has opened already. */
async function anOpenedLink(kit: WalkKit): Promise<{ path: string }> {
  const { house } = kit;
  const link = await aGuestLink(kit);
  const audienceId = await kit.audience(KEEPERS);
  await asHouse(house, 'test', (actor) =>
    inTransaction(house.db, async (tx) => {
      await bindGuestLink(tx, link.id, 1, randomUUID(), house.clock.now());
      journal({ actor, verb: 'guest-link.open', subject: { kind: 'guest-link', id: link.id }, audienceId });
    }),
  );
  return link;
}

/** The asker's own account: a visitor has none, and is refused before it is looked for. */
const ofOneself = (
  path: string,
  body: (account: { version: number; userId: string }, kit: WalkKit) => Promise<Record<string, string>>,
) => ({
  own: async (kit: WalkKit) => {
    const account = kit.asker.personId === null ? undefined : await accountOfPerson(kit.house.db, kit.asker.personId);
    return { path, body: await body(account ?? { version: 1, userId: '' }, kit) };
  },
});

/** Another browser of the same person, left open. */
async function anotherSession({ house }: WalkKit, userId: string): Promise<string> {
  const id = randomUUID();
  if (userId === '') return id;
  await sql`insert into accounts_auth_session (id, user_id, token, expires_at, updated_at)
    values (${id}, ${userId}, ${randomUUID()}, now() + interval '1 day', now())`.execute(house.db);
  return id;
}

const first = { _version: '1' };
const built = { _version: '2' };

const onAccount = (path: (id: number) => string, body?: Record<string, string>): RouteWalk =>
  keepers(async (kit) => ({ path: path((await anAccount(kit)).accountId), body }));

/** Everybody may knock; the keepers keep; each has an account of their own. */
export const walk: Walk = {
  ...secondFactorWalk,
  ...cardsWalk,
  ...delegationWalk,
  ...personalDataWalk,
  ...departureWalk,
  ...followingWalk,
  ...feedsWalk,
  'GET /entrer': still(urls.signIn()),
  'POST /entrer': {
    '-': async (kit) => ({ path: urls.signIn(), body: { address: (await sharedAccount(kit)).address, password: PASSWORD } }),
  },
  'GET /entrer/lien': still(urls.signInLink()),
  'POST /entrer/lien': { '-': () => ({ path: urls.signInLink(), body: { mailbox: `n-${randomUUID().slice(0, 8)}@exemple.org` } }) },
  'GET /entrer/lien/:token{[A-Za-z0-9_-]{16,100}}': still(urls.signInByLink('aaaaaaaaaaaaaaaaaaaaaaaa')),
  'POST /entrer/lien/:token{[A-Za-z0-9_-]{16,100}}': { '-': async (kit) => ({ path: await aSignInLink(kit), body: {} }) },
  'POST /sortir': still(urls.signOut(), {}),
  'GET /invitation/:token{[A-Za-z0-9_-]{20,100}}': { '-': async (kit) => ({ path: (await anInvitation(kit)).path }) },
  'POST /invitation/:token{[A-Za-z0-9_-]{20,100}}': {
    '-': async (kit) => ({ path: (await anInvitation(kit)).path, body: { without: 'oui', password: '' } }),
  },
  'GET /mon-compte': ofOneself(urls.myAccount(), async () => ({})),
  'POST /mon-compte/langue': ofOneself(urls.myLanguage(), async ({ version }) => ({ lang: 'fr', _version: String(version) })),
  'POST /mon-compte/mot-de-passe': ofOneself(urls.myPassword(), async () => ({ password: NEW_PASSWORD })),
  'POST /mon-compte/sessions': ofOneself(urls.mySessions(), async ({ userId }, kit) => ({ session: await anotherSession(kit, userId) })),
  'GET /comptes': keepers(async (kit) => ({ path: urls.accounts(), word: (await aGuestLink(kit)).word })),
  'GET /comptes/inviter': still(urls.inviteAccount({ nom: 'Dolibari' })),
  'POST /comptes/inviter': {
    'signed-in': async (kit) => ({
      path: urls.inviteAccount({ personne: await aPerson(kit) }),
      body: { person: '1', address: `n-${randomUUID().slice(0, 8)}@exemple.org`, lang: 'fr', administrator: '' },
    }),
  },
  'GET /comptes/:id{[0-9]{1,9}}': keepers(async (kit) => {
    const { accountId, word } = await anInvitation(kit);
    return { path: urls.account(accountId), word };
  }),
  'GET /comptes/:id{[0-9]{1,9}}/fermer': onAccount(urls.closeAccount),
  'POST /comptes/:id{[0-9]{1,9}}/fermer': onAccount(urls.closeAccount, built),
  'POST /comptes/:id{[0-9]{1,9}}/rouvrir': keepers(async (kit) => {
    const { accountId } = await anAccount(kit);
    await withLedger(() => closeAccount(kit.house, kit.pool, accountId, 2));
    const now = await accountById(kit.house.db, accountId);
    return { path: urls.reopenAccount(accountId), body: { _version: String(now?.version) } };
  }),
  'POST /comptes/:id{[0-9]{1,9}}/administrateur': onAccount(urls.appointAdministrator, { ...built, administrator: 'oui' }),
  'POST /comptes/invitations/:id{[0-9]{1,9}}/reprendre': keepers(async (kit) => {
    const { accountId } = await anInvitation(kit);
    return { path: urls.revokeInvitation(await waitingId(kit, accountId)), body: first };
  }),
  'POST /comptes/invites/:id{[0-9]{1,9}}/reprendre': keepers(async (kit) => ({
    path: urls.revokeGuestLink((await aGuestLink(kit)).id),
    body: {},
  })),
  'GET /invite/:token{[A-Za-z0-9_.-]{20,100}}': { '-': async (kit) => ({ path: (await aGuestLink(kit)).path }) },
  'POST /invite/:token{[A-Za-z0-9_.-]{20,100}}': { '-': async (kit) => ({ path: (await aGuestLink(kit)).path, body: {} }) },
  'POST /invite/:token{[A-Za-z0-9_.-]{20,100}}/renvoyer': {
    '-': async (kit) => ({ path: `${(await anOpenedLink(kit)).path}/renvoyer`, body: {} }),
  },
};

import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '#kernel/actor';
import { sql } from '#kernel/db';
import { Forbidden, RuleBroken } from '#kernel/errors';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { addPerson } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, buildAccount, buildKeeper, journalOf, lettersTo, linkTo, PASSWORD } from './builders.ts';
import { inviteAccount, revokeInvitation } from './invitations.ts';
import { accountOfPerson } from './store/accounts.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;
let keeper: Actor;
let count = 0;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
  keeper = await buildKeeper(at.house, (await buildAccount(at.house, { administrator: true })).personId);
});
afterAll(() => at.drop());

function person(): Promise<number> {
  const input = { given: 'Moussa', family: 'Essai', lang: 'fr', email: null, phone: null } as const;
  return asHouse(at.house, 'test', (actor) => addPerson(at.house.db, actor, input));
}

async function invited(changes: Partial<Parameters<typeof inviteAccount>[2]> = {}) {
  count += 1;
  const invite = {
    personId: await person(),
    address: `invite-${count}@exemple.org`,
    lang: 'fr',
    administrator: false,
    ...changes,
  } as const;
  const accountId = await withLedger(() => inviteAccount(at.house, keeper, invite));
  return { ...invite, accountId, link: await linkTo(at.house, invite.address) };
}

const stateOf = async (personId: number) => (await accountOfPerson(at.house.db, personId))?.state;

test('an invitation opens the account with a password, once, and lets its person in', async () => {
  const { personId, accountId, address, link } = await invited();
  for (let i = 0; i < 2; i += 1) expect((await new Browser(app).get(link)).text).toContain(address);
  expect(await stateOf(personId)).toBe('invited');
  const browser = new Browser(app);
  expect((await browser.send(link, { password: PASSWORD })).status).toBe(303);
  expect(await stateOf(personId)).toBe('open');
  expect((await browser.get('/mon-compte')).text).toContain(address);
  expect((await new Browser(app).signIn(address)).status).toBe(303);
  const again = await new Browser(app).get(link);
  expect(again.status).toBe(410);
  expect(again.text).toContain('Cette invitation a déjà servi');
  expect(await journalOf(at.house, 'account', accountId)).toEqual(['account.invite', 'invitation.accept', 'session.open', 'session.open']);
});

test('an invitation opens the account without a password, for who prefers links', async () => {
  const { personId, address, link } = await invited();
  const browser = new Browser(app);
  expect((await browser.send(link, { without: 'oui' })).status).toBe(303);
  expect(await stateOf(personId)).toBe('open');
  expect((await browser.get('/mon-compte')).text).toContain('Vous n’avez pas de mot de passe');
  expect((await new Browser(app).signIn(address)).status).toBe(401);
});

test('a short password, or the address itself, opens nothing and uses nothing up', async () => {
  const { personId, address, link } = await invited();
  const short = await new Browser(app).send(link, { password: 'court' });
  expect(short.status).toBe(422);
  expect(short.text).toContain('douze signes au moins');
  expect((await new Browser(app).send(link, { password: address })).status).toBe(422);
  expect(await stateOf(personId)).toBe('invited');
});

test('the same form sent twice opens one account', async () => {
  const { link, accountId } = await invited();
  const browser = new Browser(app);
  const { text } = await browser.get(link);
  const fields = Object.fromEntries(
    [...text.matchAll(/name="(_jeton|_fois)" value="([^"]+)"/g)].map((found) => [found[1], found[2]]),
  ) as Record<string, string>;
  const first = await browser.post(link, { ...fields, password: PASSWORD });
  const second = await browser.post(link, { ...fields, password: 'une toute autre phrase' });
  expect(first.status).toBe(303);
  expect(second.status).toBe(409);
  expect((await journalOf(at.house, 'account', accountId)).filter((verb) => verb === 'invitation.accept')).toHaveLength(1);
});

test('an invitation whose date has passed says so', async () => {
  const { link, address } = await invited();
  await asEdited(
    sql`update accounts_invitation set made_at = now() - interval '20 days', ends_at = now() - interval '1 minute' where address = ${address}`,
  );
  const seen = await new Browser(app).get(link);
  expect(seen.status).toBe(410);
  expect(seen.text).toContain('sa date est passée');
});

test('an invitation taken back opens nothing; the person can be invited again', async () => {
  const { personId, address, link, accountId } = await invited();
  const row = await sql<{
    id: number;
  }>`select i.id from accounts_invitation i where i.address = ${address} and i.audience_id = any(${[...keeper.audiences]}::int[])`.execute(
    at.house.db,
  );
  await withLedger(() => revokeInvitation(at.house, keeper, row.rows[0]?.id ?? 0));
  expect((await new Browser(app).get(link)).text).toContain('reprise');
  await invited({ personId, address });
  expect((await new Browser(app).send(await linkTo(at.house, address), { password: PASSWORD })).status).toBe(303);
  expect(await stateOf(personId)).toBe('open');
  expect(await journalOf(at.house, 'account', accountId)).toContain('invitation.revoke');
});

test('a second invitation makes the first one useless', async () => {
  const first = await invited();
  await invited({ personId: first.personId, address: first.address });
  expect((await new Browser(app).get(first.link)).status).toBe(410);
});

test('an invitation sent to a corrected address opens the account at that address', async () => {
  const first = await invited();
  const second = await invited({ personId: first.personId });
  const browser = new Browser(app);
  await browser.send(second.link, { password: PASSWORD });
  expect((await browser.get('/mon-compte')).text).toContain(second.address);
  expect((await new Browser(app).signIn(first.address)).status).toBe(401);
});

test('an unknown token is nothing at all', async () => {
  expect((await new Browser(app).get(`/invitation/${'a'.repeat(43)}`)).status).toBe(404);
});

test('one person has one account, and one address opens one account', async () => {
  const known = await buildAccount(at.house);
  await expect(invited({ personId: known.personId })).rejects.toEqual(new RuleBroken('account.one-per-person'));
  await expect(invited({ address: known.address })).rejects.toMatchObject({ key: 'account.address-taken' });
});

test('nobody but who keeps the accounts invites, and only an administrator makes another', async () => {
  const personId = await person();
  const invite = { personId, address: 'x@exemple.org', lang: 'fr', administrator: false } as const;
  const pool = new Actor({
    kind: 'person',
    name: '',
    personId: 1,
    roles: [{ role: 'pool' }],
    audiences: keeper.audiences,
    today: '2018-11-12',
  });
  await expect(withLedger(() => inviteAccount(at.house, pool, invite))).rejects.toBeInstanceOf(Forbidden);
  await expect(withLedger(() => revokeInvitation(at.house, pool, 1))).rejects.toBeInstanceOf(Forbidden);
  const coordinator = new Actor({ ...pool, roles: [{ role: 'pool-coordinator' }] });
  await expect(withLedger(() => inviteAccount(at.house, coordinator, { ...invite, administrator: true }))).rejects.toBeInstanceOf(
    Forbidden,
  );
  expect(await lettersTo(at.house, 'x@exemple.org')).toBe(0);
  await withLedger(() => inviteAccount(at.house, coordinator, invite));
  expect(await lettersTo(at.house, 'x@exemple.org')).toBe(1);
});

test('the pages lead from the directory to the letter', async () => {
  const built = await buildAccount(at.house, { administrator: true });
  const personId = await person();
  const browser = new Browser(app);
  await browser.signIn(built.address);
  expect((await browser.get('/comptes/inviter?nom=Essai')).text).toContain('Inviter Moussa Essai');
  const page = `/comptes/inviter?personne=${personId}`;
  const sent = await browser.send(page, { address: 'par-la-page@exemple.org', lang: 'en' });
  expect(sent.status).toBe(303);
  expect(await linkTo(at.house, 'par-la-page@exemple.org')).toMatch(/^\/en\/invitation\//);
  expect((await browser.get(sent.location ?? '')).text).toContain('par-la-page@exemple.org');
  expect((await browser.get('/comptes?etat=invited')).text).toContain('Moussa Essai');
});

/** What a test changes behind the house's back, with the word in the journal that the house asks of every write. */
async function asEdited(change: ReturnType<typeof sql>): Promise<void> {
  const { inTransaction } = await import('#kernel/transaction');
  const { journal } = await import('#kernel/audit');
  await asHouse(at.house, 'test', (actor) =>
    inTransaction(at.house.db, async (tx) => {
      await change.execute(tx);
      journal({ actor, verb: 'test.edit', subject: { kind: 'test', id: 0 }, audienceId: 1 });
    }),
  );
}

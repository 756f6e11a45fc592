import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { sql } from '#kernel/db';
import { Forbidden, NotFound, RuleBroken, Stale } from '#kernel/errors';
import { withLedger } from '#kernel/ledger';
import { mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { access } from './access.ts';
import { type Built, buildAccount, buildKeeper, journalOf } from './builders.ts';
import { appointAdministrator, closeAccount, getAccount, listAccounts, reopenAccount } from './keeping.ts';
import { accountById } from './store/accounts.ts';

let at: TestHouse;
let first: Built;
let keeper: Actor;

beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  registerRules('accounts', access);
  at = await testHouse({ template: 'empty' });
  first = await buildAccount(at.house, { administrator: true });
  keeper = await buildKeeper(at.house, first.personId);
});
afterAll(() => at.drop());

const account = async (built: Built) => accountById(at.house.db, built.accountId);

test('closing an account ends its sessions; opening it again brings it back as it was', async () => {
  const built = await buildAccount(at.house);
  await sql`insert into accounts_auth_session (id, token, user_id, expires_at, updated_at)
    values (${built.userId}, ${built.userId}, ${built.userId}, now() + interval '1 day', now())`.execute(at.house.db);
  await withLedger(() => closeAccount(at.house, keeper, built.accountId, 2));
  const left = await sql`select 1 from accounts_auth_session where user_id = ${built.userId}`.execute(at.house.db);
  expect(left.rows).toEqual([]);
  expect((await account(built))?.state).toBe('closed');
  await withLedger(() => reopenAccount(at.house, keeper, built.accountId, 3));
  expect((await account(built))?.state).toBe('open');
  expect(await journalOf(at.house, 'account', built.accountId)).toEqual(['account.found', 'account.close', 'account.reopen']);
});

test('nobody closes their own account', async () => {
  await expect(withLedger(() => closeAccount(at.house, keeper, first.accountId, 2))).rejects.toEqual(new RuleBroken('account.own-closing'));
});

test('the last administrator stays one', async () => {
  const other = await buildKeeper(at.house, 0);
  await expect(withLedger(() => closeAccount(at.house, other, first.accountId, 2))).rejects.toEqual(
    new RuleBroken('account.last-administrator'),
  );
  await expect(withLedger(() => appointAdministrator(at.house, other, first.accountId, 2, false))).rejects.toEqual(
    new RuleBroken('account.last-administrator'),
  );
  const second = await buildAccount(at.house, { administrator: true });
  await withLedger(() => appointAdministrator(at.house, other, second.accountId, 2, false));
  expect((await account(second))?.administrator).toBe(false);
});

test('an act on an account that somebody changed in between is refused', async () => {
  const built = await buildAccount(at.house);
  await expect(withLedger(() => closeAccount(at.house, keeper, built.accountId, 1))).rejects.toBeInstanceOf(Stale);
  expect((await account(built))?.state).toBe('open');
});

test.each(['pool', 'pool-assistant', 'chef-de-file', 'member'])('a %s neither lists nor closes accounts', async (role) => {
  const built = await buildAccount(at.house);
  const actor = new Actor({ kind: 'person', name: '', personId: 0, roles: [{ role }], audiences: keeper.audiences, today: '2018-11-12' });
  await expect(withLedger(() => listAccounts(at.house.db, actor, 'open'))).rejects.toBeInstanceOf(Forbidden);
  await expect(withLedger(() => closeAccount(at.house, actor, built.accountId, 2))).rejects.toMatchObject({ rule: 'account.close' });
  await expect(withLedger(() => reopenAccount(at.house, actor, built.accountId, 2))).rejects.toMatchObject({ rule: 'account.reopen' });
});

test('the Pool’s coordinator keeps accounts but appoints no administrator', async () => {
  const built = await buildAccount(at.house);
  const coordinator = await buildKeeper(at.house, 0, ['pool-coordinator']);
  const listed = await withLedger(() => listAccounts(at.house.db, coordinator, 'open'));
  expect(listed.rows.map((line) => line.id)).toContain(built.accountId);
  await expect(withLedger(() => appointAdministrator(at.house, coordinator, built.accountId, 2, true))).rejects.toBeInstanceOf(Forbidden);
});

test('who does not belong to the keepers’ audience finds no account', async () => {
  const outside = new Actor({
    kind: 'person',
    name: '',
    personId: 0,
    roles: [{ role: 'administrator' }],
    audiences: [1, 2],
    today: '2018-11-12',
  });
  await expect(withLedger(() => getAccount(at.house.db, outside, first.accountId))).rejects.toBeInstanceOf(NotFound);
  expect(await withLedger(() => listAccounts(at.house.db, outside, 'open'))).toEqual({ rows: [], total: 0 });
});

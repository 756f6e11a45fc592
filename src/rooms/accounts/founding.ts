import { randomBytes } from 'node:crypto';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { HouseFault } from '#kernel/errors';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import type { Lang } from '#kernel/i18n';
import { isDemo } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { urls } from '#urls';
import { wholeAddress } from './addresses.ts';
import { makeToken } from './links.ts';
import { accountOfPerson, countAdministrators, insertAccount, updateAccount } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { insertInvitation } from './store/invitations.ts';
import { ensureUser, givePassword } from './users.ts';

const FOUNDING_HOURS = 24;

/** The one-time link that makes the first administrator of a house that has none; nothing where there is one. A former link dies. */
export function firstAdministratorLink(house: House, lang: Lang = 'fr'): Promise<string | null> {
  return asHouse(house, 'first-administrator', async (actor) => {
    actor.may('account.found');
    const { token, digest } = makeToken();
    const madeAt = house.clock.now();
    const endsAt = new Date(madeAt.getTime() + FOUNDING_HOURS * 3_600_000);
    const made = await inTransaction(house.db, async (tx) => {
      if ((await countAdministrators(tx)) > 0) return false;
      const audienceId = await keepersAudience(tx);
      const id = await insertInvitation(tx, { audienceId, accountId: null, address: null, digest, madeBy: null, madeAt, endsAt });
      journal({ actor, verb: 'account.found', subject: { kind: 'invitation', id }, audienceId, after: { endsAt: endsAt.toISOString() } });
      return true;
    });
    return made ? wholeAddress(house, lang, urls.invitation(token)) : null;
  });
}

export interface DemoPerson {
  personId: number;
  address: string;
  administrator?: boolean;
  lang?: Lang;
}

export interface DemoAccount {
  personId: number;
  address: string;
  password: string;
}

/** Open accounts with random passwords, said once. Made only in a base that says it is a demonstration; who has an account keeps it. */
export function makeDemoAccounts(house: House, people: readonly DemoPerson[]): Promise<DemoAccount[]> {
  return asHouse(house, 'demo-accounts', async (actor) => {
    actor.may('account.found');
    if (!(await isDemo(house.db))) throw new HouseFault('demo accounts were asked for in a base that is no demonstration');
    const made: DemoAccount[] = [];
    for (const person of people) {
      if (await accountOfPerson(house.db, person.personId)) continue;
      made.push(await makeDemoAccount(house, actor, person));
    }
    return made;
  });
}

async function makeDemoAccount(house: House, actor: Actor, person: DemoPerson): Promise<DemoAccount> {
  const { personId, address, administrator = false, lang = 'fr' } = person;
  const userId = await ensureUser(house, address);
  const password = demoPassword();
  await givePassword(house, userId, password);
  await inTransaction(house.db, async (tx) => {
    const madeAt = house.clock.now();
    const audienceId = await keepersAudience(tx);
    const id = await insertAccount(tx, { audienceId, personId, userId, lang, administrator, madeAt });
    await updateAccount(tx, id, 1, { state: 'open', opened_at: madeAt });
    journal({ actor, verb: 'account.found', subject: { kind: 'account', id }, audienceId, after: { personId, administrator, demo: true } });
  });
  return { personId, address, password };
}

/** Sixteen letters and digits in fours, none that is mistaken for another: 78 bits. */
function demoPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const picked: string[] = [];
  while (picked.length < 16) {
    const byte = randomBytes(1)[0] as number;
    if (byte < 248) picked.push(letters[byte % 31] as string);
  }
  return [0, 4, 8, 12].map((at) => picked.slice(at, at + 4).join('')).join('-');
}

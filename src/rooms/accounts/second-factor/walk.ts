import { randomUUID } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import { sql } from '#kernel/db';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildAccount } from '../builders.ts';
import { libraryOf } from '../library-facts.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { KEEPERS } from '../store/audiences.ts';

const anAccount = ({ house }: WalkKit) => buildAccount(house, { password: null });

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const KEY_URI = `otpauth://totp/Toguna:walk?secret=${SECRET}&issuer=Toguna`;

/** The asker's own second factor, as far as a walk brings it: prepared, or asked for at the door. */
const ofOnesCode = (path: string, on: boolean, body?: (code: string) => Record<string, string>): RouteWalk => ({
  own: async (kit) => {
    const account = kit.asker.personId === null ? undefined : await accountOfPerson(kit.house.db, kit.asker.personId);
    const code = account ? await aSecondFactor(kit, account.userId, on) : '000000';
    return { path, body: body?.(code) };
  },
});

/** Prepared as the library prepares it; gives a code that it takes. Off: none is left from an earlier stop. */
async function aSecondFactor({ house }: WalkKit, userId: string, on: boolean): Promise<string> {
  const library = await libraryOf(house);
  const { secretConfig } = await library.$context;
  const [secret, codes] = await Promise.all([
    symmetricEncrypt({ key: secretConfig, data: SECRET }),
    symmetricEncrypt({ key: secretConfig, data: JSON.stringify(['abcde-12345', 'fghij-67890']) }),
  ]);
  // A walk knows nobody's password: what is asked instead of one is a code.
  await sql`delete from accounts_auth_account where user_id = ${userId}`.execute(house.db);
  await sql`delete from accounts_auth_two_factor where user_id = ${userId}`.execute(house.db);
  await sql`insert into accounts_auth_two_factor (id, user_id, secret, backup_codes, verified)
    values (${randomUUID()}, ${userId}, ${secret}, ${codes}, ${on})`.execute(house.db);
  await sql`update accounts_auth_user set two_factor_enabled = ${on} where id = ${userId}`.execute(house.db);
  return (await library.api.generateTOTP({ body: { secret: SECRET } })).code;
}

/** Each has their own code; the keepers take off that of somebody who lost the telephone. */
export const walk: Walk = {
  'GET /mon-compte/code': ofOnesCode(urls.mySecondFactor(), false),
  'POST /mon-compte/code': ofOnesCode(urls.mySecondFactor(), false, () => ({})),
  'POST /mon-compte/code/confirmer': ofOnesCode(urls.confirmSecondFactor(), false, (code) => ({ code, uri: KEY_URI })),
  'POST /mon-compte/code/secours': ofOnesCode(urls.renewRecoveryCodes(), true, (code) => ({ code })),
  'POST /mon-compte/code/retirer': ofOnesCode(urls.dropSecondFactor(), true, (code) => ({ code })),
  'GET /entrer/code': { '-': () => ({ path: urls.signInCode() }) },
  'GET /comptes/:id{[0-9]{1,9}}/code': {
    [KEEPERS]: async (kit) => ({ path: urls.removeSecondFactor((await anAccount(kit)).accountId) }),
  },
  'POST /comptes/:id{[0-9]{1,9}}/code': {
    [KEEPERS]: async (kit) => {
      const { accountId, userId } = await anAccount(kit);
      await aSecondFactor(kit, userId, true);
      return { path: urls.removeSecondFactor(accountId), body: {} };
    },
  },
};

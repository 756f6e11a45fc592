import { createHash } from 'node:crypto';
import { type SecretConfig, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { House } from '#kernel/house';
import type { Secrets } from '#kernel/secrets';
import { runOutside } from '#kernel/transaction';
import { sealedOf, writeSealed } from './store.ts';

/** What is sealed bears the mark of its secret: after a rotation it is known which one opens it. */
const markOf = (secret: string): number => createHash('sha256').update(`seal:${secret}`).digest().readUInt32BE();

/** The secrets as the library takes them: the present one seals, the former one only opens. `secret` opens what bears no mark yet. */
export function sealsOf({ session, formerSession }: Secrets) {
  const values = formerSession && formerSession !== session ? [session, formerSession] : [session];
  return { secrets: values.map((value) => ({ version: markOf(value), value })), secret: values.at(-1) as string };
}

function keysOf(given: Secrets): SecretConfig {
  const { secrets, secret } = sealsOf(given);
  return { keys: new Map(secrets.map((one) => [one.version, one.value])), currentVersion: markOf(given.session), legacySecret: secret };
}

/** False when the key of a phone was sealed under a secret that this house no longer has: no code can be verified. */
export async function isLegible(house: House, userId: string): Promise<boolean> {
  const kept = await runOutside(() => sealedOf(house.db, userId));
  if (!kept) return true;
  const opened = symmetricDecrypt({ key: keysOf(house.secrets), data: kept.secret });
  return opened.then(
    () => true,
    () => false,
  );
}

/** Seals anew, under the present secret, what the former one had sealed: it can then be forgotten. */
export async function sealAnew(house: House, userId: string): Promise<void> {
  const key = keysOf(house.secrets);
  const kept = await sealedOf(house.db, userId);
  if (!kept || kept.secret.startsWith(`$ba$${key.currentVersion}$`)) return;
  const anew = async (data: string) => symmetricEncrypt({ key, data: await symmetricDecrypt({ key, data }) });
  await writeSealed(house.db, userId, kept, { secret: await anew(kept.secret), codes: await anew(kept.codes) });
}

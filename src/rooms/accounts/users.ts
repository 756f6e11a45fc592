import type { House } from '#kernel/house';
import { runOutside } from '#kernel/transaction';
import { libraryOf } from './library-facts.ts';

/**
 * Users of the library, made and changed outside our transactions, since it has its own.
 * Each can be repeated: a user that was made for an act that then failed is found again by the next try, and opens nothing by itself.
 */

/** The user at an address, made where there is none. The address counts as verified: it was written to. */
export function ensureUser(house: House, address: string): Promise<string> {
  return runOutside(async () => {
    const { internalAdapter } = await (await libraryOf(house)).$context;
    const known = await internalAdapter.findUserByEmail(address);
    if (known) return known.user.id;
    const made = await internalAdapter.createUser({ email: address, name: '', emailVerified: true }, { method: 'invitation' });
    return made.id;
  });
}

/** Gives a user a password, whatever the former one was. */
export function givePassword(house: House, userId: string, password: string): Promise<void> {
  return runOutside(async () => {
    const { internalAdapter, password: hasher } = await (await libraryOf(house)).$context;
    const hash = await hasher.hash(password);
    const accounts = await internalAdapter.findAccounts(userId);
    if (accounts.some((account) => account.providerId === 'credential')) await internalAdapter.updatePassword(userId, hash);
    else await internalAdapter.createAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
  });
}

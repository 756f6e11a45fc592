import { fold } from './fold.ts';

/** Whose password it is to be: nothing of that may stand in it. */
export interface Owner {
  address: string;
  /** As the directory writes it: «Awa Diarra». */
  name: string;
}

export type PasswordFault = 'password-is-address' | 'password-has-name' | 'password-listed' | 'password-guessable';

/** Names as short as «Bâ» stand in too many words to be refused. */
const SHORTEST_NAME = 4;

/**
 * What is wrong with a new password, or nothing. A password that machines try first is refused whoever chooses it: those of
 * published breaches, runs of the keyboard, repetitions. The list comes with a package and is read when somebody first chooses one.
 */
export async function passwordFault(password: string, owner: Owner): Promise<PasswordFault | null> {
  const typed = fold(password);
  const mailbox = fold(owner.address.split('@')[0] ?? '');
  if (typed === fold(owner.address) || (mailbox.length >= SHORTEST_NAME && typed.includes(mailbox))) return 'password-is-address';
  if (names(owner.name).some((name) => typed.includes(name))) return 'password-has-name';
  const { guess } = await import('./guess.ts');
  return guess(password, [owner.address, owner.name]);
}

function names(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(fold);
  return [...words.filter((word) => word.length >= SHORTEST_NAME), ...(words.length > 1 ? [words.join('')] : [])];
}

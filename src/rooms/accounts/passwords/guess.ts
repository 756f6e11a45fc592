import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { PasswordFault } from './fault.ts';

/** Under a hundred million tries: a machine that has stolen the base needs no minute. */
const ENOUGH_GUESSES_LOG10 = 8;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** How soon a machine would find it: from the list of breaches as it stands there, or by what such lists are made of. */
export function guess(password: string, about: string[]): PasswordFault | null {
  const found = estimator.check(password, about);
  if (found.guessesLog10 >= ENOUGH_GUESSES_LOG10) return null;
  return found.sequence.length === 1 && found.sequence[0]?.pattern === 'dictionary' ? 'password-listed' : 'password-guessable';
}

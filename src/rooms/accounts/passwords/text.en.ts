import type { passwordErrors as french } from './text.fr.ts';

export const passwordErrors: typeof french = {
  'password-is-address': 'The password cannot be the address itself, nor contain it.',
  'password-has-name': 'Your name is in this password: that is tried first. Choose a sentence that does not speak of you.',
  'password-listed': 'This password stands in stolen and published lists: it is tried everywhere. Choose a sentence of several words.',
  'password-guessable':
    'This password is guessed too soon: a run of keys, a repetition, or a common word with digits after it. Choose a sentence of several words.',
};

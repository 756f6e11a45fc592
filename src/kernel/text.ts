import type { Tongue } from './i18n.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The sentences of the kernel, in both languages. */
export const kernelText: Tongue<typeof fr> = { fr, en };

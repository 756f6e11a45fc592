import type { Tongue } from '#kernel/i18n';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export const text: Tongue<typeof fr> = { fr, en };

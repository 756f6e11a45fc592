import type { Lang } from '../tour/words.ts';

/** The guides, each with its language; two that follow each other are twins. */
export const GUIDES: readonly { name: string; lang: Lang }[] = [
  { name: 'accueillir-un-point-focal', lang: 'fr' },
  { name: 'receive-a-focal-point', lang: 'en' },
  { name: 'changer-le-mecanisme', lang: 'fr' },
  { name: 'change-the-mechanism', lang: 'en' },
];

import type { Lang } from '#kernel/i18n';
import { kernelText } from '#kernel/text';
import { openRooms } from '../rooms.ts';

type Sentence = string | ((detail: never) => string);

/** The sentence of a broken rule, found under its key in the rooms' texts or the kernel's. */
export function sentenceOf(key: string, detail: Readonly<Record<string, string | number>>, lang: Lang): string | undefined {
  const texts: Record<string, Sentence>[] = [kernelText[lang].refusals, ...openRooms().map((room) => room.text[lang].refusals)];
  const found = texts.map((refusals) => refusals[key]).find((sentence) => sentence !== undefined);
  return typeof found === 'function' ? found(detail as never) : found;
}

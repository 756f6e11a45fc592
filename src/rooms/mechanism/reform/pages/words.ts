import { addDays, type Day } from '#kernel/day';
import type { Lang } from '#kernel/i18n';
import { bodyTitle } from '../../naming.ts';
import { text } from '../../text.ts';
import type { Change } from '../change.ts';
import { termOn, type World } from '../world.ts';

/** The name of a body by its sign: as it is called the day before a reform, or as an act of the reform calls the one it makes. */
export type NameOf = (code: string | null | undefined) => string;

/** `after` is the world with the bodies that the acts themselves make, where it was worked out. */
export function namesIn(worlds: { world: World; after?: World }, changes: readonly Change[], day: Day, lang: Lang): NameOf {
  const { world, after } = worlds;
  const made = new Map(changes.flatMap((change) => change.made ?? []).map((one) => [one.code, lang === 'en' ? one.nameEn : one.nameFr]));
  return (code) => {
    const stand = world.get(code ?? '') ?? after?.get(code ?? '');
    const term = stand && (termOn(stand, addDays(day, -1)) ?? stand.terms[0]);
    return term ? bodyTitle(term, lang) : (made.get(code ?? '') ?? code ?? '');
  };
}

/** An act as a sentence: «fondre SGT A et SGT B dans SGT C». */
export function changeWords(change: Change, nameOf: NameOf, lang: Lang): string {
  const t = text[lang].reform.words;
  const name = nameOf(change.bodies[0]);
  const place = change.parent ? nameOf(change.parent) : null;
  const parts = (change.made ?? []).map((one) => nameOf(one.code));
  switch (change.act) {
    case 'create':
      return t.create(parts[0] ?? '', place);
    case 'rename':
      return t.rename(name, (lang === 'en' ? change.nameEn : undefined) ?? change.nameFr ?? '');
    case 'merge':
      return t.merge(change.bodies.map(nameOf), change.into === undefined ? (parts[0] ?? '') : nameOf(change.into));
    case 'split':
      return t.split(name, parts);
    case 'move':
    case 'promote':
      return t[change.act](name, place);
    default:
      return t[change.act](name);
  }
}

/** An act at the head of a title or a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

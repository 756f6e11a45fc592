import type { Lang } from '#kernel/i18n';
import type { Room } from '#kernel/room';

/** Rooms of which nothing is ever done in the name of another: the keys of the house, and the house itself. */
const KEPT: ReadonlySet<string> = new Set(['accounts', 'hall']);

const names = new Map<string, Record<Lang, string>>();

/** A matter is a room, under the name the navigation gives it; `rooms.ts` says which there are when it opens the house. */
export function learnMatter({ name, text }: Pick<Room, 'name' | 'text'>): void {
  if (!KEPT.has(name)) names.set(name, { fr: text.fr.room, en: text.en.room });
}

export const allMatters = (lang: Lang): { value: string; label: string }[] =>
  [...names].map(([value, name]) => ({ value, label: name[lang] }));

export const matterName = (matter: string, lang: Lang): string => names.get(matter)?.[lang] ?? matter;

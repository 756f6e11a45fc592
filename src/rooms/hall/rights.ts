import { allRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import type { Lang } from '#kernel/i18n';
import type { RoomText } from '#kernel/room';
import type { RoomRights } from './pages/rights.tsx';

/** Texts of every room, given by `rooms.ts` when it opens the house: the hall stands above most of them. */
const texts = new Map<string, Record<Lang, Pick<RoomText, 'room' | 'rules' | 'verbs'>>>();

export function learnTexts(room: string, text: Record<Lang, Pick<RoomText, 'room' | 'rules' | 'verbs'>>): void {
  texts.set(room, text);
}

/** Every rule of the house in words, room by room, straight from the tables of rights. */
export function readRights(actor: Actor, lang: Lang): RoomRights[] {
  actor.may('rules.read');
  return [...texts].map(([room, text]) => ({
    room: text[lang].room,
    rules: allRules()
      .filter((rule) => rule.room === room)
      .map(({ rule, grantees }) => ({ act: text[lang].rules[rule] ?? rule, grantees })),
  }));
}

/** One rule in words. */
export function actWords(room: string, rule: string, lang: Lang): string {
  return texts.get(room)?.[lang].rules[rule] ?? rule;
}

/** The word of every verb that the journal may hold. */
export function verbWords(lang: Lang): Record<string, string> {
  return Object.assign({}, ...[...texts.values()].map((text) => text[lang].verbs));
}

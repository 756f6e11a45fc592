import type { Actor } from '#kernel/actor';
import type { Lang } from '#kernel/i18n';
import type { Room } from '#kernel/room';
import { setNavigation } from '#ui/layout';
import { urls } from '#urls';
import { text } from './text.ts';

/** Rooms in the order in which people look for them, with their first page. Not every reader sees every room. */
const PLACES: readonly { key: string; named?: 'decisions' | 'directory' | 'house'; href: string; sees?(actor: Actor): boolean }[] = [
  { key: 'hall', href: urls.home() },
  { key: 'meetings', href: urls.meetings(), sees: (actor) => actor.kind === 'person' },
  { key: 'decisions', named: 'decisions', href: urls.decisions(), sees: (actor) => actor.kind === 'person' },
  { key: 'calendar', href: urls.calendar() },
  { key: 'aid', href: urls.aid() },
  { key: 'strategy', href: urls.strategies() },
  { key: 'mechanism', href: urls.mechanism() },
  { key: 'directory', named: 'directory', href: urls.people(), sees: (actor) => actor.kind === 'person' },
  { key: 'nomenclature', href: urls.nomenclature() },
  { key: 'accounts', href: urls.accounts(), sees: (actor) => actor.can('account.list') },
  { key: 'house', named: 'house', href: urls.house(), sees: (actor) => actor.can('house.read') },
];

/** The first of the reader's roles, in the order of the text, says in what quality they are here. */
function standingOf(actor: Actor, lang: Lang): string | null {
  return Object.entries(text[lang].standing).find(([role]) => actor.holds(role))?.[1] ?? null;
}

/** Tells the layout which rooms a reader sees. */
export function furnishNavigation(rooms: readonly Room[]): void {
  const names = new Map(rooms.map((room) => [room.name, room.text]));
  setNavigation((page) => ({
    rooms: PLACES.filter((place) => place.sees?.(page.actor) ?? true).map((place) => ({
      key: place.key,
      label: (place.named ? text[page.lang].places[place.named] : names.get(place.key)?.[page.lang].room) ?? place.key,
      href: place.href,
    })),
    standing: standingOf(page.actor, page.lang),
  }));
}

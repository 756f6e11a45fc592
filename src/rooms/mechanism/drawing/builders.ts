import type { Actor } from '#kernel/actor';
import type { Lang } from '#kernel/i18n';
import type { Page } from '#kernel/page';

/** A page as a request of this reader would bring it: for tests and measures. */
export const buildPage = (actor: Actor, lang: Lang = 'fr'): Page => ({
  lang,
  path: '/mecanisme',
  query: new URLSearchParams(),
  actor,
  today: actor.today,
  now: new Date(`${actor.today}T08:00:00Z`),
  demo: false,
  institution: 'Pool',
  nonce: '',
  done: null,
  to: (address) => (lang === 'en' ? `/en${address}` : address),
  token: () => '',
});

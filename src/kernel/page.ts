import type { Actor } from './actor.ts';
import type { Day } from './day.ts';
import type { Lang } from './i18n.ts';

/** What every page knows of the request it answers. */
export interface Page {
  lang: Lang;
  /** The address asked for, without its language: `/reunions/12`. */
  path: string;
  /** The query of the address, as filters read it. */
  query: URLSearchParams;
  actor: Actor;
  /** The institution's day (a demo has its own). */
  today: Day;
  /** The true instant. */
  now: Date;
  /** True when the database says it is a demonstration. */
  demo: boolean;
  /** Name of the secretariat, from the settings. */
  institution: string;
  /** For the one inline style a page may carry. */
  nonce: string;
  /** What was just done, said once after a write. */
  done: string | null;
  /** An address in the language of the page: `page.to(urls.meeting(12))`. */
  to(address: string): string;
  /** The token every form sends back. Asking for it sets the cookie it is checked against. */
  token(): string;
}

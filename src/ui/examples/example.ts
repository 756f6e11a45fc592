import type { Child } from 'hono/jsx';
import type { Page } from '#kernel/page';

/** A component shown at work. The page «Interface» shows them all; the tests read the same ones. */
export interface Example {
  key: string;
  title: { fr: string; en: string };
  make(page: Page): Child;
}

/** What people would write is shown in the language of the page: `say(page, 'réunion', 'meeting')`. */
export function say(page: Page, fr: string, en: string): string {
  return page.lang === 'fr' ? fr : en;
}

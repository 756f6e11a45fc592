import type { Page } from '#kernel/page';

/** A room in the navigation; `key` is what a page gives as `current`. */
export interface NavItem {
  key: string;
  label: string;
  /** An address of `urls`, without its language. */
  href: string;
}

export interface Navigation {
  rooms: readonly NavItem[];
  /** In what quality the reader is here: «Pool Technique». */
  standing?: string | null;
  help?: { label: string; href: string } | null;
}

type Provider = (page: Page) => Navigation;

let provider: Provider = () => ({ rooms: [] });

/** Said once by the application: which rooms this reader sees in the navigation. */
export function setNavigation(navigation: Provider): void {
  provider = navigation;
}

export function navigation(page: Page): Navigation {
  return provider(page);
}

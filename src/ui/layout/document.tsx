import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { Page } from '#kernel/page';
import { inOtherLanguage } from '../address.ts';
import { assets } from '../assets.ts';

type Props = PropsWithChildren<{
  page: Page;
  title: string;
  /** Styles written in the page itself, under its nonce; the stylesheet is then fetched for later, not waited for. */
  critical?: string;
  class?: string;
}>;

/** The sheet every page is written on. */
export function Document({ page, title, critical, class: name, children }: Props) {
  const other = page.lang === 'fr' ? 'en' : 'fr';
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={page.lang}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · Toguna`}</title>
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#151b3a" />
          {critical ? <style nonce={page.nonce}>{raw(critical)}</style> : null}
          <link rel={critical ? 'prefetch' : 'stylesheet'} href={assets.stylesheet()} />
          <link rel="icon" href={ICON} />
          <link rel="alternate" hreflang={other} href={inOtherLanguage(page)} />
          <script type="module" src={assets.islands()} />
        </head>
        <body class={name}>{children}</body>
      </html>
    </>
  );
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -9 68 56"><path fill="#151b3a" d="M-3-9h68v56H-3z"/><path fill="#efb32f" d="M5 2h52l1.5 5H3z"/><path fill="#d89a24" d="M1.5 8.2h59L59 13.2H3.2z"/><path fill="#a87b1d" d="M3 14.4h56l-1.6 4.6H4.8z"/><path fill="#fffdf8" d="M10 20h6v16h-6zm18 0h6v16h-6zm18 0h6v16h-6z"/></svg>',
)}`;

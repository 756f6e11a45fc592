import type { Lang } from '#kernel/i18n';
import type { Entry } from './entries.ts';
import { readable } from './readable.ts';

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string | null;
  lang: Lang;
  author: string;
  /** The whole address of the feed itself, and of the page that says the same. */
  self: string;
  page: string;
  updated: Date;
  entries: readonly Entry[];
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const xmlText = (text: string): string => readable(text).replace(/[&<>"']/g, (mark) => MARKS[mark] as string);

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const link = (rel: string, type: string, href: string): string => `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;

/** A feed by RFC 4287. Addresses of entries are made whole by `whole`. */
export function writeAtom(feed: AtomFeed, whole: (address: string) => string): string {
  const entries = feed.entries.map((entry) =>
    [
      '<entry>',
      element('id', entry.id),
      element('title', entry.title),
      element('updated', entry.updated.toISOString()),
      link('alternate', 'text/html', whole(entry.href)),
      `<category term="${xmlText(entry.of)}"/>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    element('id', feed.id),
    element('title', feed.title),
    feed.subtitle === null ? '' : element('subtitle', feed.subtitle),
    element('updated', feed.updated.toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    link('self', 'application/atom+xml', feed.self),
    link('alternate', 'text/html', feed.page),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

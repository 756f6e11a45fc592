import { formatDay, type Lang, named } from '#kernel/i18n';
import type { ExportSheet } from '#kernel/spreadsheet';
import { bodyShort } from '../naming.ts';
import type { Body } from '../store/bodies.ts';
import { text } from '../text.ts';
import type { PersonLine } from './store.ts';

export type Bodies = ReadonlyMap<number, Body>;

/** What a line says, in words: the same on the screen, in the spreadsheet and on paper. */
export function saidOf(line: PersonLine, bodies: Bodies, lang: Lang) {
  const t = text[lang].directory;
  const distinct = (said: readonly string[]) => [...new Set(said)].join(', ');
  const title = (post: PersonLine['posts'][number]) => (lang === 'en' ? (post.title_en ?? post.title_fr) : post.title_fr);
  const until = line.former && line.posts[0]?.to_day ? ` (${t.until(formatDay(line.posts[0].to_day, lang, 'short'))})` : '';
  return {
    post: distinct(line.posts.map(title)) + until,
    organisation: distinct(line.posts.map((post) => named({ name_fr: post.organisation_fr, name_en: post.organisation_en }, lang))),
    bodies: distinct(line.seats.flatMap((seat) => bodies.get(seat.body_id) ?? []).map((body) => bodyShort(body, lang))),
  };
}

export function directorySheet(lines: readonly PersonLine[], bodies: Bodies, lang: Lang): ExportSheet {
  const t = text[lang].directory.columns;
  const head = [t.family, t.given, t.post, t.organisation, t.bodies, t.email, t.phone];
  const rows = lines.map((line) => {
    const said = saidOf(line, bodies, lang);
    return [line.family, line.given, said.post, said.organisation, said.bodies, line.email, line.phone];
  });
  return { name: text[lang].directory.sheet, columns: head.map((header) => ({ header, width: 24 })), rows };
}

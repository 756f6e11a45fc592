import { type Lang, named } from '#kernel/i18n';
import type { PersonLine } from './store.ts';

/** https://www.rfc-editor.org/rfc/rfc2426#section-4: text values hide their backslashes, commas, semicolons and line breaks. */
const escaped = (value: string): string => value.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

const LONGEST = 75;

/** Lines of at most 75 octets, cut between letters: an old telephone that joins them again finds no half letter. */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const letter of line) {
    const room = parts.length === 1 ? LONGEST : LONGEST - 1;
    if (Buffer.byteLength(`${parts.at(-1)}${letter}`) > room) parts.push('');
    parts[parts.length - 1] += letter;
  }
  return parts.join('\r\n ');
}

export interface CardOptions {
  lang: Lang;
  /** The address of the card on the site, whole. */
  address(personId: number): string;
  /** Bodies the person sits on, in words. */
  bodies: readonly string[];
}

/**
 * One person as vCard 3.0: Outlook opens nothing newer, telephones of every age read it, and nothing here needs 4.0.
 * Only what the reader may see is in it, since that is all the line holds.
 */
export function vcard(line: PersonLine, { lang, address, bodies }: CardOptions): string {
  const post = line.posts[0];
  const title = post && !line.former ? (lang === 'en' ? (post.title_en ?? post.title_fr) : post.title_fr) : null;
  const organisation = post && !line.former ? named({ name_fr: post.organisation_fr, name_en: post.organisation_en }, lang) : null;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(line.family)};${escaped(line.given)};;;`,
    `FN:${escaped(`${line.given} ${line.family}`)}`,
    organisation && `ORG:${escaped(organisation)}`,
    title && `TITLE:${escaped(title)}`,
    line.email && `EMAIL;TYPE=INTERNET:${escaped(line.email)}`,
    line.phone && `TEL;TYPE=WORK,VOICE:${escaped(line.phone)}`,
    bodies.length > 0 && `CATEGORIES:${bodies.map(escaped).join(',')}`,
    `URL:${address(line.id)}`,
    `UID:${address(line.id)}`,
    'END:VCARD',
  ];
  return lines.flatMap((said) => (said ? [`${folded(said)}\r\n`] : [])).join('');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../shared/iati/codelists/', import.meta.url);
export const haveLists = existsSync(folder);

/** One list as read here, by patterns and without the reader under test. */
export interface OfficialList {
  readonly name: string;
  readonly complete: boolean;
  readonly codes: readonly { readonly code: string; readonly withdrawn: boolean; readonly en: string | null; readonly fr: string | null }[];
}

export function officialLists(version: string, kind: 'embedded' | 'non-embedded'): OfficialList[] {
  const place = new URL(`${version}/${kind}/`, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place).map((file) => read(readFileSync(new URL(file, place), 'utf8')));
}

export function officialText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}

function read(xml: string): OfficialList {
  const opening = /<codelist [^>]*>/.exec(xml)?.[0] ?? '';
  const items = [...xml.matchAll(/<codelist-item\b([^>]*)>([\s\S]*?)<\/codelist-item>/g)];
  return {
    name: /\bname="([^"]+)"/.exec(opening)?.[1] ?? '',
    complete: /complete="1"/.test(opening),
    codes: items.map(([, attributes = '', inner = '']) => {
      const names = /<name\b[\s\S]*<\/name>/.exec(inner.replace(/<description>[\s\S]*?<\/description>/g, ''))?.[0] ?? '';
      return {
        code: text(/<code>([\s\S]*?)<\/code>/.exec(inner)?.[1] ?? '') ?? '',
        withdrawn: attributes.includes('withdrawn'),
        en: text(/<(?:narrative|name)(?: xml:lang="en")?>([^<]+)</.exec(names.replace(/<name>\s*</, '<'))?.[1] ?? ''),
        fr: text(/xml:lang="fr">([^<]*)</.exec(names)?.[1] ?? ''),
      };
    }),
  };
}

function text(escaped: string): string | null {
  const plain = escaped
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
  return plain.replace(/\s+/g, ' ').trim() || null;
}

import { readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The one-way order of the house: a place may import itself and what stands before it. */
export const ORDER = [
  'packages',
  'kernel',
  'ui',
  'nomenclature',
  'mechanism',
  'accounts',
  'hall',
  'strategy',
  'library',
  'calendar',
  'aid',
  'works',
  'effectiveness',
  'meetings',
  'pool',
  'portal',
  'top',
] as const;
export type Place = (typeof ORDER)[number];

/** `top` is what joins the rooms: app, rooms.ts, server, commands. `urls.ts` is open to all and stands nowhere. */
export function placeOf(file: string): Place | 'urls' {
  if (file === 'src/urls.ts') return 'urls';
  if (file.startsWith('packages/')) return 'packages';
  const [, area = '', room = ''] = file.split('/');
  if (area === 'kernel' || area === 'ui') return area;
  if (area === 'rooms' && room) return room as Place;
  return 'top';
}

const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

export function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? '');
}

function target(file: string, specifier: string): Place | 'urls' | null {
  if (specifier === '#urls') return 'urls';
  if (specifier === '#app' || specifier === '#rooms') return 'top';
  if (specifier.startsWith('#rooms/')) return specifier.slice('#rooms/'.length) as Place;
  if (specifier.startsWith('#kernel/')) return 'kernel';
  if (specifier.startsWith('#ui/')) return 'ui';
  if (specifier.startsWith('@toguna/')) return 'packages';
  if (specifier.startsWith('.')) return placeOf(normalize(join(dirname(file), specifier)));
  return null;
}

/** Imports of one file that go the wrong way, or that climb out of a room. */
export function strays(file: string, source: string): string[] {
  const from = placeOf(file);
  return importsOf(source).flatMap((specifier) => {
    const to = target(file, specifier);
    if (to === null || to === 'urls' || to === from) return [];
    const climbs = specifier.startsWith('.') && from !== 'top';
    const upward = from === 'urls' || ORDER.indexOf(to) > ORDER.indexOf(from);
    return climbs || upward ? [`${file} → ${specifier}`] : [];
  });
}

export function sourceFiles(root: string): string[] {
  const inside = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|builders\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  return [...inside('src'), ...inside('packages/iati/src')];
}

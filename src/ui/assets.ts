import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the built client lies; `app.tsx` serves it under `/client/`. */
export const CLIENT_FOLDER = join(import.meta.dirname, '../../build/client');
export const CLIENT_PATH = '/client/';

type Manifest = Record<string, { file: string; css?: string[]; assets?: string[] }>;

let known: Manifest | undefined;

function manifest(): Manifest {
  known ??= read();
  return known;
}

function read(): Manifest {
  const path = join(CLIENT_FOLDER, '.vite/manifest.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error(`The client is not built (${path}): run \`npx vite build\`.`, { cause });
  }
}

function fileOf(source: string): string {
  const entry = manifest()[source];
  if (!entry) throw new Error(`The client has no ${source}: build it again with \`npx vite build\`.`);
  return entry.file;
}

export const assets = {
  stylesheet: () => CLIENT_PATH + fileOf('toguna.css'),
  islands: () => CLIENT_PATH + fileOf('islands.ts'),
};

let home: string | undefined;

/** The styles the public home carries inside itself. */
export function criticalCss(): string {
  home ??= readFileSync(join(CLIENT_FOLDER, fileOf('home.css')), 'utf8');
  return home;
}

import type { SentenceKey } from './texts/sentences.en.ts';

export type SentenceValues = Readonly<Record<string, string | number>>;

/** The command was not called as it can be: told in one sentence, exit code 2. */
export class Misuse extends Error {
  readonly key: SentenceKey;
  readonly values: SentenceValues;

  constructor(key: SentenceKey, values: SentenceValues = {}) {
    super(key);
    this.name = 'Misuse';
    this.key = key;
    this.values = values;
  }
}

/** A file, folder or address that cannot be read or written. */
export class Unreadable extends Misuse {
  constructor(key: SentenceKey, values: SentenceValues = {}) {
    super(key, values);
    this.name = 'Unreadable';
  }
}

/** Why the system refused, as a sentence of ours. */
export function refusedBySystem(error: unknown, path: string): Unreadable {
  const code = (error as { code?: string } | null)?.code ?? '';
  const known: Readonly<Record<string, SentenceKey>> = {
    ENOENT: 'file.missing',
    ENOTDIR: 'file.missing',
    EACCES: 'file.forbidden',
    EPERM: 'file.forbidden',
    EISDIR: 'file.folder',
    EEXIST: 'file.exists',
    ENOSPC: 'file.full',
  };
  return new Unreadable(known[code] ?? 'file.refused', { path, reason: code || String(error) });
}

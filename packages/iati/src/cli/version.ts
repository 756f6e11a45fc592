import { readFile } from 'node:fs/promises';

/** The version of this package: `package.json` stands two folders up, in the repository as in the packed archive. */
export async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

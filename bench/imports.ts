import { setTimeout as wait } from 'node:timers/promises';
import type { Reader } from './reader.ts';

/** The ways of a file through the site, in milliseconds. */
export interface Way {
  upload: number;
  reading: number;
  entering: number;
}

const LONGEST = 600_000;

/** Waits while the page of an import says that it is being worked on; gives the page that comes then. */
async function until(reader: Reader, path: string): Promise<string> {
  for (const from = performance.now(); performance.now() - from < LONGEST; await wait(100)) {
    const response = await reader.ask(path);
    const html = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    if (!response.headers.has('refresh')) return html;
  }
  throw new Error(`${path} was not done after ten minutes`);
}

/** Measures a phase of the way: its time, and what else the caller wants to know of it. */
export type Around = (phase: keyof Way, work: () => Promise<unknown>) => Promise<unknown>;

/** Sends a file in, reads its report and accepts it, by the pages, as a person does. */
export async function bringIn(reader: Reader, file: File, around: Around = (_, work) => work()): Promise<Way> {
  const way: Way = { upload: 0, reading: 0, entering: 0 };
  const lasting = async (phase: keyof Way, work: () => Promise<unknown>) => {
    const from = performance.now();
    await around(phase, work);
    way[phase] = performance.now() - from;
  };
  let path = '';
  await lasting('upload', async () => {
    path = await reader.send('/aide/imports/nouveau', '/aide/imports/nouveau', { fichier: file });
  });
  await lasting('reading', () => until(reader, path));
  await lasting('entering', async () => {
    await reader.send(path, `${path}/accepter`, { vu: 'oui' });
    await until(reader, path);
  });
  return way;
}

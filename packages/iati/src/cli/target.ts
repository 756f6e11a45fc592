import { existsSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Misuse, refusedBySystem } from './errors.ts';
import type { Output } from './output.ts';

/** Characters that wait before they are written. */
const WAITING = 1_000_000;

/** A new file, or standard output where no path is given. A file has its name only when all of it is written. */
export class Target {
  private readonly path: string | undefined;
  private readonly out: Output;
  private waiting = '';
  private begun = false;

  /** Throws `Misuse` when the file is there already and may not be overwritten. */
  constructor(path: string | undefined, overwrite: boolean, out: Output) {
    if (path !== undefined && !overwrite && existsSync(path)) throw new Misuse('file.exists', { path });
    this.path = path;
    this.out = out;
  }

  async write(text: string): Promise<void> {
    if (this.path === undefined) return this.out.write(text);
    this.waiting += text;
    if (this.waiting.length > WAITING) await this.flush();
  }

  /** Gives the file its name. */
  async finish(): Promise<void> {
    const { path } = this;
    if (path === undefined) return;
    await this.flush();
    await trying(path, () => rename(partOf(path), path));
    this.begun = false;
  }

  /** Takes away what was begun and not finished. */
  async drop(): Promise<void> {
    if (this.begun) await rm(partOf(this.path!), { force: true });
  }

  private async flush(): Promise<void> {
    const path = this.path!;
    const text = this.waiting;
    this.waiting = '';
    await trying(path, async () => {
      if (!this.begun) await mkdir(dirname(path), { recursive: true });
      await (this.begun ? appendFile : writeFile)(partOf(path), text);
    });
    this.begun = true;
  }
}

/** What a file is called until it is whole. */
export function partOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.part`);
}

/** Does something to a file; what the system says against it is told in our words. */
export async function trying(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw refusedBySystem(error, path);
  }
}

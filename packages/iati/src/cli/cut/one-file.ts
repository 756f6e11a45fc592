import { existsSync } from 'node:fs';
import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Misuse, refusedBySystem } from '../errors.ts';
import type { Output } from '../output.ts';
import type { Frame } from './frame.ts';

/** One new file, or standard output where no path is given; a path has its name only when all of it is written. */
export class OneFile {
  private readonly path: string | undefined;
  private readonly out: Output;
  private frame: Frame | null = null;
  private waiting = '';
  private begun = false;
  records = 0;

  constructor(path: string | undefined, overwrite: boolean, out: Output) {
    if (path !== undefined && !overwrite && existsSync(path)) throw new Misuse('file.exists', { path });
    this.path = path;
    this.out = out;
  }

  /** Throws `Misuse` when the record comes from another kind of list than those before it. */
  async add(frame: Frame, text: string): Promise<void> {
    if (this.frame === null) {
      this.frame = frame;
      await this.write(frame.head);
    } else if (this.frame.head !== frame.head) {
      throw new Misuse('extract.mixed');
    }
    this.records++;
    await this.write(text);
  }

  /** Nothing is written when nothing was found. */
  async finish(): Promise<void> {
    if (this.frame === null) return;
    await this.write(this.frame.foot);
    if (this.path === undefined) return;
    await this.flush();
    await this.trying(() => rename(this.part, this.path!));
    this.begun = false;
  }

  async drop(): Promise<void> {
    if (this.begun) await rm(this.part, { force: true });
  }

  private async write(text: string): Promise<void> {
    if (this.path === undefined) return this.out.write(text);
    this.waiting += text;
    if (this.waiting.length > 1_000_000) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = this.waiting;
    this.waiting = '';
    await this.trying(() => (this.begun ? appendFile : writeFile)(this.part, text));
    this.begun = true;
  }

  private get part(): string {
    return join(dirname(this.path!), `.${basename(this.path!)}.part`);
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw refusedBySystem(error, this.path!);
    }
  }
}

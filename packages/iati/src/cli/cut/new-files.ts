import { existsSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Misuse } from '../errors.ts';
import { partOf, trying } from '../target.ts';
import type { Frame } from './frame.ts';

/** Characters waiting to be written, over all files. */
const WAITING = 4_000_000;

interface NewFile {
  readonly name: string;
  readonly frame: Frame;
  records: number;
  waiting: string;
  begun: boolean;
}

/**
 * Files that are filled together, any number of them: none stays open, and none has its name before all are whole. Records of
 * one key but of lists of another kind (another version, other namespaces) go to a file of their own: `ML.xml`, `ML-2.xml`.
 */
export class NewFiles {
  private readonly folder: string;
  private readonly overwrite: boolean;
  private readonly files = new Map<string, NewFile>();
  private readonly names = new Set<string>();
  private waiting = 0;

  constructor(folder: string, overwrite: boolean) {
    this.folder = folder;
    this.overwrite = overwrite;
  }

  async add(key: string, frame: Frame, text: string): Promise<void> {
    const file = this.fileOf(key, frame);
    file.records++;
    file.waiting += text;
    this.waiting += text.length;
    if (this.waiting > WAITING) await this.flush();
  }

  /** Gives every file its name; what was written, with its number of records, in the order of the names. */
  async finish(): Promise<{ readonly path: string; readonly records: number }[]> {
    const files = [...this.files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const file of files) file.waiting += file.frame.foot;
    await this.flush();
    for (const { name } of files) await trying(this.pathOf(name), () => rename(partOf(this.pathOf(name)), this.pathOf(name)));
    return files.map(({ name, records }) => ({ path: this.pathOf(name), records }));
  }

  /** Takes away what was begun. */
  async drop(): Promise<void> {
    for (const { name, begun } of this.files.values()) if (begun) await rm(partOf(this.pathOf(name)), { force: true });
  }

  private fileOf(key: string, frame: Frame): NewFile {
    const id = `${key}\n${frame.head}`;
    const known = this.files.get(id);
    if (known) return known;
    const name = this.freeName(key);
    const path = this.pathOf(name);
    if (!this.overwrite && existsSync(path)) throw new Misuse('file.exists', { path });
    const file: NewFile = { name, frame, records: 0, waiting: frame.head, begun: false };
    this.files.set(id, file);
    return file;
  }

  /** Letters that every system allows in a name; names that differ by case only are one on some. */
  private freeName(key: string): string {
    const safe =
      key
        .replace(/[^\p{L}\p{N}._-]/gu, '_')
        .replace(/^\.+/, '_')
        .slice(0, 120) || '_';
    let name = `${safe}.xml`;
    for (let again = 2; this.names.has(name.toLowerCase()); again++) name = `${safe}-${again}.xml`;
    this.names.add(name.toLowerCase());
    return name;
  }

  private async flush(): Promise<void> {
    this.waiting = 0;
    for (const file of this.files.values()) {
      const text = file.waiting;
      if (text === '') continue;
      file.waiting = '';
      await trying(this.pathOf(file.name), async () => {
        if (!file.begun) await mkdir(this.folder, { recursive: true });
        await (file.begun ? appendFile : writeFile)(partOf(this.pathOf(file.name)), text);
        file.begun = true;
      });
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, name);
  }
}

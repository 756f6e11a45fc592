import { counted, type Language, type Speak, sized } from './language.ts';
import type { Terminal } from './machine.ts';

/** How often a person is told, and how often a log. */
const TERMINAL_MS = 200;
const LOG_MS = 2_000;

/** Bytes and records done, told on standard error while work is long: on a terminal, or where it was asked for. */
export class Progress {
  private readonly stream: Terminal;
  private readonly told: boolean;
  private readonly speak: Speak;
  private readonly language: Language;
  private readonly elapsed: () => number;
  private file = { path: '', at: 0, of: 0, total: null as number | null };
  private bytes = 0;
  private records = 0;
  private last = 0;
  private shown = false;

  constructor(stream: Terminal, asked: boolean, speak: Speak, language: Language, elapsed = () => performance.now()) {
    this.stream = stream;
    this.told = asked || stream.isTTY === true;
    this.speak = speak;
    this.language = language;
    this.elapsed = elapsed;
    this.last = elapsed();
  }

  /** A new file: its place among all, and its size where known. */
  begin(path: string, at: number, of: number, total: number | null): void {
    this.file = { path, at, of, total };
    this.bytes = 0;
    this.records = 0;
  }

  read(bytes: number): void {
    this.bytes += bytes;
    if (!this.told) return;
    const now = this.elapsed();
    if (now - this.last < (this.stream.isTTY ? TERMINAL_MS : LOG_MS)) return;
    this.last = now;
    this.show();
  }

  record(): void {
    this.records++;
  }

  /** Where the current file stands, and which it is, from 1; 0 before the first. */
  get done(): {
    readonly at: number;
    readonly path: string;
    readonly bytes: number;
    readonly total: number | null;
    readonly records: number;
  } {
    return { at: this.file.at, path: this.file.path, bytes: this.bytes, total: this.file.total, records: this.records };
  }

  /** Takes the line off the terminal, before anything else is written. */
  clear(): void {
    if (!this.shown) return;
    this.shown = false;
    this.stream.write('\r\u001b[K');
  }

  private show(): void {
    const { path, at, of, total } = this.file;
    const size = (bytes: number) => sized(bytes, this.language);
    const values = { done: size(this.bytes), records: counted(this.records, this.language) };
    const bytes = total === null ? this.speak('progress.unknown', values) : this.speak('progress.bytes', { ...values, total: size(total) });
    const place = of > 1 ? ` (${this.speak('progress.files', { at, files: of })})` : '';
    const line = `${path}${place}: ${bytes}`;
    if (!this.stream.isTTY) {
      this.stream.write(`${line}\n`);
      return;
    }
    this.shown = true;
    this.stream.write(`\r\u001b[K${line.slice(0, (this.stream.columns ?? 80) - 1)}`);
  }
}

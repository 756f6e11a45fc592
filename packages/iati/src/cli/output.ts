import { once } from 'node:events';
import type { Terminal } from './machine.ts';

/** Standard output: waits while its reader is behind, and knows when the reader has left. */
export class Output {
  private readonly stream: Terminal;
  private readonly broken = new AbortController();
  private written = '';
  readonly colours: boolean;

  /** Colours only where a person looks, and did not say no (https://no-color.org). */
  constructor(stream: Terminal, { NO_COLOR = '', TERM = '' }: Readonly<Record<string, string | undefined>> = {}) {
    this.stream = stream;
    this.colours = stream.isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
    stream.on('error', (error: Error & { code?: string }) => {
      // EPIPE is the reader who left (`| head`); any other error of standard output ends the work as well.
      this.broken.abort(error);
    });
  }

  /** Aborted when nobody reads any more. */
  get left(): AbortSignal {
    return this.broken.signal;
  }

  line(text = ''): Promise<void> {
    return this.write(`${text}\n`);
  }

  /** Small pieces go out together. */
  async write(text: string): Promise<void> {
    this.written += text;
    if (this.written.length >= 16_384) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.written;
    this.written = '';
    if (text === '' || this.left.aborted) return;
    if (this.stream.write(text)) return;
    await Promise.race([once(this.stream, 'drain', { signal: this.left }), once(this.stream, 'close', { signal: this.left })]).catch(
      () => {},
    );
  }
}

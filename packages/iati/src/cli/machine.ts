import type { Writable } from 'node:stream';

/** A stream to write to, and whether a person looks at it. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What the command line has of the machine it runs on: nothing below asks for it by itself, so that tests can give another. */
export interface Machine {
  /** Without the program's own name. */
  readonly argv: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Opened when a command is given `-`. */
  stdin(): AsyncIterable<Uint8Array>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Aborted when somebody presses Ctrl-C. */
  readonly interrupt: AbortSignal;
}

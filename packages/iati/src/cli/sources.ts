import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Work } from './command.ts';
import { Misuse, refusedBySystem } from './errors.ts';

/** One input: a file, or standard input (`-`). */
export interface Input {
  /** As given, or below the folder given. */
  readonly path: string;
  /** Bytes, where known before reading. */
  readonly size: number | null;
  /** Why it cannot be opened; null when it can. */
  readonly refused: Misuse | null;
}

const PIECE = 256 * 1024;

/** The files meant by what was given: folders are searched for `.xml`, in the order of their names. */
export async function inputsOf(paths: readonly string[]): Promise<Input[]> {
  if (paths.length === 0) throw new Misuse('files.missing');
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(...(await inputsAt(path)));
  return inputs;
}

async function inputsAt(path: string): Promise<Input[]> {
  if (path === '-') return [{ path, size: null, refused: null }];
  try {
    const found = await stat(path);
    // A pipe or a device has no size that means anything.
    if (!found.isDirectory()) return [{ path, size: found.isFile() ? found.size : null, refused: null }];
    const names = await readdir(path, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile() && /\.xml$/i.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
    if (files.length === 0) return [{ path, size: 0, refused: new Misuse('files.none-in-folder', { path }) }];
    return (await Promise.all(files.sort().map(inputsAt))).flat();
  } catch (error) {
    return [{ path, size: null, refused: refusedBySystem(error, path) }];
  }
}

/** The bytes of an input, counted for the progress; throws `Stopped` where the work is stopped while a source is silent. */
export async function* bytesOf(
  input: Input,
  work: Pick<Work, 'machine' | 'progress' | 'signal'>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of input.path === '-' ? work.machine.stdin() : piecesOf(input.path)) {
      yield piece;
      work.progress.read(piece.length);
    }
  } catch (error) {
    if (work.signal.aborted) throw new Stopped();
    throw error;
  }
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  let file: FileHandle | null = null;
  try {
    file = await open(path);
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE, null);
      if (bytesRead === 0) return;
      yield bytesRead === PIECE ? buffer : buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    if ((error as { syscall?: string }).syscall) throw refusedBySystem(error, path);
    throw error;
  } finally {
    await file?.close();
  }
}

/** The work was stopped from outside: nothing is wrong with the file. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Work } from './command.ts';
import { Misuse, refusedBySystem } from './errors.ts';

/** One input: a file, or standard input (`-`). */
export interface Input {
  /** As given, or below the folder given. */
  readonly path: string;
  /** Its name for an output beside others: the path below the folder given, else the file's own name. */
  readonly name: string;
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

async function inputsAt(path: string, folder: string | null = null): Promise<Input[]> {
  const name = path === '-' ? 'stdin.xml' : folder === null ? basename(path) : relative(folder, path);
  const input: Input = { path, name, size: null, refused: null };
  if (path === '-') return [input];
  try {
    const found = await stat(path);
    // A pipe or a device has no size that means anything.
    if (!found.isDirectory()) return [{ ...input, size: found.isFile() ? found.size : null }];
    const files = await filesIn(path);
    if (files.length === 0) throw new Misuse('files.none-in-folder', { path });
    return (await Promise.all(files.map((file) => inputsAt(file, path)))).flat();
  } catch (error) {
    return [{ ...input, refused: error instanceof Misuse ? error : refusedBySystem(error, path) }];
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.xml$/i.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
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

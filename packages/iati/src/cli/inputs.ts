import { IatiReadError } from '../read/errors.ts';
import type { Work } from './command.ts';
import { Misuse } from './errors.ts';
import { EXIT, worse } from './exits.ts';
import { readErrorSentence } from './read-error.ts';
import { bytesOf, type Input, inputsOf, Stopped } from './sources.ts';
import { tellStopped } from './stopped.ts';

/** What a command does with one input; the exit code comes back. */
export type Look = (input: Input, bytes: AsyncIterable<Uint8Array>) => Promise<number>;

export interface EachInputOptions {
  /** An input that could not be opened or read: told on standard error already. */
  onRefused?(input: Input, sentence: string): Promise<void>;
}

/** Looks at every input in turn, going on after a bad one, and says what was not looked at when the work is stopped. */
export async function eachInput(work: Work, look: Look, options: EachInputOptions = {}): Promise<number> {
  const inputs = await inputsOf(work.positionals);
  let code: number = EXIT.good;
  for (const [at, input] of inputs.entries()) {
    if (work.signal.aborted) break;
    work.progress.begin(input.path, at + 1, inputs.length, input.size);
    try {
      if (input.refused) throw input.refused;
      code = worse(code, await look(input, bytesOf(input, work)));
      await work.out.flush();
    } catch (error) {
      if (isStop(error)) break;
      const sentence = refusal(error, input, work);
      work.complain(sentence);
      code = EXIT.bad;
      await options.onRefused?.(input, sentence);
    }
  }
  return work.signal.aborted ? tellStopped(work, inputs) : code;
}

/** Whether it is the work that was stopped, and nothing is wrong with the input. */
export function isStop(error: unknown): boolean {
  return error instanceof Stopped || (error instanceof IatiReadError && error.code === 'aborted');
}

/** The sentence of an error that the input is to blame for; any other is ours and goes on. */
export function refusal(error: unknown, input: Input, { language, speak }: Pick<Work, 'language' | 'speak'>): string {
  if (error instanceof Misuse) return speak(error.key, error.values);
  if (error instanceof IatiReadError) return `${placeIn(input.path, error)}: ${readErrorSentence(error, language, speak)}`;
  throw error;
}

/** `file.xml:12:3`, as editors and terminals follow it. */
export function placeIn(path: string, place: { readonly line: number | null; readonly column: number | null }): string {
  if (place.line === null) return path;
  return place.column === null ? `${path}:${place.line}` : `${path}:${place.line}:${place.column}`;
}

import type { Language, Speak } from './language.ts';
import type { Machine } from './machine.ts';
import type { EVERYWHERE, Given, OptionSpecs } from './options.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

/** What a command is given to work with. */
export interface Work<O extends OptionSpecs = OptionSpecs> {
  readonly given: Given<O & typeof EVERYWHERE>;
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly speak: Speak;
  readonly out: Output;
  /** One line on standard error. */
  complain(line: string): void;
  readonly progress: Progress;
  readonly machine: Machine;
  /** Aborted by Ctrl-C, and when nobody reads the output any more. */
  readonly signal: AbortSignal;
}

/** One command: its options, and what it does; the exit code comes back. */
export interface Command<O extends OptionSpecs = OptionSpecs> {
  readonly options: O;
  run(work: Work<O>): Promise<number>;
}

/** Keeps the types of the options. */
export function command<const O extends OptionSpecs>(definition: Command<O>): Command<O> {
  return definition;
}

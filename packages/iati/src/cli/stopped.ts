import type { Work } from './command.ts';
import { EXIT } from './exits.ts';
import { sized } from './language.ts';
import type { Input } from './sources.ts';

/** How many files are named before the rest is counted. */
const NAMED = 5;

/** Says what was not looked at; nothing when it is the reader of the output who left. */
export function tellStopped(work: Work, inputs: readonly Input[]): number {
  if (work.out.left.aborted) return EXIT.leftAlone;
  const { speak, language, progress } = work;
  const { at, path, bytes, total } = progress.done;
  const begun = inputs[at - 1];
  const left = inputs.slice(at).map((input) => input.path);
  const size = (number: number) => sized(number, language);
  const unfinished = begun && (total === null || bytes < total);
  const names = [
    ...(unfinished ? [speak('stopped.rest-of', { path, done: size(bytes), total: total === null ? '?' : size(total) })] : []),
    ...left.slice(0, NAMED),
    ...(left.length > NAMED ? [speak('stopped.more-files', { count: left.length - NAMED })] : []),
  ];
  work.complain(speak('stopped.interrupt'));
  if (names.length > 0) work.complain(speak('stopped.not-looked-at', { what: names.join(', ') }));
  return EXIT.interrupted;
}

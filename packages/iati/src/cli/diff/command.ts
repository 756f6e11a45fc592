import { compareChanged } from '../../compare/changed.ts';
import { compareFiles, type RecordChange } from '../../compare/files.ts';
import type { OpenSource } from '../../compare/summaries.ts';
import { command, type Work } from '../command.ts';
import { Misuse } from '../errors.ts';
import { EXIT } from '../exits.ts';
import { isStop, refusal } from '../inputs.ts';
import type { OptionSpecs } from '../options.ts';
import { bytesOf, type Input, inputsOf } from '../sources.ts';
import { tellStopped } from '../stopped.ts';
import { humanTeller, jsonTeller } from './tell.ts';

const options = { json: { type: 'boolean' }, quiet: { type: 'boolean', short: 'q' } } as const satisfies OptionSpecs;
type DiffWork = Work<typeof options>;

/** `iati diff`: two editions of a file, by record and element. */
export default command({
  options,

  async run(work) {
    const inputs = await inputsOf(work.positionals);
    const [before, after] = inputs;
    if (work.positionals.length !== 2 || inputs.length !== 2)
      throw new Misuse('files.exactly', { command: 'diff', count: 2, given: inputs.length });
    let current = before!;
    const opened = (input: Input, at: number) =>
      opener(input, work, () => {
        current = input;
        work.progress.begin(input.path, at, 2, input.size);
      });
    try {
      return await compare(work, opened(before!, 1), opened(after!, 2));
    } catch (error) {
      if (isStop(error)) return tellStopped(work, inputs);
      work.complain(refusal(error, current, work));
      return EXIT.bad;
    }
  },
});

/** A comparison reads a file more than once: standard input is kept. */
function opener(input: Input, work: DiffWork, begin: () => void): OpenSource {
  let kept: Uint8Array[] | null = null;
  return async () => {
    begin();
    if (input.refused) throw input.refused;
    if (input.path !== '-') return bytesOf(input, work);
    if (kept === null) {
      kept = [];
      for await (const piece of bytesOf(input, work)) kept.push(piece);
    }
    return kept;
  };
}

async function compare(work: DiffWork, before: OpenSource, after: OpenSource): Promise<number> {
  const comparison = await compareFiles(before, after, { signal: work.signal });
  const { changed, added, gone } = comparison;
  const [one, other] = work.positionals as [string, string];
  const teller = work.given.json ? jsonTeller(work) : humanTeller(work);
  await teller.begin(one, other, comparison);
  if (!work.given.quiet) {
    for (const change of gone) await teller.record('gone', change, []);
    for (const change of added) await teller.record('added', change, []);
    const changes = new Map<string, RecordChange[]>();
    for (const change of changed) changes.set(change.identifier, [...(changes.get(change.identifier) ?? []), change]);
    for await (const { identifier, differences } of compareChanged(before, after, changed, { signal: work.signal })) {
      await teller.record('changed', changes.get(identifier)!.shift()!, differences);
    }
  }
  return changed.length + added.length + gone.length === 0 ? EXIT.good : EXIT.found;
}

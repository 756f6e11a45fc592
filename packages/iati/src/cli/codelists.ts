import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { serialiseLists } from '../codelists/gather.ts';
import { command } from './command.ts';
import { Misuse, refusedBySystem } from './errors.ts';
import { EXIT } from './exits.ts';
import { tellStopped } from './stopped.ts';

export default command({
  options: { output: { type: 'string', short: 'o' }, 'as-of': { type: 'string' } },

  async run(work) {
    const { given, positionals, speak } = work;
    const [verb, from, ...others] = positionals;
    if (verb !== 'update') throw new Misuse('codelists.verb', { verb: verb ?? '' });
    if (from === undefined || others.length > 0) throw new Misuse('codelists.from');
    if (!given.output) throw new Misuse('option.required', { command: 'codelists update', option: '--output' });
    const asOf = given['as-of'] ?? new Date(work.machine.now()).toISOString().slice(0, 10);
    if (!/^\d{4}-\d\d-\d\d$/.test(asOf)) throw new Misuse('option.not-instant', { option: '--as-of', value: asOf });
    const lists = await gather(from, asOf, work.signal).catch((error: unknown) => {
      if (work.signal.aborted) return null;
      throw error;
    });
    if (lists === null) return tellStopped(work, []);
    await replace(given.output, `${serialiseLists(lists)}\n`);
    const names = [...lists.names()];
    const codes = names.reduce((sum, name) => sum + (lists.get(name)?.size ?? 0), 0);
    work.complain(speak('codelists.written', { path: given.output, lists: names.length, codes, asOf: lists.asOf }));
    return EXIT.good;
  },
});

async function gather(from: string, asOf: string, signal: AbortSignal) {
  if (/^https?:\/\//i.test(from)) return (await import('./lists/from-address.ts')).listsFromAddress(from, asOf, signal);
  return (await import('./lists/from-files.ts')).listsFromFiles(from, asOf);
}

/** The old file stays until the new one is whole. */
async function replace(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`);
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw refusedBySystem(error, path);
  }
}

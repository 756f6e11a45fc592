import { serialiseLists } from '../codelists/gather.ts';
import { command } from './command.ts';
import { Misuse } from './errors.ts';
import { EXIT } from './exits.ts';
import { tellStopped } from './stopped.ts';
import { Target } from './target.ts';

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
    const target = new Target(given.output, true, work.out);
    await target.write(`${serialiseLists(lists)}\n`);
    await target.finish();
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

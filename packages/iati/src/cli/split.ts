import { command } from './command.ts';
import { cuttings } from './cut/cutting.ts';
import { KEYS, type SplitBy } from './cut/keys.ts';
import { NewFiles } from './cut/new-files.ts';
import { Misuse } from './errors.ts';
import { EXIT } from './exits.ts';
import { eachInput } from './inputs.ts';
import { counted } from './language.ts';
import { oneOf } from './options.ts';

const SORTS = Object.keys(KEYS) as SplitBy[];

export default command({
  options: {
    by: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },

  async run(work) {
    const { given, speak, language } = work;
    const by = oneOf('--by', given.by, SORTS);
    if (!by) throw new Misuse('option.required', { command: 'split', option: '--by' });
    if (!given.output) throw new Misuse('option.required', { command: 'split', option: '--output' });
    const files = new NewFiles(given.output, given.force === true);
    let whole = false;
    try {
      const code = await eachInput(work, async (_, bytes) => {
        for await (const { record, frame, text } of cuttings(bytes, work)) {
          const keys = KEYS[by](record);
          for (const key of keys.length > 0 ? keys : [`no-${by}`]) await files.add(key, frame(), text());
        }
        return EXIT.good;
      });
      // A file that broke off leaves the parts incomplete: none is written then.
      if (code !== EXIT.good) return code;
      const written = await files.finish();
      whole = true;
      if (!given.quiet) {
        for (const { path, records } of written) await work.out.line(speak('split.written', { path, records: counted(records, language) }));
      }
      return code;
    } finally {
      if (!whole) {
        await files.drop();
        work.complain(speak('split.nothing'));
      }
    }
  },
});

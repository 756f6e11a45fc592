import { ActivityNode, type OrganisationNode } from '../model/records.ts';
import { command } from './command.ts';
import { cuttings } from './cut/cutting.ts';
import type { Frame } from './cut/frame.ts';
import { countriesOf } from './cut/keys.ts';
import { Misuse } from './errors.ts';
import { EXIT } from './exits.ts';
import { eachInput } from './inputs.ts';
import { counted } from './language.ts';
import { countryOf } from './options.ts';
import { Target } from './target.ts';

export default command({
  options: {
    country: { type: 'string' },
    activity: { type: 'string', multiple: true },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  },

  async run(work) {
    const { given, speak, language } = work;
    const country = countryOf('--country', given.country);
    const identifiers = new Set(given.activity ?? []);
    if (!country && identifiers.size === 0) throw new Misuse('option.required', { command: 'extract', option: '--country' });
    const wanted = (record: ActivityNode | OrganisationNode) =>
      identifiers.has(identifierOf(record)) || (country !== undefined && countriesOf(record).includes(country));
    const target = new Target(given.output, given.force === true, work.out);
    let [read, taken] = [0, 0];
    let list: Frame | null = null;
    try {
      const code = await eachInput(work, async (_, bytes) => {
        for await (const { record, frame, text } of cuttings(bytes, work)) {
          read++;
          if (!wanted(record)) continue;
          taken++;
          const own = frame();
          if (list === null) await target.write(own.head);
          else if (list.head !== own.head) throw new Misuse('extract.mixed');
          list ??= own;
          await target.write(text());
        }
        return EXIT.good;
      });
      if (work.signal.aborted || (code !== EXIT.good && given.output)) return code;
      if (list !== null) {
        await target.write((list as Frame).foot);
        await target.finish();
      }
      work.complain(speak('extract.done', { taken: counted(taken, language), read: counted(read, language) }));
      return code === EXIT.good && taken === 0 ? EXIT.found : code;
    } finally {
      await target.drop();
    }
  },
});

function identifierOf(record: ActivityNode | OrganisationNode): string {
  return record instanceof ActivityNode ? record.iatiIdentifier : record.identifier;
}

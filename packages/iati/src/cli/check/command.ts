import { isVersion, VERSIONS } from '../../table/version.ts';
import { command, type Work } from '../command.ts';
import { EXIT } from '../exits.ts';
import { instantOf, notTogether, numberOf, type OptionSpecs, oneOf } from '../options.ts';
import type { CheckSettings } from './settings.ts';

const options = {
  json: { type: 'boolean' },
  sarif: { type: 'boolean' },
  compat: { type: 'boolean' },
  now: { type: 'string' },
  lists: { type: 'string' },
  publishers: { type: 'string' },
  as: { type: 'string' },
  ruleset: { type: 'string' },
  max: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  strict: { type: 'boolean' },
} as const satisfies OptionSpecs;

/** `iati check`: each way of telling is loaded only when it is asked for. */
export default command({
  options,

  async run(work) {
    const { given } = work;
    notTogether(given, ['json', 'sarif'], ['compat', 'sarif'], ['compat', 'ruleset'], ['quiet', 'json'], ['quiet', 'sarif']);
    const version = oneOf('--as', given.as, VERSIONS);
    const settings: CheckSettings = {
      now: instantOf('--now', given.now) ?? work.machine.now(),
      maxFindings: numberOf('--max', given.max),
      version: version && isVersion(version) ? version : undefined,
      strict: given.strict === true,
      quiet: given.quiet === true,
      ...(await import('./lists.ts').then(({ listsGiven }) => listsGiven(given, work.machine))),
    };
    return given.compat ? (await import('./compat.ts')).compat(work, settings, given.json === true) : tell(work, settings);
  },
});

async function tell(work: Work<typeof options>, settings: CheckSettings): Promise<number> {
  const { given } = work;
  const { checkEach } = await import('./each.ts');
  const own = given.ruleset === undefined ? {} : await (await import('./own-ruleset.ts')).ownRuleset(given.ruleset);
  const teller = given.sarif
    ? (await import('./sarif.ts')).sarif(work)
    : given.json
      ? (await import('./json.ts')).json(work)
      : (await import('./human.ts')).human(work, settings);
  const code = await checkEach(work, { ...settings, ...own }, teller);
  return code ?? EXIT.good;
}

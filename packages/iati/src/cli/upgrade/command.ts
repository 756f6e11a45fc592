import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { command, type Work } from '../command.ts';
import { Misuse } from '../errors.ts';
import { EXIT, worse } from '../exits.ts';
import { eachInput } from '../inputs.ts';
import { instantOf, type OptionSpecs } from '../options.ts';
import { type Input, inputsOf } from '../sources.ts';
import { Target } from '../target.ts';
import { Account } from './account.ts';
import { upgradeInto } from './upgrade-into.ts';

const options = {
  output: { type: 'string', short: 'o' },
  account: { type: 'string' },
  incomplete: { type: 'boolean' },
  now: { type: 'string' },
  force: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies OptionSpecs;

/** `iati upgrade`: one file to standard output or to a file, several to a folder. */
export default command({
  options,

  async run(work) {
    const { given } = work;
    const now = instantOf('--now', given.now) ?? work.machine.now();
    const inputs = await inputsOf(work.positionals);
    const targetOf = outputs(work, inputs);
    const account = new Account(work, given.account === undefined ? null : new Target(given.account, given.force === true, work.out));
    let leftOut: number = EXIT.good;
    try {
      const code = await eachInput(work, async (input, bytes) => {
        const target = targetOf(input);
        try {
          const complete = await upgradeInto(target, bytes, {
            input,
            account,
            now,
            incomplete: given.incomplete === true,
            signal: work.signal,
          });
          await target.finish();
          if (!complete) leftOut = EXIT.found;
        } finally {
          await target.drop();
        }
        return EXIT.good;
      });
      if (!work.signal.aborted) await account.finish();
      return worse(code, leftOut);
    } finally {
      await account.drop();
    }
  },
});

/** Where each input is written to. */
function outputs({ given, out }: Work<typeof options>, inputs: readonly Input[]): (input: Input) => Target {
  const { output } = given;
  const overwrite = given.force === true;
  const toFolder = output !== undefined && (inputs.length > 1 || /[\\/]$/.test(output) || isFolder(output));
  if (toFolder) return ({ name }) => new Target(join(output, name), overwrite, out);
  if (inputs.length > 1) throw new Misuse('upgrade.several');
  return () => new Target(output, overwrite, out);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

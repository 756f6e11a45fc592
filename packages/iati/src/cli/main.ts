import type { Command, Work } from './command.ts';
import { COMMANDS, type CommandName, isCommand } from './commands.ts';
import { Misuse } from './errors.ts';
import { EXIT } from './exits.ts';
import { type Language, languageOfMachine, type Speak, speaker } from './language.ts';
import type { Machine } from './machine.ts';
import { oneOf, parseOptions } from './options.ts';
import { Output } from './output.ts';
import { Progress } from './progress.ts';

const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** The command line: runs what its arguments ask for, and gives the exit code back. Never throws on account of a file or of misuse. */
export async function run(machine: Machine): Promise<number> {
  const out = new Output(machine.stdout, machine.variables);
  machine.stderr.on('error', () => {});
  let speak = await speaker(languageOfMachine(machine.variables));
  try {
    const { language, rest } = languageAsked(machine);
    speak = await speaker(language);
    const code = await runCommand(rest, { machine, out, language, speak });
    await out.flush();
    return out.left.aborted && code !== EXIT.bad ? EXIT.leftAlone : code;
  } catch (error) {
    await out.flush();
    const sentence =
      error instanceof Misuse ? speak(error.key, error.values) : speak('trouble', { reason: (error as Error).stack ?? String(error) });
    machine.stderr.write(`${sentence}\n`);
    return EXIT.bad;
  }
}

interface Ground {
  readonly machine: Machine;
  readonly out: Output;
  readonly language: Language;
  readonly speak: Speak;
}

/** `--lang` may stand before the command as well as behind it. */
function languageAsked({ argv, variables }: Machine): { language: Language; rest: readonly string[] } {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  if (at < 0) return { language: languageOfMachine(variables), rest: argv };
  const joined = argv[at] !== '--lang';
  const value = joined ? argv[at]!.slice('--lang='.length) : argv[at + 1];
  if (value === undefined) throw new Misuse('option.needs-value', { option: '--lang' });
  return { language: oneOf('--lang', value, LANGUAGES)!, rest: argv.filter((_, place) => place !== at && (joined || place !== at + 1)) };
}

async function runCommand(argv: readonly string[], ground: Ground): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined) throw new Misuse('command.missing');
  if (name === '--version' || name === '-v') return tellVersion(ground);
  if (name === '--help' || name === '-h' || name === 'help') return help(args[0], ground);
  if (!isCommand(name)) throw new Misuse('command.unknown', { name });
  const command = (await COMMANDS[name]()).default as Command;
  const { given, positionals } = parseOptions(name, command.options, args);
  if (given.help) return help(name, ground);
  const progress = new Progress(ground.machine.stderr, given.progress === true, ground.speak, ground.language);
  const complain = (line: string) => {
    progress.clear();
    ground.machine.stderr.write(`${line}\n`);
  };
  const signal = AbortSignal.any([ground.machine.interrupt, ground.out.left]);
  const work: Work = { ...ground, given, positionals, progress, complain, signal };
  try {
    return await command.run(work);
  } finally {
    progress.clear();
  }
}

async function help(name: string | undefined, { out, language }: Ground): Promise<number> {
  const { helpTexts, overview, commandPage } = await import('./help.ts');
  const texts = await helpTexts(language);
  if (name === undefined) await out.write(overview(texts));
  else if (!isCommand(name)) throw new Misuse('command.unknown', { name });
  else await out.write(commandPage(texts, name, await shortsOf(name)));
  return EXIT.good;
}

async function shortsOf(name: CommandName): Promise<Record<string, string | undefined>> {
  const { options } = (await COMMANDS[name]()).default as Command;
  return Object.fromEntries(Object.entries(options).map(([option, { short }]) => [option, short]));
}

async function tellVersion({ out }: Ground): Promise<number> {
  const { ownVersion } = await import('./version.ts');
  await out.line(await ownVersion());
  return EXIT.good;
}

import { existsSync, readdirSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Obstacle, say } from '#kernel/console';
import { type Base, openBase } from '#kernel/embedded';
import { readSettings, type Settings } from '#kernel/env';
import { createLog } from '#kernel/log';
import type { Command, CommandContext } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

const NOT_COMMANDS = new Set(['main', 'command']);

function commandNames(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.tsx?$/.test(file));
  return files.map((file) => file.replace(/\.tsx?$/, '')).filter((name) => !NOT_COMMANDS.has(name));
}

async function findCommand(name: string): Promise<Command | undefined> {
  if (!commandNames().includes(name)) return undefined;
  const file = existsSync(new URL(`./${name}.ts`, import.meta.url)) ? `./${name}.ts` : `./${name}.tsx`;
  const module = (await import(file)) as { default: Command };
  return module.default;
}

async function overview(language: 'fr' | 'en'): Promise<string> {
  const lines: string[] = [];
  for (const name of commandNames().sort()) {
    const command = await findCommand(name);
    lines.push(`  ${`${name} ${command?.usage ?? ''}`.padEnd(34)} ${command?.summary[language] ?? ''}`);
  }
  return say('cli.usage', { list: lines.join('\n') });
}

function help(name: string, command: Command, language: 'fr' | 'en'): string {
  const options = [
    '--help',
    ...(command.writes ? ['--dry-run'] : []),
    ...Object.keys(command.options ?? {}).map((option) => `--${option}`),
  ];
  return `npm run cli -- ${name} ${command.usage ?? ''}\n\n${command.summary[language]}\n${say('cli.options', { list: options.join(' ') })}`;
}

function readLine(command: Command, rest: string[]) {
  const own: Options = { help: { type: 'boolean', short: 'h' } };
  if (command.writes) own['dry-run'] = { type: 'boolean' };
  try {
    return parseArgs({ args: rest, options: { ...own, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new Obstacle('cli.wrong', { reason: (error as Error).message });
  }
}

async function runCommand(settings: Settings, name: string, command: Command, rest: string[]): Promise<number> {
  const { values, positionals } = readLine(command, rest);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  if (values.help) {
    print(help(name, command, settings.language));
    return 0;
  }
  let base: Promise<Base> | undefined;
  const context: CommandContext = {
    settings,
    log: createLog({ level: settings.logLevel, pretty: settings.logPretty, sink: (line) => process.stderr.write(`${line}\n`) }),
    args: positionals,
    options: values,
    dryRun: values['dry-run'] === true,
    base: () => {
      base ??= openBase(settings, { as: 'command', name: `toguna ${name}, pid ${process.pid}` });
      return base;
    },
    print,
  };
  try {
    return (await command.run(context)) ?? 0;
  } finally {
    if (base) await (await base.catch(() => undefined))?.close();
  }
}

async function main(argv: string[]): Promise<number> {
  const settings = readSettings();
  const [name, ...rest] = argv;
  if (!name || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${await overview(settings.language)}\n`);
    return name ? 0 : 2;
  }
  const command = await findCommand(name);
  if (command) return runCommand(settings, name, command, rest);
  process.stderr.write(`${say('cli.unknown', { name })}\n\n${await overview(settings.language)}\n`);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Obstacle ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
}

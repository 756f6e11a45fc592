import type { ParseArgsConfig } from 'node:util';
import type { Base } from '#kernel/embedded';
import type { Settings } from '#kernel/env';
import type { Log } from '#kernel/log';

/** What a command is given. The base is joined, or started, at its first use, and left when the command ends. */
export interface CommandContext {
  settings: Settings;
  log: Log;
  /** Arguments after the name of the command. */
  args: string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  dryRun: boolean;
  base(): Promise<Base>;
  /** Prints a line for the person at the console. */
  print(line: string): void;
}

/** One file a command, beside this one: the name of the file is the name of the command. */
export interface Command {
  summary: { fr: string; en: string };
  /** What follows the name: `FILE [--dry-run]`. */
  usage?: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** True for a command that writes: it then takes `--dry-run`. */
  writes?: boolean;
  /** What it answers is the code of the process; nothing means 0. */
  run(context: CommandContext): Promise<number | undefined> | Promise<void>;
}

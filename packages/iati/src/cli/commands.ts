import type { Command } from './command.ts';

/** Every command and where it is: only the one that is asked for is loaded. */
export const COMMANDS = {
  check: () => import('./check/command.ts'),
  upgrade: () => import('./upgrade/command.ts'),
  stats: () => import('./stats.ts'),
  diff: () => import('./diff/command.ts'),
  split: () => import('./split.ts'),
  extract: () => import('./extract.ts'),
  codelists: () => import('./codelists.ts'),
} as const satisfies Record<string, () => Promise<{ readonly default: Command }>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

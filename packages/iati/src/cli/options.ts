import { parseArgs } from 'node:util';
import { parseDay } from '../exact/day.ts';
import { Misuse } from './errors.ts';

/** One option of a command, as `node:util` wants it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What was given: absent options are undefined. */
export type Given<O extends OptionSpecs> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : O[K]['multiple'] extends true ? readonly string[] : string;
};

/** Options that every command has. */
export const EVERYWHERE = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  progress: { type: 'boolean' },
} as const satisfies OptionSpecs;

export interface ParsedArguments<O extends OptionSpecs> {
  readonly given: Given<O & typeof EVERYWHERE>;
  readonly positionals: readonly string[];
}

/** The arguments of one command; throws `Misuse` in our words instead of those of Node. */
export function parseOptions<O extends OptionSpecs>(command: string, options: O, args: readonly string[]): ParsedArguments<O> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...options, ...EVERYWHERE }, allowPositionals: true });
    return { given: values as Given<O & typeof EVERYWHERE>, positionals };
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    // The option stands in quotes: '-x', '--max <value>', '-o, --output <value>'.
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Misuse('option.unknown', { command, option });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new Misuse(/does not take an argument/.test(message) ? 'option.no-value' : 'option.needs-value', { option });
    }
    throw error;
  }
}

/** A whole number above 0. */
export function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9][0-9]{0,8}$/.test(value)) throw new Misuse('option.not-number', { option, value });
  return Number(value);
}

export function oneOf<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Misuse('option.not-one-of', { option, value, choices: choices.join(', ') });
  return found;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/;

/** A day (its first moment in UTC) or a moment (in UTC where it names no zone), in milliseconds since 1970. */
export function instantOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const [, day = '', time = 'T00:00', zone = 'Z'] = INSTANT.exec(value) ?? [];
  // The platform takes 30 February for 2 March.
  const instant = parseDay(day) === null ? Number.NaN : Date.parse(`${day}${time}${zone}`);
  if (Number.isNaN(instant)) throw new Misuse('option.not-instant', { option, value });
  return instant;
}

/** A country of ISO 3166-1, in capitals. */
export function countryOf(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^[A-Za-z]{2}$/.test(value)) throw new Misuse('option.not-country', { option, value });
  return value.toUpperCase();
}

/** Refuses two options that contradict each other. */
export function notTogether(given: Readonly<Record<string, unknown>>, ...pairs: readonly (readonly [string, string])[]): void {
  for (const [one, other] of pairs) {
    if (given[one] !== undefined && given[other] !== undefined)
      throw new Misuse('option.together', { one: `--${one}`, other: `--${other}` });
  }
}

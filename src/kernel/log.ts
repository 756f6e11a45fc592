import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';

export type Level = 'debug' | 'info' | 'warn' | 'error';
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined | Error>>;

export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  /** The same log with fields that every line carries, such as the id of a request. */
  with(fields: Fields): Log;
}

export interface LogOptions {
  level?: Level;
  pretty?: boolean;
  clock?: Clock;
  sink?: (line: string) => void;
}

const ORDER: readonly Level[] = ['debug', 'info', 'warn', 'error'];
const SECRET_NAME = /pass|secret|token|cookie|authorization|email|mail$|phone|name$/i;
const ADDRESS = /[^\s<>"'=,;]+@[^\s<>"'=,;]+\.[^\s<>"'=,;]+/g;
const CREDENTIALS = /(\/\/[^:/\s]+:)[^@/\s]+@/g;

/** A log keeps no personal data: addresses, names, passwords and tokens are struck out whoever wrote the line. */
function clean(name: string, value: Fields[string]): unknown {
  if (value instanceof Error) return errorFields(value);
  if (typeof value !== 'string') return value;
  return SECRET_NAME.test(name) ? '…' : strike(value);
}

function strike(text: string): string {
  return text.replace(CREDENTIALS, '$1…@').replace(ADDRESS, '…@…');
}

function errorFields(error: Error): Record<string, unknown> {
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  const kept = { type: error.name, message: strike(error.message), stack: error.stack && strike(error.stack), code, constraint };
  return error.cause instanceof Error ? { ...kept, cause: errorFields(error.cause) } : kept;
}

function prettyLine(time: Date, level: Level, event: string, fields: Record<string, unknown>): string {
  const { error, ...others } = fields as { error?: { stack?: string } };
  const rest = Object.entries(others).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const head = `${time.toISOString().slice(11, 19)} ${level === 'info' ? '' : `${level.toUpperCase()} `}${event}`;
  return [head, ...rest].join('  ') + (error ? `\n${error.stack ?? JSON.stringify(error)}` : '');
}

/** One line an event: JSON for machines, plain words on a terminal. */
export function createLog(options: LogOptions = {}, carried: Fields = {}): Log {
  const { level: least = 'info', pretty = false, clock = systemClock, sink = (line) => process.stdout.write(`${line}\n`) } = options;
  const write = (level: Level, event: string, fields: Fields = {}) => {
    if (ORDER.indexOf(level) < ORDER.indexOf(least)) return;
    const cleaned: Record<string, unknown> = {};
    for (const [name, value] of Object.entries({ ...carried, ...fields })) {
      if (value !== undefined) cleaned[name] = clean(name, value);
    }
    const time = clock.now();
    sink(pretty ? prettyLine(time, level, event, cleaned) : JSON.stringify({ time: time.toISOString(), level, event, ...cleaned }));
  };
  return {
    debug: (event, fields) => write('debug', event, fields),
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
    with: (fields) => createLog(options, { ...carried, ...fields }),
  };
}

/** For tests and for callers who want silence. */
export const silentLog: Log = createLog({ sink: () => undefined });

import { IatiReadError } from '../read/errors.ts';
import { type ReadOptions, readRecords } from '../read/read.ts';
import type { Source } from '../text/decode.ts';
import { Checker, type CheckerOptions } from './checker.ts';
import type { Report } from './report.ts';

export interface CheckOptions extends CheckerOptions, ReadOptions {}

/**
 * Reads a file of any version and says everything that is not as the standard has it: form, structure, codes, the rules of the
 * standard's ruleset, and advisories of our own. One record is in memory at a time. A file that cannot be read to its end gives
 * a report too: what was found by then, and where it stopped. Throws only on misuse.
 *
 * @example
 * (await check(bytes, { now: '2026-11-23T12:00:00Z' })).counts.bySeverity.critical // 0
 */
export async function check(source: Source, options: CheckOptions): Promise<Report> {
  const checker = new Checker(options);
  const reading = readRecords(source, options);
  try {
    for await (const record of reading) checker.add(record);
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
    return checker.end(reading.file, error);
  }
  return checker.end(reading.file);
}

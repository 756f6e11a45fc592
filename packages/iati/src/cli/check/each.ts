import { check } from '../../check/check.ts';
import type { Report } from '../../check/report.ts';
import type { Work } from '../command.ts';
import { EXIT } from '../exits.ts';
import { eachInput } from '../inputs.ts';
import { Stopped } from '../sources.ts';
import type { CheckSettings, Teller } from './settings.ts';

/** Checks every input and hands each report to the teller. */
export async function checkEach(work: Work, settings: CheckSettings, teller: Teller): Promise<number> {
  const options = {
    now: new Date(settings.now),
    signal: work.signal,
    ...(settings.lists && { lists: settings.lists }),
    ...(settings.organisations && { organisations: settings.organisations }),
    ...(settings.version && { version: settings.version }),
    ...(settings.maxFindings && { maxFindings: settings.maxFindings }),
    ...(settings.rules && { rules: settings.rules }),
    checks: [() => work.progress.record(), ...(settings.checks ?? [])],
  };
  const code = await eachInput(
    work,
    async (input, bytes) => {
      const report = await check(bytes, options);
      work.progress.clear();
      await teller.report(input, report);
      // What was found before the interruption has been told; the rest is said to be missing.
      if (report.stopped?.code === 'aborted') throw new Stopped();
      return isGood(report, settings.strict) ? EXIT.good : EXIT.found;
    },
    { onRefused: (input, sentence) => teller.refused(input, sentence) },
  );
  await teller.end();
  return code;
}

/** Valid, and with `--strict` without errors too. */
export function isGood({ valid, counts }: Report, strict: boolean): boolean {
  return valid && !(strict && counts.bySeverity.error > 0);
}

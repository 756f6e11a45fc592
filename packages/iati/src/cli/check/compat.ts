import { type CompatVerdict, compatVerdict } from '../../check/compat/verdict.ts';
import { fileEn } from '../../finding/texts/file.en.ts';
import { fileFr } from '../../finding/texts/file.fr.ts';
import { IatiReadError } from '../../read/errors.ts';
import { readRecords } from '../../read/read.ts';
import type { Work } from '../command.ts';
import { EXIT } from '../exits.ts';
import { eachInput, placeIn } from '../inputs.ts';
import { filled } from '../language.ts';
import { readErrorSentence } from '../read-error.ts';
import { bytesOf, type Input, Stopped } from '../sources.ts';
import type { CheckSettings } from './settings.ts';

/** The largest file that the official service takes. */
const MOST_MIB = 60;

/**
 * The verdict of the official validator, a line a file. Where it has none (not well-formed, no version, no IATI root, refused),
 * `reason` says why in a sentence.
 */
export async function compat(work: Work, settings: CheckSettings, json: boolean): Promise<number> {
  const options = {
    now: new Date(settings.now),
    ...(settings.lists && { lists: settings.lists }),
    ...(settings.organisations && { organisations: settings.organisations }),
    ...(settings.version && { as: settings.version }),
  };
  const tell = (path: string, verdict: CompatVerdict | null, reason: string | null) =>
    work.out.line(
      json
        ? JSON.stringify({ file: path, ...(verdict ?? NONE), ...(reason === null ? {} : { reason }) })
        : human(path, verdict, reason, work),
    );
  return eachInput(
    work,
    async (input, bytes) => {
      const kept: Uint8Array[] | null = input.path === '-' ? [] : null;
      const verdict = await compatVerdict(running(bytes, kept, work.signal), options);
      await tell(input.path, verdict, await reasonOf(verdict, input, kept, work));
      return verdict.valid === true ? EXIT.good : EXIT.found;
    },
    { onRefused: ({ path }, sentence) => tell(path, null, sentence) },
  );
}

/** Of a file that could not be opened. */
const NONE: CompatVerdict = {
  wellFormed: false,
  rootElement: null,
  version: null,
  schemaValid: null,
  valid: null,
  summary: { critical: 0, error: 0, warning: 0 },
  byRule: {},
};

/** Standard input cannot be read again: its bytes are kept. */
async function* running(
  bytes: AsyncIterable<Uint8Array>,
  kept: Uint8Array[] | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of bytes) {
    if (signal.aborted) throw new Stopped();
    kept?.push(piece);
    yield piece;
  }
}

async function reasonOf(verdict: CompatVerdict, input: Input, kept: Uint8Array[] | null, work: Work): Promise<string | null> {
  if (verdict.wellFormed && verdict.schemaValid !== null && verdict.valid !== null) return null;
  const { language, speak } = work;
  try {
    const silent = { ...work, progress: { read() {} } as never };
    for await (const record of readRecords(kept ?? bytesOf(input, silent))) void record;
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
    return `${placeIn(input.path, error)}: ${readErrorSentence(error, language, speak)}`;
  }
  const sentences = language === 'fr' ? fileFr : fileEn;
  const { rootElement, version, valid } = verdict;
  if (rootElement !== 'iati-activities' && rootElement !== 'iati-organisations')
    return filled(sentences['0.2.1'], { rootElement: rootElement ?? '-' });
  if (version === null) return sentences['0.6.1.missing'];
  if (valid === null) return speak('compat.too-large', { most: MOST_MIB });
  return filled(sentences['0.6.1'], { declared: version });
}

function human(path: string, verdict: CompatVerdict | null, reason: string | null, { speak }: Pick<Work, 'speak'>): string {
  if (verdict === null) return speak('check.line', { path, verdict: speak('compat.none'), found: reason ?? '' });
  const { valid, summary, byRule } = verdict;
  const word = speak(valid === null ? 'compat.none' : valid ? 'check.valid' : 'check.invalid');
  const counts = (['critical', 'error', 'warning'] as const)
    .map((severity) => speak(`check.count.${severity}`, { count: summary[severity] }))
    .join(', ');
  const rules = Object.entries(byRule).map(([rule, count]) => `\n  ${rule} × ${count}`);
  return `${speak('check.line', { path, verdict: word, found: counts })}${rules.join('')}${reason === null ? '' : `\n  ${reason}`}`;
}

import { readFile } from 'node:fs/promises';
import type { RecordCheck } from '../../check/context.ts';
import type { Rule } from '../../finding/finding.ts';
import { compileRuleset } from '../../ruleset/compile.ts';
import { RulesetError } from '../../ruleset/error.ts';
import { rulesetCheck } from '../../ruleset/run.ts';
import type { RulesetSource } from '../../ruleset/source.ts';
import { refusedBySystem, Unreadable } from '../errors.ts';

/** A ruleset of one's own, from a JSON file, as a check beside ours; a rule keeps its own weight, also where its id is one of ours. */
export async function ownRuleset(path: string): Promise<{ checks: readonly RecordCheck[]; rules: readonly Rule[] }> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw refusedBySystem(error, path);
  });
  let source: RulesetSource;
  try {
    source = JSON.parse(text.replace(/^\uFEFF/, '')) as RulesetSource;
  } catch (error) {
    throw new Unreadable('file.not-json', { path, reason: (error as Error).message });
  }
  try {
    const ruleset = compileRuleset(source);
    return { checks: [rulesetCheck(ruleset)], rules: ruleset.rules };
  } catch (error) {
    if (error instanceof RulesetError) throw new Unreadable('ruleset.broken', { path, reason: error.message });
    throw error;
  }
}

export { type CompileOptions, compileRuleset, type RuleOfRuleset, Ruleset } from './compile.ts';
export { RulesetError } from './error.ts';
export {
  judgeRecord,
  type NodeConcerned,
  type RuleOutcome,
  type RulesetFinding,
  type RunOptions,
  rulesetCheck,
  runRuleset,
} from './run.ts';
export type { CaseSource, KindsSource, RuleInfo, RulesetSource } from './source.ts';
export { hasStandardRuleset, type RulesetVersion, standardRuleset } from './standard.ts';

import type { Category, Severity } from '../finding/finding.ts';

/** What a published ruleset says about one of its rules. */
export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Absent in the standard rulesets as this library carries them: their sentences are its own. */
  readonly message?: string;
}

/** One case of a rule kind: which keys it has depends on the kind. Keys that no kind knows (`link`) are passed over. */
export interface CaseSource {
  readonly ruleInfo?: RuleInfo;
  readonly condition?: string;
  readonly idCondition?: string;
  readonly [key: string]: unknown;
}

/** The cases of each rule kind. */
export type KindsSource = Readonly<Record<string, { readonly cases: readonly CaseSource[] }>>;

/**
 * A ruleset as published: context path → rule kind → cases (https://github.com/IATI/IATI-Rulesets). Kinds may be written
 * `atleast_one` or `atLeastOne`.
 */
export type RulesetSource = Readonly<Record<string, KindsSource>>;

import type { CaseSource, KindsSource, RulesetSource } from './source.ts';

/** One case of a ruleset as a row: context, kind, case. */
export type RulesetRow = readonly [context: string, kind: string, source: CaseSource];

/** The published form of rows, in their order. */
export function rulesetOfRows(rows: readonly RulesetRow[]): RulesetSource {
  const contexts: Record<string, Record<string, { cases: CaseSource[] }>> = {};
  for (const [context, kind, source] of rows) {
    contexts[context] ??= {};
    contexts[context][kind] ??= { cases: [] };
    contexts[context][kind].cases.push(source);
  }
  return contexts;
}

/** The rows of a ruleset without messages and links, which belong to their publisher. */
export function rowsOfRuleset(ruleset: RulesetSource): RulesetRow[] {
  return Object.entries(ruleset).flatMap(([context, kinds]) =>
    Object.entries(kinds).flatMap(([kind, { cases }]) => cases.map((source): RulesetRow => [context, kind, withoutWords(source)])),
  );
}

function withoutWords({ ruleInfo, ...source }: CaseSource): CaseSource {
  const inner = source.do as KindsSource | undefined;
  const kinds = Object.entries(inner ?? {}).map(([kind, { cases }]) => [kind, { cases: cases.map(withoutWords) }]);
  return {
    ...source,
    ...(inner === undefined ? {} : { do: Object.fromEntries(kinds) }),
    ...(ruleInfo === undefined ? {} : { ruleInfo: { id: ruleInfo.id, severity: ruleInfo.severity, category: ruleInfo.category } }),
  };
}

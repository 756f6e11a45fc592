import type { Rule } from '../finding/finding.ts';
import { readCatalogue } from '../read/notices.ts';
import { adviceCatalogue } from './advice/index.ts';
import { codesCatalogue } from './codes/index.ts';
import { fileCatalogue } from './refusal.ts';
import { rulesCatalogue } from './rules/index.ts';
import { schemaCatalogue } from './schema/index.ts';

/** Every rule that a check may name, by its id. */
export const catalogue: ReadonlyMap<string, Rule> = new Map(
  [fileCatalogue, readCatalogue, schemaCatalogue, codesCatalogue, rulesCatalogue, adviceCatalogue].flat().map((rule) => [rule.id, rule]),
);

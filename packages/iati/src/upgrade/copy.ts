import type { AnyNode } from '../model/node.ts';
import { hasText, type Ledger } from './account.ts';
import { graft, plant, putInOrder, seedling } from './grow.ts';
import { budgetVocabulary } from './rules/classifications.ts';
import { keepTree } from './translate.ts';

/**
 * A record of 2.01, 2.02 or 2.03 as one of 2.03: only additions lie between them, so everything is kept as it is, mistakes too,
 * in the order of the schema. A version on the record itself, as datastores write it, is left out.
 */
export function copyRecord(source: AnyNode, made: AnyNode, ledger: Ledger): void {
  const pairs = made.pairs as string[];
  ledger.keep('element', source.name);
  for (let at = 0; at < source.pairs.length; at += 2) {
    const name = source.pairs[at]!;
    const value = source.pairs[at + 1]!;
    if (name === 'version') ledger.enter('dropped', source, '@version', 'version-of-file', value);
    else {
      pairs.push(name, value);
      ledger.keep('attribute', `${source.name}/@${name}`);
    }
  }
  content(source, made, source.name, ledger);
}

function content(source: AnyNode, made: AnyNode, path: string, ledger: Ledger): void {
  made.text = source.text;
  if (hasText(source)) ledger.keep('text', `${path}/text()`);
  for (const child of source.children) copy(child, made, path, ledger);
  putInOrder(made);
}

function copy(source: AnyNode, parent: AnyNode, above: string, ledger: Ledger): void {
  const { spec, pairs } = source;
  if (spec === null) {
    graft(source, parent);
    return keepTree(source, above, ledger);
  }
  const path = `${above}/${source.name}`;
  ledger.keep('element', path);
  for (let at = 0; at < pairs.length; at += 2) {
    const withdrawn = pairs[at] === 'vocabulary' && source.name === 'country-budget-items' && budgetVocabulary(pairs[at + 1]!);
    if (withdrawn) ledger.enter('kept', source, '@vocabulary', withdrawn.reason, pairs[at + 1]!);
    else ledger.keep('attribute', `${path}/@${pairs[at]}`);
  }
  content(source, plant(seedling(parent, spec, source, [...pairs]), parent), path, ledger);
}

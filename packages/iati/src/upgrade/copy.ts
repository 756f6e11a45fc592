import type { AnyNode } from '../model/node.ts';
import { hasText, type Ledger } from './account.ts';
import { isOfOthers } from './attributes.ts';
import { grow, plant, putInOrder, seedling } from './grow.ts';
import { budgetVocabulary } from './rules/classifications.ts';
import { keepExtension } from './translate.ts';

/**
 * An element of 2.01, 2.02 or 2.03 as one of 2.03: only additions lie between them, so that everything of the standard is kept as it
 * is, mistaken values too. What no version has there is left out; a bare text, as 1.0x had it, becomes a narrative.
 */
export function copy(source: AnyNode, made: AnyNode, path: string, ledger: Ledger): void {
  const { pairs } = source;
  ledger.keep('element', path);
  for (let at = 0; at < pairs.length; at += 2) copyAttribute(source, made, pairs[at]!, pairs[at + 1]!, path, ledger);
  copyText(source, made, path, ledger);
  for (const child of source.children) {
    const { spec, name } = child;
    if (child.foreign) keepExtension(child, made, path, ledger);
    else if (!spec) ledger.dropTree(child, 'not-in-standard');
    else copy(child, plant(seedling(made, spec, child), made), `${path}/${name}`, ledger);
  }
  putInOrder(made);
}

function copyAttribute(source: AnyNode, made: AnyNode, name: string, value: string, path: string, ledger: Ledger): void {
  const part = `@${name}`;
  if (!made.spec!.attributes.has(name) && !isOfOthers(name)) {
    const onRecord = name === 'version' && !path.includes('/');
    ledger.enter('dropped', source, part, onRecord ? 'version-of-file' : 'not-in-standard', value);
    return;
  }
  (made.pairs as string[]).push(name, value);
  const withdrawn = name === 'vocabulary' && source.name === 'country-budget-items' ? budgetVocabulary(value) : null;
  if (withdrawn) ledger.enter('kept', source, part, withdrawn.reason, value);
  else ledger.keep('attribute', `${path}/${part}`);
}

function copyText(source: AnyNode, made: AnyNode, path: string, ledger: Ledger): void {
  const { spec } = made;
  if (spec!.text !== null) made.text = source.text;
  if (!hasText(source)) return;
  if (spec!.text !== null) ledger.keep('text', `${path}/text()`);
  else if (spec!.children.has('narrative')) {
    grow(made, 'narrative', source, source.text);
    ledger.move('text', `${path}/text()`, 'text-to-narrative');
  } else ledger.enter('dropped', source, 'text()', 'label', source.text);
}

import type { AnyNode } from '../model/node.ts';
import { trimmed } from '../model/values.ts';
import { hasText, type Ledger, type UpgradeReason } from './account.ts';
import { makeAttributes } from './attributes.ts';
import { readDay } from './days.ts';
import { graft, plant, putInOrder, seedling } from './grow.ts';
import { canJoin, join } from './join.ts';
import type { ReadyRule } from './rule.ts';
import { codeInLabel, makeText } from './texts.ts';

/** Puts all that an element of 1.0x says into an element of 2.03, and accounts for it. */
export function translate(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const work = { source, made, rule, ledger };
  makeAttributes(work);
  makeText(work);
  for (const child of source.children) translateChild(child, made, rule, ledger);
  rule.finish?.(made, source, ledger);
  putInOrder(made);
}

function translateChild(source: AnyNode, parent: AnyNode, above: ReadyRule, ledger: Ledger): void {
  const rule = source.foreign ? undefined : above.children.get(source.name);
  const refusal = rule ? (rule.refuse?.(source) ?? emptiness(source, rule)) : null;
  if (source.foreign) keepExtension(source, parent, above.path, ledger);
  else if (!rule) ledger.dropTree(source, 'not-in-standard');
  else if (refusal) ledger.dropTree(source, refusal);
  else if (rule.melts) melt(source, parent, rule, ledger);
  else plantOrJoin(source, parent, rule, ledger);
}

function plantOrJoin(source: AnyNode, parent: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const earlier = rule.once || rule.joins ? parent.all(rule.name) : [];
  if (earlier.length > 0) {
    addToOthers(source, parent, rule, ledger, earlier);
    return;
  }
  accountFor(source, rule, ledger);
  translate(source, plant(seedling(parent, rule.spec, source), parent), rule, ledger);
}

function accountFor(source: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  if (rule.renamed) ledger.enter('changed', source, '', rule.reason ?? 'renamed', source.name, rule.name);
  else ledger.keep('element', rule.path);
}

/** Where one of the name is there already: joined to it when both can be said in one; else another where 2.03 allows it, or none. */
function addToOthers(source: AnyNode, parent: AnyNode, rule: ReadyRule, ledger: Ledger, earlier: readonly AnyNode[]): void {
  const attempt = ledger.attempt();
  const made = seedling(parent, rule.spec, source);
  translate(source, made, rule, attempt);
  const partner = earlier.find((one) => canJoin(one, made) && (rule.once || rule.joins!(one, made)));
  if (!partner && rule.once) {
    ledger.dropTree(source, 'only-one');
    return;
  }
  if (partner) {
    ledger.enter('changed', source, '', 'merged', null, rule.name);
    join(partner, made);
  } else {
    accountFor(source, rule, ledger);
    plant(made, parent);
  }
  ledger.absorb(attempt);
}

/** An element that is nothing more once its parts have found other places. */
function melt(source: AnyNode, parent: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const attempt = ledger.attempt();
  const made = seedling(parent, rule.spec, source);
  translate(source, made, rule, attempt);
  if (made.pairs.length === 0 && made.children.length === 0) {
    ledger.enter('changed', source, '', rule.melts!, trimmed(source.text) || null);
  } else {
    accountFor(source, rule, ledger);
    plant(made, parent);
  }
  ledger.absorb(attempt);
}

/** Why an element that says nothing 2.03 could hold is left out. */
function emptiness(source: AnyNode, rule: ReadyRule): UpgradeReason | null {
  if (source.children.length > 0 || rule.spec.text !== null || attributesSay(source, rule)) return null;
  if (rule.text === 'day') return readDay(source.text) ? null : 'no-day';
  if (rule.text !== 'label') return hasText(source) ? null : 'says-nothing';
  if (rule.spec.children.size > 0 || rule.spec.attributes.size === 0 || codeInLabel(source, rule) !== undefined) return null;
  return hasText(source) ? 'label-without-code' : 'says-nothing';
}

/** A language alone says nothing, nor does the type of a text that is not there. */
function attributesSay({ pairs }: AnyNode, rule: ReadyRule): boolean {
  for (let at = 0; at < pairs.length; at += 2) {
    const silent = pairs[at] === 'xml:lang' || (pairs[at] === 'type' && rule.text === 'narrative');
    if (!silent && pairs[at + 1] !== '') return true;
  }
  return false;
}

/** An element of another namespace is kept whole wherever 2.03 has room for it: not in an element of text. */
export function keepExtension(source: AnyNode, parent: AnyNode, above: string, ledger: Ledger): void {
  if (parent.spec !== null && parent.spec.text !== null) ledger.dropTree(source, 'no-place-for-extension');
  else {
    graft(source, parent);
    keepTree(source, above, ledger);
  }
}

function keepTree(node: AnyNode, above: string, ledger: Ledger): void {
  const path = `${above}/${node.name}`;
  ledger.keep('element', path);
  const { pairs } = node;
  for (let at = 0; at < pairs.length; at += 2) ledger.keep('attribute', `${path}/@${pairs[at]}`);
  if (hasText(node)) ledger.keep('text', `${path}/text()`);
  for (const child of node.children) keepTree(child, path, ledger);
}

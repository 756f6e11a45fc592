import type { AnyNode } from '../model/node.ts';
import { given, trimmed } from '../model/values.ts';
import { hasText, type Ledger, type UpgradeReason } from './account.ts';
import { readDay } from './days.ts';
import { graft, grow, plant, putInOrder, seedling, setAttribute, writeTo } from './grow.ts';
import { canJoin, join } from './join.ts';
import type { ReadyAttribute, ReadyRule } from './rule.ts';
import { byType } from './values.ts';

/** Elements that can hold no attribute of another namespace in 2.03, by their path there. */
const CLOSED =
  /(^|\/)(organisation-identifier|condition|legacy-data|related-activity|target|actual|recipient-org|pos|channel-code|(interest|principal)-[a-z]+)$/;

/** Puts all that an element of 1.0x says into an element of 2.03, and accounts for it. */
export function translate(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  attributes(source, made, rule, ledger);
  text(source, made, rule, ledger);
  for (const child of source.children) translateChild(child, made, rule, ledger);
  rule.finish?.(made, source, ledger);
  putInOrder(made);
}

function translateChild(source: AnyNode, parent: AnyNode, above: ReadyRule, ledger: Ledger): void {
  if (source.foreign) return extension(source, parent, above, ledger);
  const rule = above.children.get(source.name);
  if (!rule) return ledger.dropTree(source, 'not-in-standard');
  const refusal = rule.refuse?.(source) ?? emptiness(source, rule);
  if (refusal) return ledger.dropTree(source, refusal);
  if (rule.melts) return melt(source, parent, rule, ledger);
  const earlier = rule.once || rule.joins ? parent.children.filter((child) => child.name === rule.name && !child.foreign) : [];
  if (earlier.length > 0) return joinOrPlant(source, parent, rule, ledger, earlier);
  const made = plant(seedling(parent, rule.spec, source), parent);
  account(source, rule, ledger);
  translate(source, made, rule, ledger);
}

function account(source: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  if (rule.renamed) ledger.enter('changed', source, '', rule.reason ?? 'renamed', source.name, rule.name);
  else ledger.keep('element', rule.path);
}

/** Where one of the name is there already: joined to it when both can be said in one, else another, or none. */
function joinOrPlant(source: AnyNode, parent: AnyNode, rule: ReadyRule, ledger: Ledger, earlier: readonly AnyNode[]): void {
  const attempt = ledger.attempt();
  const made = seedling(parent, rule.spec, source);
  translate(source, made, rule, attempt);
  const partner = earlier.find((one) => canJoin(one, made) && (rule.once || rule.joins!(one, made)));
  if (!partner && rule.once) return ledger.dropTree(source, 'only-one');
  ledger.absorb(attempt);
  if (!partner) {
    account(source, rule, ledger);
    plant(made, parent);
    return;
  }
  ledger.enter('changed', source, '', 'merged', null, rule.name);
  join(partner, made);
}

/** An element that is nothing more once its parts have found other places. */
function melt(source: AnyNode, parent: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const made = seedling(parent, rule.spec, source);
  translate(source, made, rule, ledger);
  if (made.pairs.length === 0 && made.children.length === 0) {
    ledger.enter('changed', source, '', rule.melts!, trimmed(source.text) || null);
    return;
  }
  account(source, rule, ledger);
  plant(made, parent);
}

/** Why an element that says nothing 2.03 could hold is left out. */
function emptiness(source: AnyNode, rule: ReadyRule): UpgradeReason | null {
  if (source.children.length > 0 || rule.spec.text !== null) return null;
  const { pairs } = source;
  for (let at = 0; at < pairs.length; at += 2) {
    const says = rule.text === 'narrative' && pairs[at] === 'type' ? false : pairs[at] !== 'xml:lang';
    if (says && pairs[at + 1] !== '') return null;
  }
  switch (rule.text) {
    case 'day':
      return readDay(source.text) ? null : 'no-day';
    case 'label':
      if (rule.spec.children.size > 0 || rule.spec.attributes.size === 0) return null;
      if (codeInText(source, rule) !== undefined) return null;
      return hasText(source) ? 'label-without-code' : 'says-nothing';
    default:
      return hasText(source) ? null : 'says-nothing';
  }
}

function extension(source: AnyNode, parent: AnyNode, above: ReadyRule, ledger: Ledger): void {
  if (above.spec.text !== null) return ledger.dropTree(source, 'no-place-for-extension');
  graft(source, parent);
  keepTree(source, above.path, ledger);
}

/** Accounts for an element that stays as it is with everything in it. */
export function keepTree(node: AnyNode, above: string, ledger: Ledger): void {
  const path = `${above}/${node.name}`;
  ledger.keep('element', path);
  const { pairs } = node;
  for (let at = 0; at < pairs.length; at += 2) ledger.keep('attribute', `${path}/@${pairs[at]}`);
  if (hasText(node)) ledger.keep('text', `${path}/text()`);
  for (const child of node.children) keepTree(child, path, ledger);
}

function attributes(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const { pairs } = source;
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    const value = pairs[at + 1]!;
    const known = rule.attributes.get(name);
    if (known) attribute(name, value, known, source, made, ledger);
    else if (name === 'xml:lang') language(value, source, rule, ledger);
    else if (name.startsWith('xmlns') || name.includes(':')) foreignAttribute(name, value, source, made, rule, ledger);
    else ledger.enter('dropped', source, `@${name}`, 'not-in-standard', value);
  }
}

function attribute(name: string, value: string, rule: ReadyAttribute, source: AnyNode, made: AnyNode, ledger: Ledger): void {
  const part = `@${name}`;
  if (rule.drop) return ledger.enter('dropped', source, part, rule.drop, value);
  const needed = rule.required && rule.type === 'string' && !rule.to;
  if (!needed && trimmed(value) === '') return ledger.enter('dropped', source, part, 'empty', value);
  const mapped = rule.map ? rule.map(value, source) : byType(rule.type, value);
  const result = mapped ? mapped.value : value;
  if (result === null) return ledger.enter('dropped', source, part, mapped!.reason, value);
  if (rule.to) return moved(part, value, result, mapped?.reason ?? rule.reason ?? 'value-moved', rule.to, source, made, ledger);
  setAttribute(made, rule.name, result);
  if (!mapped) ledger.keep('attribute', rule.path);
  else ledger.enter(result === value ? 'kept' : 'changed', source, part, mapped.reason, value, result === value ? null : result);
}

function moved(
  part: string,
  value: string,
  result: string,
  reason: UpgradeReason,
  to: string,
  source: AnyNode,
  made: AnyNode,
  ledger: Ledger,
): void {
  // The place of its own in the old element comes first, wherever it stands in the order of attributes.
  const taken = to.startsWith('@') && given(source, to.slice(1)) !== null;
  if (taken || !writeTo(made, to, result, source)) return ledger.enter('dropped', source, part, 'newer-form-present', value);
  ledger.enter('changed', source, part, reason, value, result === value ? to.replace('../', '') : result);
}

/** The language of a text that becomes a narrative goes there with it; any other language speaks of nothing. */
function language(value: string, source: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const narrative = rule.text === 'narrative' || rule.text === 'day-and-narrative';
  if (value === '') ledger.enter('dropped', source, '@xml:lang', 'empty', value);
  else if (narrative && hasNarrative(source, rule)) ledger.move('attribute', rule.languagePath, 'language-to-narrative');
  else ledger.enter('dropped', source, '@xml:lang', 'language-of-label', value);
}

function foreignAttribute(name: string, value: string, source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const declaration = name.startsWith('xmlns');
  if (!declaration && CLOSED.test(rule.spec.path)) return ledger.enter('dropped', source, `@${name}`, 'no-place-for-extension', value);
  setAttribute(made, name, value);
  ledger.keep('attribute', `${rule.path}/@${name}`);
}

function text(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  if (!hasText(source)) {
    if (rule.text === 'own') made.text = source.text;
    return;
  }
  switch (rule.text) {
    case 'own':
      made.text = source.text;
      return ledger.keep('text', rule.textPath);
    case 'narrative':
      return narrative(source, made, rule, ledger);
    case 'label':
      return label(source, made, rule, ledger);
    case 'day':
      return day(source, made, ledger);
    case 'day-and-narrative':
      return dayAndNarrative(source, made, rule, ledger);
    default:
      return moved('text()', source.text, trimmed(source.text), 'value-moved', rule.text, source, made, ledger);
  }
}

function narrative(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const node = grow(made, 'narrative', source, source.text);
  const lang = given(source, 'xml:lang');
  if (lang !== null) setAttribute(node, 'xml:lang', lang);
  ledger.move('text', rule.textPath, 'text-to-narrative');
}

function label(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const code = codeInText(source, rule);
  if (code === undefined) return ledger.enter('dropped', source, 'text()', 'label', source.text);
  setAttribute(made, 'code', code);
  ledger.enter('changed', source, 'text()', 'name-to-code', source.text, code);
}

/** The code that a label names, of an element that has none. */
function codeInText(source: AnyNode, rule: ReadyRule): string | undefined {
  if (!rule.codeOf || given(source, 'code') !== null || given(source, 'ref') !== null) return undefined;
  return rule.codeOf(source.text);
}

function day(source: AnyNode, made: AnyNode, ledger: Ledger): void {
  const found = given(made, 'iso-date') === null ? readDay(source.text) : null;
  if (!found) return ledger.enter('dropped', source, 'text()', 'label', source.text);
  setAttribute(made, 'iso-date', found.day);
  ledger.enter('changed', source, 'text()', 'text-to-day', source.text, found.day);
}

/** A text that only repeats the date is no narrative. */
function dayAndNarrative(source: AnyNode, made: AnyNode, rule: ReadyRule, ledger: Ledger): void {
  const found = given(made, 'iso-date') === null ? readDay(source.text) : null;
  if (found) {
    setAttribute(made, 'iso-date', found.day);
    ledger.enter('added', source, '@iso-date', 'text-to-day', source.text, found.day);
  }
  if (hasNarrative(source, rule)) return narrative(source, made, rule, ledger);
  if (found) ledger.enter('changed', source, 'text()', 'text-to-day', source.text, found.day);
  else ledger.enter('dropped', source, 'text()', 'same-day', source.text);
}

/** Whether the text of an old element says more than its attributes. */
function hasNarrative(source: AnyNode, rule: ReadyRule): boolean {
  if (!hasText(source)) return false;
  if (rule.text !== 'day-and-narrative') return true;
  const bare = trimmed(source.text);
  const plain = /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(bare) ? readDay(bare)?.day : undefined;
  return plain === undefined || (given(source, 'iso-date') !== null && readDay(source.get('iso-date')!)?.day !== plain);
}

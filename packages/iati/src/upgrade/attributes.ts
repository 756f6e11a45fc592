import { trimmed } from '../model/values.ts';
import { setAttribute } from './grow.ts';
import { move } from './move.ts';
import type { ReadyAttribute } from './rule.ts';
import { becomesNarrative } from './texts.ts';
import { byType } from './values.ts';
import type { Work } from './work.ts';

/** Elements that can hold no attribute of another namespace in 2.03, by their path there. */
const CLOSED =
  /(^|\/)(organisation-identifier|condition|legacy-data|related-activity|target|actual|recipient-org|pos|channel-code|(interest|principal)-[a-z]+)$/;

/** Makes the attributes of an element anew. */
export function makeAttributes(work: Work): void {
  const { pairs } = work.source;
  for (let at = 0; at < pairs.length; at += 2) {
    const name = pairs[at]!;
    const value = pairs[at + 1]!;
    const known = work.rule.attributes.get(name);
    if (known) makeAttribute(work, name, value, known);
    else if (name === 'xml:lang') placeLanguage(work, value);
    else if (isOfOthers(name)) keepForeign(work, name, value);
    else work.ledger.enter('dropped', work.source, `@${name}`, 'not-in-standard', value);
  }
}

/** Whether an attribute is a declaration of a namespace, or of another namespace than the standard. */
export function isOfOthers(name: string): boolean {
  return name.indexOf(':') > 0 || name === 'xmlns';
}

function makeAttribute(work: Work, name: string, value: string, rule: ReadyAttribute): void {
  const { source, made, ledger } = work;
  const part = `@${name}`;
  const needed = rule.required && rule.type === 'string' && !rule.to;
  if (rule.drop) ledger.enter('dropped', source, part, rule.drop, value);
  else if (!needed && trimmed(value) === '') ledger.enter('dropped', source, part, 'empty', value);
  else {
    const mapped = rule.map ? rule.map(value, source) : byType(rule.type, value);
    const result = mapped ? mapped.value : value;
    if (result === null) ledger.enter('dropped', source, part, mapped!.reason, value);
    else if (rule.to) move(work, part, value, result, mapped?.reason ?? rule.reason ?? 'value-moved', rule.to);
    else {
      setAttribute(made, rule.name, result);
      if (!mapped) ledger.keep('attribute', rule.path);
      else if (result === value) ledger.enter('kept', source, part, mapped.reason, value);
      else ledger.enter('changed', source, part, mapped.reason, value, result);
    }
  }
}

/** The language of a text that becomes a narrative goes there with it; any other language speaks of nothing. */
function placeLanguage(work: Work, value: string): void {
  const { source, rule, ledger } = work;
  if (value === '') ledger.enter('dropped', source, '@xml:lang', 'empty', value);
  else if (becomesNarrative(source, rule)) ledger.move('attribute', rule.languagePath, 'language-to-narrative');
  else ledger.enter('dropped', source, '@xml:lang', 'language-of-label', value);
}

function keepForeign(work: Work, name: string, value: string): void {
  const { source, made, rule, ledger } = work;
  if (!name.startsWith('xmlns') && CLOSED.test(rule.spec.path)) {
    ledger.enter('dropped', source, `@${name}`, 'no-place-for-extension', value);
    return;
  }
  setAttribute(made, name, value);
  ledger.keep('attribute', `${rule.path}/@${name}`);
}

import type { AnyNode } from '../model/node.ts';
import { given, trimmed } from '../model/values.ts';
import { hasText } from './account.ts';
import { type DayFound, readDay } from './days.ts';
import { grow, setAttribute } from './grow.ts';
import { move } from './move.ts';
import type { ReadyRule } from './rule.ts';
import type { Work } from './work.ts';

/** Makes the own text of an element anew. */
export function makeText(work: Work): void {
  const { source, made, rule, ledger } = work;
  if (rule.text === 'own') {
    made.text = source.text;
    if (hasText(source)) ledger.keep('text', rule.textPath);
  } else if (hasText(source)) placeText(work);
}

function placeText(work: Work): void {
  switch (work.rule.text) {
    case 'narrative':
      narrate(work);
      break;
    case 'label':
      readLabel(work);
      break;
    case 'day':
      dateByText(work);
      break;
    case 'day-and-narrative':
      dateAndNarrate(work);
      break;
    default:
      move(work, 'text()', work.source.text, trimmed(work.source.text), 'value-moved', work.rule.text);
  }
}

function narrate({ source, made, rule, ledger }: Work): void {
  const node = grow(made, 'narrative', source, source.text);
  const language = given(source, 'xml:lang');
  if (language !== null) setAttribute(node, 'xml:lang', language);
  ledger.move('text', rule.textPath, 'text-to-narrative');
}

function readLabel({ source, made, rule, ledger }: Work): void {
  const code = codeInLabel(source, rule);
  if (code === undefined) ledger.enter('dropped', source, 'text()', 'label', source.text);
  else {
    setAttribute(made, 'code', code);
    ledger.enter('changed', source, 'text()', 'name-to-code', source.text, code);
  }
}

/** The code that a label names, of an element that has none. */
export function codeInLabel(source: AnyNode, rule: ReadyRule): string | undefined {
  if (!rule.codeOf || given(source, 'code') !== null || given(source, 'ref') !== null) return undefined;
  return rule.codeOf(source.text);
}

function dateByText({ source, made, ledger }: Work): void {
  const found = dayWanted(source, made);
  if (!found) ledger.enter('dropped', source, 'text()', 'label', source.text);
  else {
    setAttribute(made, 'iso-date', found.day);
    ledger.enter('changed', source, 'text()', 'text-to-day', source.text, found.day);
  }
}

function dateAndNarrate(work: Work): void {
  const { source, made, rule, ledger } = work;
  const found = dayWanted(source, made);
  if (found) setAttribute(made, 'iso-date', found.day);
  if (becomesNarrative(source, rule)) {
    if (found) ledger.enter('added', source, '@iso-date', 'text-to-day', source.text, found.day);
    narrate(work);
  } else if (found) ledger.enter('changed', source, 'text()', 'text-to-day', source.text, found.day);
  else ledger.enter('dropped', source, 'text()', 'same-day', source.text);
}

/** The day of a text, where no date stands beside it. */
function dayWanted(source: AnyNode, made: AnyNode): DayFound | null {
  return given(made, 'iso-date') === null ? readDay(source.text) : null;
}

/** Whether the text of an old element becomes a narrative: it has one, and does not only repeat its date in figures. */
export function becomesNarrative(source: AnyNode, rule: ReadyRule): boolean {
  if (!hasText(source)) return false;
  if (rule.text !== 'day-and-narrative') return rule.text === 'narrative';
  const figures = /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(trimmed(source.text)) ? readDay(source.text)?.day : undefined;
  if (figures === undefined) return true;
  const date = given(source, 'iso-date') ?? given(source, 'iso_date');
  return date !== null && readDay(date)?.day !== figures;
}

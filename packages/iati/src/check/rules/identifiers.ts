import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from './children.ts';
import { hasOuterBlanks } from './texts.ts';

const SIGNS = /[/&|?]/;

/** Warns of blanks around an identifier, the text of the element or of one of its attributes. */
export function checkBlanks(
  text: string | undefined,
  node: AnyNode,
  attribute: string | undefined,
  rule: string,
  context: CheckContext,
): void {
  if (text === undefined || !hasOuterBlanks(text)) return;
  context.tell({ rule, node, attribute, values: { identifier: shorten(text.trim()) } });
}

/** Warns of `/ & | ?` in the identifier of an organisation that is not registered as a publisher. */
export function checkSigns(
  text: string | undefined,
  node: AnyNode,
  attribute: string | undefined,
  rule: string,
  context: CheckContext,
): void {
  if (text === undefined || !SIGNS.test(text) || context.organisations.isPublisher(text)) return;
  tellSigns(text, node, attribute, rule, context);
}

function tellSigns(text: string, node: AnyNode, attribute: string | undefined, rule: string, context: CheckContext): void {
  const signs = [...new Set(text.match(/[/&|?]/g))].join(' ');
  context.tell({ rule, node, attribute, values: { identifier: shorten(text), signs } });
}

/** Ids of the rules for `reporting-org/@ref`, which differ between the two kinds of file. */
export interface ReporterRules {
  readonly blanks: string;
  readonly signs: string;
  readonly prefix: string;
}

/** The reference of the reporting organisation. */
export function checkReporter(reporter: AnyNode, rules: ReporterRules, context: CheckContext): void {
  const ref = reporter.get('ref');
  if (ref === undefined) return;
  checkBlanks(ref, reporter, 'ref', rules.blanks, context);
  checkSigns(ref, reporter, 'ref', rules.signs, context);
  if (context.organisations.isPublisher(ref) || context.organisations.hasApprovedPrefix(ref)) return;
  context.tell({ rule: rules.prefix, node: reporter, attribute: 'ref', values: { identifier: shorten(ref) } });
}

const REPORTER: ReporterRules = { blanks: '1.14.1', signs: '1.14.13', prefix: '1.14.8' };
const OTHER_IDENTIFIERS: ReadonlyMap<string, string> = new Map([
  ['B1', '1.16.1'],
  ['A3', '1.6.1'],
]);

/** 1.x: the identifiers of the activity itself. */
export function checkIdentifiers(parts: Children, context: CheckContext): void {
  for (const reporter of parts.all('reporting-org')) checkReporter(reporter, REPORTER, context);
  for (const other of parts.all('other-identifier')) {
    const rule = OTHER_IDENTIFIERS.get(other.get('type') ?? '');
    if (rule) checkBlanks(other.get('ref'), other, 'ref', rule, context);
  }
  for (const related of parts.all('related-activity')) checkBlanks(related.get('ref'), related, 'ref', '1.7.1', context);
  for (const identifier of parts.all('iati-identifier')) checkIdentifier(identifier, parts, context);
}

function checkIdentifier(node: AnyNode, parts: Children, context: CheckContext): void {
  const { text } = node;
  checkBlanks(text, node, undefined, '1.3.1', context);
  if (SIGNS.test(text) && !context.organisations.beginsWithPublisher(text)) tellSigns(text, node, undefined, '1.3.13', context);
  const current = parts.all('reporting-org').flatMap(refOf);
  const former = parts
    .all('other-identifier')
    .filter((other) => other.get('type') === 'B1')
    .flatMap(refOf);
  const identifier = shorten(text);
  if (current.includes(text)) context.tell({ rule: '1.1.3', node, values: { identifier } });
  if ([...current, ...former].some((ref) => continues(text, ref))) return;
  const organisation = shorten(current.find((ref) => ref.trim() !== '') ?? '');
  if (organisation === '') context.tell({ rule: '1.1.21', key: '1.1.21.nobody', node, values: { identifier } });
  else context.tell({ rule: '1.1.21', node, values: { identifier, organisation } });
}

function refOf(node: AnyNode): string[] {
  const ref = node.get('ref');
  return ref === undefined ? [] : [ref];
}

/** Whether it is the reference, a hyphen, and at least one more sign. */
function continues(identifier: string, ref: string): boolean {
  return ref !== '' && identifier.length > ref.length + 1 && identifier[ref.length] === '-' && identifier.startsWith(ref);
}

import type { Codelist } from '../../codelists/list.ts';
import { type Severity, shorten, type Values } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext, RecordCheck } from '../context.ts';
import { type BoundCheck, boundTo, eachDoubtfulCode } from './bound.ts';
import { WITHDRAWN } from './catalogue.ts';
import { nearestCode } from './nearest.ts';

/**
 * What is wrong with a code: `empty`; `spelling`, only case or blanks differ from a code of the list; `unknown` to a list that is
 * complete; `unlisted` in one that is not.
 */
type Kind = 'empty' | 'spelling' | 'unknown' | 'unlisted';

const SHORT = 16;

/**
 * Codes of a record against their lists (`mapping.xml`; rules 9.x). A code that an incomplete list lacks is not wrong by the
 * standard: a warning. Language tags are never more than that: they are equal whatever their case (BCP 47, 2.1.1), and the
 * standard only recommends two-letter codes. Withdrawn codes are allowed: an advisory of ours, once for each code of a record.
 */
export const checkCodes: RecordCheck = (record, context) => {
  let told: Set<string> | null = null;
  eachDoubtfulCode(record, boundTo(context.lists, context.version), (bound, node, code, withdrawn) => {
    if (!withdrawn && bound.check.attribute !== 'xml:lang') return tell(context, bound, node, code);
    // What a publisher does in every transaction or every text is said once.
    told ??= new Set();
    const once = `${bound.check.list} ${code}`;
    if (told.has(once)) return;
    told.add(once);
    if (withdrawn) tellWithdrawn(context, bound, node, code);
    else tell(context, bound, node, code);
  });
};

/** `@version` of the root of a file against the list of versions (9.1.1, 9.97.1). */
export function checkRootCodes(root: AnyNode, context: CheckContext): void {
  const bound = boundTo(context.lists, '2.03').roots.get(root.name);
  const version = root.get('version');
  if (bound && version !== undefined && bound.allowed.get(version) === undefined) tell(context, bound, root, version);
}

function tell(context: CheckContext, { check, allowed }: BoundCheck, node: AnyNode, code: string): void {
  const { list } = allowed;
  const near = code.trim() === '' ? null : nearestCode(list, code);
  const kind = code.trim() === '' ? 'empty' : near !== null ? 'spelling' : list.complete ? 'unknown' : 'unlisted';
  context.tell({
    rule: check.rule,
    node,
    attribute: attributeOf(check.attribute),
    key: `code-${kind}.${check.list}`,
    values: valuesOf(code, check.list, near, kind === 'unknown' || kind === 'empty' ? choicesOf(list) : null),
    severity: severityOf(kind, check.list),
  });
}

function tellWithdrawn(context: CheckContext, { check }: BoundCheck, node: AnyNode, code: string): void {
  const key = `code-withdrawn.${check.list}`;
  context.tell({ rule: WITHDRAWN, node, attribute: attributeOf(check.attribute), key, values: valuesOf(code, check.list, null, null) });
}

function attributeOf(attribute: string): string | undefined {
  return attribute === 'text()' ? undefined : attribute;
}

function valuesOf(code: string, list: string, near: string | null, choices: string | null): Values {
  return { code: shorten(code), list, ...(near === null ? {} : { near: shorten(near) }), ...(choices === null ? {} : { choices }) };
}

/** Codes in force as a sentence shows them: all of a short list, else the first. */
function choicesOf(list: Codelist): string {
  const codes = [...list.codes()].filter((entry) => !entry.withdrawn).map((entry) => entry.code);
  return codes.length <= SHORT ? codes.join(', ') : `${codes.slice(0, 3).join(', ')} …`;
}

function severityOf(kind: Kind, list: string): Severity {
  return kind === 'unlisted' || list === 'Language' ? 'warning' : 'error';
}

import type { Values } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import { nearestVersion, type Version } from '../../table/version.ts';
import { type Kind, specFor } from '../../table/versions/index.ts';
import type { CheckContext, RecordCheck } from '../context.ts';
import { Findings, SCHEMA_RULE } from './findings.ts';
import { plainNames } from './plain.ts';
import { Walk } from './walk.ts';

/**
 * Checks the structure of one record as the schema of `context.version` has it: elements, their order and number, attributes,
 * types of values (https://iatistandard.org/en/iati-standard/203/schema/). Valid exactly where libxml2 with the official schema
 * says so; unlike it, goes on after an element that may not stand where it stands.
 */
export const checkSchema: RecordCheck = (record, context) => {
  const table = specFor(context.version, record.name === 'iati-organisation' ? 'organisations' : 'activities');
  new Walk(table, new Findings(context, context.version)).element(record, table.record);
};

/** What is known of a file beside its records: the header of a reading has it. */
export interface ListContent {
  readonly list: AnyNode | null;
  readonly activities: number;
  readonly organisations: number;
  /** Elements beside the records, extensions among them. */
  readonly otherElements: number;
  /** Elements of other namespaces beside the records. */
  readonly extensions: readonly AnyNode[];
  /** How many of them stand before the first record, which 2.0x does not allow; not looked at when it is not known. */
  readonly leadingExtensions?: number;
  /** Where text stands between the records. */
  readonly strayText: { readonly line: number } | null;
}

/**
 * Checks what stands around and between the records, once they were read: the attributes of the list, that it has records (from
 * 2.01 on), and nothing else but extensions. Without a version given, that of the list counts, else that of the last record.
 */
export function checkRoot(content: ListContent, context: CheckContext, version?: Version): void {
  const { list } = content;
  if (list === null) return;
  const judged = version ?? nearestVersion(list.get('version') ?? null) ?? context.version;
  const kind: Kind = list.name === 'iati-organisations' ? 'organisations' : 'activities';
  const table = specFor(judged, kind);
  const walk = new Walk(table, new Findings(context, judged));
  walk.attributes(list, table.list);
  for (const extension of content.extensions) walk.lax(extension);
  if (judged > '2') {
    for (const node of content.extensions.slice(0, content.leadingExtensions ?? 0)) {
      context.tell({ rule: SCHEMA_RULE, key: `${SCHEMA_RULE}.extension-misplaced`, node, values: namesOf(node, list) });
    }
  }
  for (const [key, values] of besideRecords(content, kind, judged)) {
    context.tell({
      rule: SCHEMA_RULE,
      key: `${SCHEMA_RULE}.${key}`,
      node: list,
      values: { ...plainNames(list.name, 'element'), ...values },
    });
  }
}

function namesOf(node: AnyNode, list: AnyNode): Values {
  return { ...plainNames(node.name, 'element'), ...plainNames(list.name, 'parent') };
}

function* besideRecords(content: ListContent, kind: Kind, version: Version): Generator<[key: string, values: Record<string, number>]> {
  const { activities, organisations, otherElements, extensions, strayText } = content;
  const [records, strangers] = kind === 'activities' ? [activities, organisations] : [organisations, activities];
  const others = strangers + otherElements - extensions.length;
  if (records === 0 && version > '2') yield ['records-missing', {}];
  if (others > 0) yield ['list-elements', { count: others }];
  if (strayText !== null) yield ['list-text', { line: strayText.line }];
}

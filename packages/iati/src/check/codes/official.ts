import type { Codelists } from '../../codelists/list.ts';
import type { Category } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { Version } from '../../table/version.ts';
import { boundTo, eachDoubtfulCode } from './bound.ts';

/*
 * For the compatibility mode. What the reference verdicts show (95 files with a report, 20 rules, all counts met):
 * - one report entry for each attribute, six equal ones in one activity are six; nothing is merged by value or activity;
 * - exact comparison: case and blanks count, `code=""` is a wrong code;
 * - withdrawn codes pass, incomplete lists count as complete;
 * - a check with a condition runs where `@vocabulary` has that very value, or is absent and the value is the default. An empty
 *   `vocabulary=""` is a wrong vocabulary (9.78.1 and its like), and the code beside it is then not looked at;
 * - 9.95.1 (`@xml:lang`) never fires, not even for `<iati-activity xml:lang="EN">`;
 * - transaction types are those of the version (2.01: up to 10, 2.02: up to 11);
 * - 9.1.1 cannot fire, since another version is refused before (0.6.1); 9.97.1 never does. Both are left out here;
 * - 9.129.1 and 9.130.1 are each used twice: entries of both count under the one id.
 * Versions below 2.01 give no entry. Call it for each record of a report that reaches the lists: the file well-formed, its
 * root and version known.
 */

/** One entry of the official report. */
export interface OfficialCodeEntry {
  readonly rule: string;
  readonly severity: 'error';
  readonly category: Category;
  readonly list: string;
  readonly node: AnyNode;
  /** `text()` for the text of `crs-add/channel-code`. */
  readonly attribute: string;
  /** As published: a piece of the file. */
  readonly code: string;
}

const NOTHING: OfficialCodeEntry[] = [];

/** What the official validator reports of the codes of one record: one entry a wrong attribute, in document order. */
export function officialCodeEntries(
  record: AnyNode,
  context: { readonly version: Version; readonly lists: Codelists },
): OfficialCodeEntry[] {
  let entries = NOTHING;
  eachDoubtfulCode(record, boundTo(context.lists, context.version), ({ check }, node, code, withdrawn) => {
    if (withdrawn || !check.official) return;
    if (entries === NOTHING) entries = [];
    entries.push({
      rule: check.rule,
      severity: 'error',
      category: check.category,
      list: check.list,
      node,
      attribute: check.attribute,
      code,
    });
  });
  return entries;
}

import type { AnyNode } from '../model/node.ts';
import { Places } from '../model/places.ts';

/** Something that the schema of the standard 2.03 requires and a record does not have. Plain data. */
export interface MissingPart {
  readonly kind: 'element' | 'attribute';
  /** `activity-status`, `iso-date`. */
  readonly name: string;
  /** Where it should stand: `iati-activity/activity-status`, `iati-activity/budget[2]/period-end/@iso-date`. */
  readonly path: string;
  /** Of the element that lacks it; 0 in a made model. */
  readonly line: number;
}

/**
 * What a record lacks to be exported: each element and attribute that the schema 2.03 requires, in the order of the schema, also
 * inside optional parts that are there. Empty when nothing is missing. It looks at presence alone: whether codes, dates and
 * sums are right is a matter of `check`.
 *
 * @example
 * missingParts(newActivity()).map((part) => part.name).join() // 'iati-identifier,reporting-org,title,description,participating-org,activity-status,activity-date'
 */
export function missingParts(record: AnyNode): MissingPart[] {
  const missing: MissingPart[] = [];
  look(record, missing, new Places());
  return missing;
}

function look(node: AnyNode, missing: MissingPart[], places: Places): void {
  const { spec } = node;
  if (spec === null) return;
  for (const [name, { required }] of spec.attributes) {
    if (!required || node.get(name) !== undefined) continue;
    missing.push({ kind: 'attribute', name, path: `${places.pathOf(node)}/@${name}`, line: node.line });
  }
  for (const [name, { min }] of spec.children) {
    if (min === 0 || node.one(name) !== undefined) continue;
    missing.push({ kind: 'element', name, path: `${places.pathOf(node)}/${name}`, line: node.line });
  }
  for (const child of node.children) look(child, missing, places);
}

import { nearestVersion, type Version } from '../table/version.ts';
import type { AnyNode } from './node.ts';
import { given } from './values.ts';

/** What decided the version whose shape a record is taken to have. */
export interface Shape {
  readonly version: Version;
  /** As written on the record or on the file; null where neither says. */
  readonly declared: string | null;
  /** `record` where the record names it itself, `file` where the list around it does, `contents` where neither names one that is known. */
  readonly by: 'record' | 'file' | 'contents';
}

/**
 * The version whose shape a record has: its own `@version` (1.0x, downloads of datastores), else that of the file, else by its
 * contents: 2.03 where texts stand in `narrative`, 1.05 where they do not. Known old spellings count (`nearestVersion`).
 *
 * @example
 * shapeOf(activity).version // '2.03'
 */
export function shapeOf(record: AnyNode): Shape {
  const own = given(record, 'version');
  const file = listVersion(record);
  const declared = own ?? file;
  const version = nearestVersion(declared);
  if (version) return { version, declared, by: own === null ? 'file' : 'record' };
  return { version: hasNarratives(record) ? '2.03' : '1.05', declared, by: 'contents' };
}

function listVersion(record: AnyNode): string | null {
  for (let around = record.parent; around; around = around.parent) {
    const version = given(around, 'version');
    if (version !== null) return version;
  }
  return null;
}

function hasNarratives(node: AnyNode): boolean {
  return node.children.some((child) => !child.foreign && (child.name === 'narrative' || hasNarratives(child)));
}

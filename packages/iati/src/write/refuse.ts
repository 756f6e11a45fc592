import type { AnyNode } from '../model/node.ts';
import { isBlank } from './blank.ts';
import { IatiWriteError } from './errors.ts';

const UPGRADE = 'a record of an older version must be upgraded first';

/** Throws `IatiWriteError` for the first thing in a record that the standard 2.03 has no place for. */
export function refuseUnknown(node: AnyNode): void {
  const { spec } = node;
  if (spec === null) return;
  for (let at = 0; at < node.pairs.length; at += 2) {
    const name = node.pairs[at]!;
    if (spec.attributes.has(name) || name.includes(':') || name === 'xmlns') continue;
    const where = { path: `${node.path}/@${name}`, line: node.line };
    throw new IatiWriteError('unknown-attribute', `the standard 2.03 has no attribute ${name} in <${node.name}>: ${UPGRADE}`, where);
  }
  if (spec.text === null && !isBlank(node.text)) {
    throw new IatiWriteError('misplaced-text', `<${node.name}> holds text, in 2.03 it holds elements only: ${UPGRADE}`, node);
  }
  for (const child of node.children) {
    if (child.spec !== null) refuseUnknown(child);
    // Extensions are welcome everywhere but in elements of text.
    else if (spec.text !== null || (!child.foreign && child.namespace === '')) {
      throw new IatiWriteError('unknown-element', `the standard 2.03 has no <${child.name}> in <${node.name}>: ${UPGRADE}`, child);
    }
  }
}

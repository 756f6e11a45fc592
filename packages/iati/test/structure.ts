import type { IatiNode } from '../src/index.ts';

/** Where an element and what is below it break the element table: unknown names, order, counts, attributes. */
export function* structureFaults(node: Pick<IatiNode, 'spec' | 'children' | 'attributes' | 'path' | 'line'>): Generator<string> {
  const { spec } = node;
  if (!spec) return;
  const where = `line ${node.line} ${node.path}`;
  const known = node.children.filter((child) => !child.foreign);
  let last = -1;
  const counts = new Map<string, number>();
  for (const child of known) {
    const place = spec.children.get(child.name);
    if (!place) yield `${where}: ${child.name} is unknown`;
    else if (place.order < last) yield `${where}: ${child.name} is out of order`;
    last = place?.order ?? last;
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    yield* structureFaults(child);
  }
  for (const [name, { min, max }] of spec.children) {
    const count = counts.get(name) ?? 0;
    if (count < min || count > max) yield `${where}: ${count} × ${name}`;
  }
  for (const name of Object.keys(node.attributes)) {
    if (!spec.attributes.has(name) && name !== 'xmlns' && !name.includes(':')) yield `${where}: @${name} is unknown`;
  }
  for (const [name, { required }] of spec.attributes) {
    if (required && node.attributes[name] === undefined) yield `${where}: @${name} is missing`;
  }
}

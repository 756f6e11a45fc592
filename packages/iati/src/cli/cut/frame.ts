import type { AnyNode } from '../../model/node.ts';
import { shapeOf } from '../../model/shape.ts';

/** What stands around the records of a new file: the list they came from, with its attributes and namespaces. */
export interface Frame {
  readonly head: string;
  readonly foot: string;
}

/**
 * The frame of a record, the same text for the same kind of list: records of one frame may stand in one file.
 * `generated-datetime` is left out: it was that of another file.
 */
export function frameOf(record: AnyNode): Frame {
  const name = record.name === 'iati-activity' ? 'iati-activities' : 'iati-organisations';
  const attributes = new Map<string, string>();
  for (let around = record.parent; around; around = around.parent) {
    const isList = around.name === name;
    for (const [key, value] of Object.entries(around.attributes)) {
      const kept = isList ? key !== 'generated-datetime' : key.startsWith('xmlns:');
      if (kept && !attributes.has(key)) attributes.set(key, value);
    }
  }
  if (!attributes.has('version')) {
    const { declared, by } = shapeOf(record);
    if (declared !== null && by !== 'contents') attributes.set('version', declared);
  }
  const written = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  return { head: `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${written}>\n`, foot: `</${name}>\n` };
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (letter) => REFERENCES[letter]!);
}

import type { AnyNode } from '../../model/node.ts';

const OUTSIDE_ASCII = 127;
const SPACE = 32;

/** Whether a text holds nothing but the blanks of XML. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > SPACE) return false;
  return true;
}

/** Whether blanks stand at its start or end: those of XML, and no-break and other spaces that nobody sees. */
export function hasOuterBlanks(text: string): boolean {
  if (text === '') return false;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > SPACE && first < OUTSIDE_ASCII && last > SPACE && last < OUTSIDE_ASCII) return false;
  return text !== text.trim();
}

/** Whether an element has a `narrative` with some text. */
export function hasNarrative(node: AnyNode): boolean {
  for (const child of node.children) if (child.name === 'narrative' && !child.foreign && !isBlank(child.text)) return true;
  return false;
}

/** Whether an attribute is there and says something. */
export function says(node: AnyNode, attribute: string): boolean {
  const text = node.get(attribute);
  return text !== undefined && !isBlank(text);
}

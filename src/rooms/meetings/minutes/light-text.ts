/** A block of the light writing of minutes: a paragraph, or a list. Nothing else is read, and everything else stays text. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; numbered: boolean; items: string[] };

const BULLET = /^\s*[-*•]\s+(.*)$/;
const NUMBER = /^\s*\d{1,3}[.)]\s+(.*)$/;

/** Reads what was typed: lines follow each other in a paragraph, a blank line ends it, lines that begin with `-` or `1.` make a list. */
export function readLight(typed: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of typed.replace(/\r\n?/g, '\n').split('\n')) {
    const read = lineOf(line);
    const last = open ? blocks.at(-1) : undefined;
    if (read !== null && !(last && goesOn(last, read, line))) blocks.push(begin(read));
    open = read !== null;
  }
  return blocks;
}

const begin = (read: Line): Block =>
  read.kind === 'text' ? { kind: 'paragraph', text: read.text } : { kind: 'list', numbered: read.numbered, items: [read.text] };

/** Adds a line to the block before it, when it belongs there. */
function goesOn(last: Block, read: Line, line: string): boolean {
  if (read.kind === 'item') {
    if (last.kind !== 'list' || last.numbered !== read.numbered) return false;
    last.items.push(read.text);
  } else if (last.kind === 'paragraph') {
    last.text += ` ${read.text}`;
  } else {
    if (!/^\s/.test(line)) return false;
    last.items.push(`${last.items.pop() ?? ''} ${read.text}`);
  }
  return true;
}

type Line = { kind: 'text'; text: string } | { kind: 'item'; numbered: boolean; text: string };

function lineOf(line: string): Line | null {
  const text = line.trim();
  if (text === '') return null;
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'item', numbered: false, text: bullet[1] ?? '' };
  const number = NUMBER.exec(line);
  return number ? { kind: 'item', numbered: true, text: number[1] ?? '' } : { kind: 'text', text };
}

/** Widths of letters in the house's font, in parts of its size; the fallback is resized to the same measures. */
const NARROW = /[iIjlftr.,;:’'·()|!\-\s]/u;
const BROAD = /[mwMWŒœÆæ@%—]/u;
const CAPITAL = /\p{Lu}/u;
const WIDTHS = { narrow: 0.31, broad: 0.84, capital: 0.62, other: 0.53 };
/** Fonts differ a little from one device to the next. */
const AIR = 1.04;

/** How wide a line is drawn, in the units of the drawing; a little more rather than less. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) sum += WIDTHS.narrow;
    else if (BROAD.test(letter)) sum += WIDTHS.broad;
    else sum += CAPITAL.test(letter) ? WIDTHS.capital : WIDTHS.other;
  }
  return sum * size * AIR * (bold ? 1.05 : 1);
}

/** Cuts a line to what fits, with an ellipsis. */
export function fitted(text: string, size: number, room: number, bold = false): string {
  if (widthOf(text, size, bold) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, bold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function filled(words: readonly string[], size: number, room: number, bold: boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, bold) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text on at most so many lines, as even as they can be; what does not fit is cut at the end of the last. */
export function broken(text: string, size: number, room: number, most: number, bold = false): string[] {
  const words = text.split(' ').filter(Boolean);
  const wanted = Math.min(filled(words, size, room, bold).length, most);
  if (wanted < 2) return [fitted(text, size, room, bold)];
  let even = widthOf(text, size, bold) / wanted;
  while (even < room && filled(words, size, even, bold).length > wanted) even += size / 2;
  const lines = filled(words, size, Math.min(even, room), bold);
  const kept = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter(Boolean);
  return kept.map((line) => fitted(line, size, room, bold));
}

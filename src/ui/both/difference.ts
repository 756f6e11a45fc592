/** A run of words, the same on both sides or only on this one. */
export interface Run {
  text: string;
  own: boolean;
}

const PIECES = /\s+|[^\s]+/g;
const LIMIT = 1500;

/** What each of two texts has that the other has not, word by word (longest common subsequence). */
export function difference(left: string, right: string): { left: Run[]; right: Run[] } {
  const a = left.match(PIECES) ?? [];
  const b = right.match(PIECES) ?? [];
  if (a.length > LIMIT || b.length > LIMIT)
    return { left: [{ text: left, own: left !== right }], right: [{ text: right, own: left !== right }] };
  const kept = common(a, b);
  return { left: runs(a, kept.left), right: runs(b, kept.right) };
}

function common(a: string[], b: string[]): { left: Set<number>; right: Set<number> } {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const left = new Set<number>();
  const right = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      left.add(i++);
      right.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { left, right };
}

function runs(pieces: string[], kept: Set<number>): Run[] {
  const made: Run[] = [];
  pieces.forEach((text, index) => {
    const own = !kept.has(index);
    const last = made.at(-1);
    if (last && last.own === own) last.text += text;
    else made.push({ text, own });
  });
  return made;
}

/** Words that come and go between two spellings of one name: particles, titles, forms of address. */
const LOOSE = new Set(
  (
    'de du des d la le les l el al ag ould bint ben ibn van von der den di da dos dit dite epouse ep nee ' +
    'm mr mme mlle mrs ms miss dr pr prof me hon son exc excellence s e sem se amb col gen'
  ).split(' '),
);

/** Without accents, capitals or signs: «Kéïta-Démo» and «KEITA DEMO» are one. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words of a name that count, whatever their order. */
export function tokensOf(name: string): string[] {
  const words = bare(name).split(' ').filter(Boolean);
  const counting = words.filter((word, index) => !LOOSE.has(word) || (word.length === 1 && index > 0 && !['d', 'l'].includes(word)));
  return counting.length >= 2 ? counting : words;
}

/** How many letters must be added, taken away or changed to make one word of another. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** One letter may differ in a word of five, two in one of seven: «Khadidiatou» and «Cadidiatou», «Koulibaly» and «Coulibali». */
const allowance = (length: number): number => (length >= 7 ? 2 : length >= 5 ? 1 : 0);

/** Starts by which a word is looked for: its own, and those without its first letter, which is often the one that two spellings do not share. */
export const startsOf = (word: string): string[] => (word.length > 3 ? [word.slice(0, 2), word.slice(1, 3)] : [word.slice(0, 2)]);

/** How well two words match: the same, or nearly, in a long word (2), an initial (1), not at all (0). */
function match(a: string, b: string): number {
  if (a === b) return a.length > 1 ? 2 : 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 1 : 0;
  const allowed = allowance(Math.min(a.length, b.length));
  return Math.abs(a.length - b.length) <= allowed && lettersApart(a, b) <= allowed ? 2 : 0;
}

/**
 * Perhaps one person under two spellings: every word of the shorter name stands in the other, in any order, one of them in full.
 * It only asks the question; a person answers it.
 */
export function maybeSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return false;
  const left = [...long];
  let full = 0;
  for (const word of [...short].sort((a, b) => b.length - a.length)) {
    const best = left.reduce((found, candidate, index) => (match(word, candidate) > match(word, left[found] ?? '') ? index : found), 0);
    const worth = match(word, left[best] ?? '');
    if (worth === 0) return false;
    if (worth === 2) full += 1;
    left.splice(best, 1);
  }
  return full > 0;
}

/** A whole name in its two parts: «KEITA Awa», «Keita, Awa», «Jean de la Croix», «Awa Keita». */
export function splitName(whole: string): { given: string; family: string } {
  const name = whole.replace(/\s+/g, ' ').trim();
  const comma = name.indexOf(',');
  if (comma > 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const words = name.split(' ');
  const isLoud = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
  const loud = words.filter(isLoud);
  if (loud.length > 0 && loud.length < words.length)
    return { family: loud.join(' '), given: words.filter((word) => !isLoud(word)).join(' ') };
  const particle = words.findIndex((word, index) => index > 0 && /^(de|du|des|van|von|ag|ould|el|al|ben)$/i.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}

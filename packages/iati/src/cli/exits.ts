/** What a command leaves behind, as its help says. */
export const EXIT = {
  good: 0,
  /** Something was found: a file is not valid, two files differ. */
  found: 1,
  /** Misuse, or a file that could not be read. */
  bad: 2,
  /** Interrupted by Ctrl-C, as shells count it. */
  interrupted: 130,
  /** Whoever read the output left, as shells count it. */
  leftAlone: 141,
} as const;

/** The worse of two codes: trouble of the machine stands above what was found in a file. */
export function worse(one: number, other: number): number {
  return Math.max(one, other);
}

/** Runs each piece of work in turn, so many rounds, and gives the median seconds of each: what changes in the machine hits all alike. */
export async function medians<K extends string>(works: Record<K, () => Promise<unknown>>, rounds = 5): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      taken[name].push((performance.now() - start) / 1000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<K, number>;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One figure: what was measured and, where the package promises something, what it must be. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly reached: boolean | null;
}

/** A figure to three significant digits; `goal` as «≥ 0.6» or «≤ 200», or nothing. */
export function row(name: string, value: number, unit: string, goal = ''): Row {
  const [sign, most] = goal.split(' ');
  const reached = goal === '' ? null : sign === '≥' ? value >= Number(most) : value <= Number(most);
  return { name, value: Number(value.toPrecision(3)), unit, goal, reached };
}

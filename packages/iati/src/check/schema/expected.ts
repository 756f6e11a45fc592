import type { Shape } from '../../table/versions/index.ts';
import { OTHERS } from '../../table/versions/shape.ts';

/** The names that may come next, in the order of the schema; `##other` for elements of other namespaces. `at`: the last place met. */
export function expectedAfter(shape: Shape, at: number): string[] {
  if (shape.content === 'choice') return at < 0 ? shape.particles.map(({ name }) => name) : [];
  const names: string[] = [];
  const last = shape.particles[at];
  if (last && last.max > 1 && last.name !== OTHERS) names.push(last.name);
  for (const { name, min } of shape.particles.slice(at + 1)) {
    names.push(name);
    if (min > 0) break;
  }
  return names;
}

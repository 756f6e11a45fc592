import { type At, type Expression, toBoolean } from '../xpath/values.ts';
import { gather, type Kind, type KindOptions } from './kind.ts';

/** Where `if` is true, `then` is true. `paths` only name what to show. */
export const ifThen: Kind = (reader, options) => {
  const condition = truthOf(reader.path('if'), options);
  const consequence = truthOf(reader.path('then'), options);
  const paths = reader.has('paths') ? reader.paths('paths') : [];
  return (at) => {
    const kept = !condition(at) || consequence(at);
    return { kept, items: kept ? [] : gather(paths, at) };
  };
};

/** The truth of an expression: of a set of nodes, whether it has any (XPath 1.0, 4.3). */
export function truthOf(expression: Expression, { emptySetIsTrue }: KindOptions): (at: At) => boolean {
  if (emptySetIsTrue && expression.type === 'nodes') return () => true;
  return (at) => toBoolean(expression.run(at));
}

import type { Child } from 'hono/jsx';

export interface Definition {
  term: string;
  say: Child;
}

/** Facts of one thing: a name, its value. Facts without a value are left out. */
export function Definitions({ items }: { items: readonly Definition[] }) {
  return (
    <dl class="defs">
      {items
        .filter((item) => item.say !== null && item.say !== undefined && item.say !== '')
        .map((item) => (
          <div>
            <dt>{item.term}</dt>
            <dd>{item.say}</dd>
          </div>
        ))}
    </dl>
  );
}

import type { Page } from '#kernel/page';
import { words } from './words.ts';

export interface Stalk {
  no: string | number;
  minutes: number;
  state?: 'done' | 'now';
}

/** The minutes of each item, drawn to length: what goes beyond the time is hatched. The sentence stands above, on the page. */
export function TimeBudget({ page, items, total }: { page: Page; items: readonly Stalk[]; total: number }) {
  const t = words(page);
  const sum = items.reduce((minutes, item) => minutes + item.minutes, 0);
  const whole = Math.max(sum, total, 1);
  let from = 0;
  const drawn = items.map((item) => {
    const x = from;
    from += item.minutes;
    return { ...item, x: (x / whole) * 100, width: (item.minutes / whole) * 100, over: from > total };
  });
  const read = drawn.map((item) => `${t.item(item.no)}${t.colon} ${t.minutes(item.minutes)}${item.over ? `, ${t.overflow}` : ''}`);
  return (
    <svg class="budget" width="100%" height="40" role="img" aria-label={`${t.budget}${t.colon} ${read.join('; ')}`}>
      <defs>
        <pattern id="over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0v6" />
        </pattern>
      </defs>
      {drawn.map((item) => (
        <g class={item.over ? 'over' : item.state}>
          <rect class="body" x={`${item.x}%`} y="4" width={`${item.width}%`} height="36" />
          {item.over ? <rect x={`${item.x}%`} y="4" width={`${item.width}%`} height="36" fill="url(#over)" /> : null}
          <rect class="edge" x={`${item.x}%`} y="0" width={`${item.width}%`} height="4" />
          {item.width > 2.5 ? (
            <text x={`${item.x + item.width / 2}%`} y="27" text-anchor="middle">
              {item.minutes}
            </text>
          ) : null}
        </g>
      ))}
      {sum > total ? <line class="limit" x1={`${(total / whole) * 100}%`} x2={`${(total / whole) * 100}%`} y1="0" y2="40" /> : null}
    </svg>
  );
}

import type { Series } from './series.ts';

/** What each look stands for. One series needs no key: the title says it. */
export function Key({ id, series }: { id: string; series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul class="key">
      {series.map((one) => (
        <li>
          <svg width="18" height="12" aria-hidden="true">
            {one.look === 'stroke' ? (
              <rect class="c-stroke" y="4" width="18" height="4" />
            ) : (
              <rect
                class={one.look === 'solid' ? 'c-solid' : 'c-outline'}
                x="1"
                y="1"
                width="16"
                height="10"
                fill={one.look === 'hatched' ? `url(#${id}-h)` : undefined}
              />
            )}
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}

/** The hatching of what is planned; each chart has its own, because a page may hold several. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M0 0v5" />
      </pattern>
    </defs>
  );
}

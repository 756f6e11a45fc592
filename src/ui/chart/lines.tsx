import { type Series, scaleOf } from './series.ts';

const TOP = 22;
const FLOOR = 180;
const LEFT = 7;

interface LinesProps {
  categories: readonly string[];
  series: readonly Series[];
  show(value: number): string;
}

/** Lines over time; each point bears its value, a missing value leaves a gap. */
export function Lines({ categories, series, show }: LinesProps) {
  const scale = scaleOf(series, FLOOR - TOP);
  const y = (value: number) => FLOOR - scale(value);
  const band = (100 - LEFT) / Math.max(categories.length, 1);
  const x = (index: number) => `${LEFT + band * (index + 0.5)}%`;
  return (
    <>
      {scale.ticks(5).map((tick) => (
        <g>
          <line class={tick === 0 ? 'base' : 'grid'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="axis" x="0" y={y(tick) - 3}>
            {show(tick)}
          </text>
        </g>
      ))}
      {series.map((one) =>
        one.values.map((value, index) => {
          if (value === null) return null;
          const before = index > 0 ? (one.values[index - 1] ?? null) : null;
          return (
            <g class={`l-${one.look}`}>
              {before === null ? null : <line x1={x(index - 1)} y1={y(before)} x2={x(index)} y2={y(value)} />}
              <circle cx={x(index)} cy={y(value)} r="3.5" />
              <text class="value" x={x(index)} y={y(value) - 8} text-anchor="middle">
                {show(value)}
              </text>
            </g>
          );
        }),
      )}
      {categories.map((category, index) => (
        <text x={x(index)} y={FLOOR + 18} text-anchor="middle">
          {category}
        </text>
      ))}
    </>
  );
}

import { type Series, scaleOf } from './series.ts';

const TOP = 22;
const FLOOR = 180;
const LEFT = 7;

interface ColumnsProps {
  id: string;
  categories: readonly string[];
  series: readonly Series[];
  show(value: number): string;
}

/** Upright bars, drawn without a viewBox: widths in per cent, heights in pixels, so that letters keep their size on a phone. */
export function Columns({ id, categories, series, show }: ColumnsProps) {
  const scale = scaleOf(series, FLOOR - TOP);
  const y = (value: number) => FLOOR - scale(value);
  const band = (100 - LEFT) / Math.max(categories.length, 1);
  const bars = (index: number) => series.filter((one) => one.look !== 'stroke' && (one.values[index] ?? null) !== null);
  const placeOf = (one: Series, index: number): Place => {
    const start = LEFT + band * index;
    if (one.look === 'stroke') return { x: start + band * 0.12, width: band * 0.76 };
    const width = (band * 0.6) / bars(index).length;
    return { x: start + band * 0.2 + width * bars(index).indexOf(one), width };
  };
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
      {categories.map((category, index) => (
        <g>
          {series.map((one) => (
            <Bar id={id} one={one} value={one.values[index] ?? null} place={placeOf(one, index)} y={y} />
          ))}
          {series.map((one) => (
            <Label one={one} value={one.values[index] ?? null} place={placeOf(one, index)} y={y} show={show} />
          ))}
          <text x={`${LEFT + band * (index + 0.5)}%`} y={FLOOR + 18} text-anchor="middle">
            {category}
          </text>
        </g>
      ))}
    </>
  );
}

export const COLUMNS_HEIGHT = FLOOR + 26;

/** Where a bar stands, in per cent of the width; bars of one category stand side by side. */
interface Place {
  x: number;
  width: number;
}

interface BarProps {
  id: string;
  one: Series;
  value: number | null;
  place: Place;
  y(value: number): number;
}

function Bar({ id, one, value, place, y }: BarProps) {
  if (value === null) return null;
  const across = { x: `${place.x}%`, width: `${place.width}%` };
  if (one.look === 'stroke') return <rect class="c-stroke" {...across} y={y(value) - 2} height="4" />;
  const upright = { ...across, y: Math.min(y(value), y(0)), height: Math.abs(y(value) - y(0)) };
  return one.look === 'solid' ? <rect class="c-solid" {...upright} /> : <rect class="c-outline" fill={`url(#${id}-h)`} {...upright} />;
}

type LabelProps = Pick<BarProps, 'one' | 'value' | 'place' | 'y'> & { show(value: number): string };

/** The value over its bar, drawn after every bar so that no stroke crosses it. A stroke is read on the table. */
function Label({ one, value, place, y, show }: LabelProps) {
  if (value === null || one.look === 'stroke') return null;
  return (
    <text class="value" x={`${place.x + place.width / 2}%`} y={Math.min(y(value), y(0)) - 6} text-anchor="middle">
      {show(value)}
    </text>
  );
}

import { scaleLinear } from 'd3-scale';

/** One line of values of a chart, in the order of its categories; null is «not said», which is not zero. */
export interface Series {
  name: string;
  /** Actual: solid. Planned or unprogrammed: hatched. Committed: a stroke. */
  look: 'solid' | 'hatched' | 'stroke';
  values: readonly (number | null)[];
}

/** The scale of a chart: from zero, or below where values are, to a round number. */
export function scaleOf(series: readonly Series[], length: number) {
  const values = series.flatMap((one) => one.values.filter((value): value is number => value !== null));
  return scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .nice(5)
    .range([0, length]);
}

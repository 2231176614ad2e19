/**
 * Where bars, lines and axes of a plot stand, in SVG units. Pure. Built into a file of its own (`/plots.js`): the
 * library that measures scales is loaded with the first plot and not with the desk.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Room for the numbers on the left and the names below. */
  readonly left: number;
  readonly bottom: number;
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  /** From here down to the zero line. */
  readonly top: number;
  readonly height: number;
  readonly middle: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const HEADROOM = 8;

/** Even numbers for the left axis, from zero. */
function heights({ height, bottom }: Box, top: number) {
  return scaleLinear()
    .domain([0, Math.max(1, top)])
    .nice(4)
    .range([height - bottom, HEADROOM]);
}

/** One bar for each value, from zero; one without a value is as high as nothing. */
export function barsOf(values: readonly number[], top: number, box: Box): readonly Bar[] {
  const across = bandsOf(values.length, box);
  const y = heights(box, top);
  return values.map((value, at) => {
    const x = across(at) ?? 0;
    return {
      x,
      width: across.bandwidth(),
      top: y(value),
      height: y(0) - y(value),
      middle: x + across.bandwidth() / 2,
    };
  });
}

/** The path of a line through the middles of the bands; it breaks where there is no value. */
export function lineOf(values: readonly (number | null)[], top: number, box: Box): string {
  const across = bandsOf(values.length, box);
  const y = heights(box, top);
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => (across(at) ?? 0) + across.bandwidth() / 2)
    .y((value) => y(value ?? 0));
  return draw(values) ?? '';
}

/** The points of such a line: one alone between gaps would not be seen. */
export function pointsOf(
  values: readonly (number | null)[],
  top: number,
  box: Box,
): readonly { readonly x: number; readonly y: number }[] {
  const across = bandsOf(values.length, box);
  const y = heights(box, top);
  return values.flatMap((value, at) =>
    value === null ? [] : [{ x: (across(at) ?? 0) + across.bandwidth() / 2, y: y(value) }],
  );
}

export function leftTicks(top: number, box: Box): readonly Tick[] {
  const y = heights(box, top);
  const whole = y.ticks(4).filter((value) => Number.isInteger(value));
  return whole.map((value) => ({ at: y(value), label: String(value) }));
}

function bandsOf(count: number, { width, left }: Box) {
  const names = Array.from({ length: count }, (_, at) => at);
  return scaleBand<number>().domain(names).range([left, width]).padding(0.2);
}

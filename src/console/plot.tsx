import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type * as PlotsFile from './plots.ts';
import { say } from './words.ts';

export type Plots = typeof PlotsFile;

/** A count as it came, or why there is none. */
export type Count = 'few' | 'hidden' | number;

const BOX = { width: 320, height: 150, left: 30, bottom: 22 } as const;

/** The measuring of plots, loaded once somebody looks at one. */
export function usePlots(): Plots | undefined {
  const [plots, setPlots] = useState<Plots>();
  useEffect(() => {
    let over = false;
    const load = async () => {
      const loaded = await import('./plots.ts');
      if (!over) setPlots(loaded);
    };
    void load();
    return () => {
      over = true;
    };
  }, []);
  return plots;
}

export function highest(counts: readonly (Count | null)[]): number {
  return Math.max(1, ...counts.map((count) => (typeof count === 'number' ? count : 0)));
}

interface FrameProps {
  readonly plots: Plots;
  readonly title: string;
  /** What is counted on the left axis. */
  readonly unit: string;
  readonly top: number;
  /** Names below; an empty one is left out. */
  readonly names: readonly string[];
  /** The same numbers to read. */
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly children: JSX.Element | readonly JSX.Element[];
}

/** A plot with its axes, and under it the same numbers as a table. */
function Frame({ plots, title, unit, top, names, rows, children }: FrameProps): JSX.Element {
  const places = plots.barsOf(
    names.map(() => 0),
    1,
    BOX,
  );
  return (
    <figure class="plot">
      <figcaption>
        {title} <span class="quiet">{unit}</span>
      </figcaption>
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={`${title}, ${unit}`}>
        {plots.leftTicks(top, BOX).map(({ at, label }) => (
          <g key={label}>
            <line class="grid" x1={BOX.left} x2={BOX.width} y1={at} y2={at} />
            <text class="axis" x={BOX.left - 5} y={at + 3} text-anchor="end">
              {label}
            </text>
          </g>
        ))}
        {children}
        {places.map(({ middle }, at) => (
          <text key={names[at]} class="axis" x={middle} y={BOX.height - 6} text-anchor="middle">
            {names[at]}
          </text>
        ))}
      </svg>
      <details>
        <summary>{say('numbers.asTable')}</summary>
        <table>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

export interface BarPlotProps {
  readonly plots: Plots;
  readonly title: string;
  readonly unit: string;
  readonly counts: readonly Count[];
  readonly names: readonly string[];
  /** How each is called in the table. */
  readonly fullNames: readonly string[];
  /** Shared by small multiples, so that they can be compared. */
  readonly top: number;
  /** 0 to 1 for each bar: a shade behind it. */
  readonly behind?: readonly number[];
}

/** Bars from zero; a hidden count is said in words where its bar would stand. */
export function BarPlot(props: BarPlotProps): JSX.Element {
  const { plots, counts, top, behind = [], fullNames } = props;
  const bars = plots.barsOf(
    counts.map((count) => (typeof count === 'number' ? count : 0)),
    top,
    BOX,
  );
  const rows = counts.map((count, at) => [fullNames[at] ?? '', sayCount(count)] as const);
  return (
    <Frame {...props} rows={rows}>
      {bars.map(({ x, width, top: y, height, middle }, at) => (
        <g key={fullNames[at]}>
          {(behind[at] ?? 0) > 0 && (
            <rect
              class="behind"
              x={x - width * 0.12}
              width={width * 1.25}
              y={8}
              height={BOX.height - BOX.bottom - 8}
              opacity={behind[at]}
            />
          )}
          <rect class="bar" x={x} width={width} y={y} height={height} />
          {typeof counts[at] !== 'number' && (
            <text class="few" x={middle} y={BOX.height - BOX.bottom - 4} text-anchor="middle">
              {counts[at] === 'few' ? say('numbers.few') : '·'}
            </text>
          )}
        </g>
      ))}
    </Frame>
  );
}

export interface LinePlotProps {
  readonly plots: Plots;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  readonly names: readonly string[];
  readonly fullNames: readonly string[];
  readonly top: number;
}

/** A line that breaks where there is nothing to say. */
export function LinePlot(props: LinePlotProps): JSX.Element {
  const { plots, values, top, fullNames } = props;
  const rows = values.map(
    (value, at) => [fullNames[at] ?? '', value === null ? say('numbers.notShown') : String(value)] as const,
  );
  return (
    <Frame {...props} rows={rows}>
      <path class="line" d={plots.lineOf(values, top, BOX)} />
      <g>
        {plots.pointsOf(values, top, BOX).map(({ x, y }) => (
          <circle key={x} class="point" cx={x} cy={y} r={2.5} />
        ))}
      </g>
    </Frame>
  );
}

/** A count in words, for tables. */
export function sayCount(count: Count): string {
  if (count === 'few') return say('numbers.few');
  return count === 'hidden' ? say('numbers.notShown') : String(count);
}

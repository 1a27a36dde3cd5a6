import {centralDifference, secondDifference} from "./finiteDifferences.js";

/** A stretch of a function of one variable, at equal distances. */
export interface LineZoom {
  /** f at centre − half, …, centre + half. */
  readonly values: Float64Array;
  /** What is left of f without the straight line between the ends of the stretch; 0 where rounding alone is left. */
  readonly aboveChord: Float64Array;
  /** The second difference over each three neighbours, divided by their distance²; the ends have none. */
  readonly secondDifferences: Float64Array;
}

/** The function's value, slope and curvature at a place: its parabola there. */
export interface LocalParabola {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/**
 * Looks closely at a function of one variable: at `points` places of [centre − half, centre + half].
 *
 * Without its straight part, a function with three derivatives is a parabola once the stretch is short enough. One
 * with kinks is a polygon.
 */
export function zoomIn(
  f: (x: number) => number,
  {centre, half, points}: {centre: number; half: number; points: number},
): LineZoom {
  const step = (2 * half) / (points - 1);
  const values = Float64Array.from({length: points}, (_, i) => f(centre - half + i * step));
  const [first, last] = [values[0], values[points - 1]];
  const rounding = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * 2 ** -46;
  return {
    values,
    aboveChord: values.map((value, i) => {
      const above = value - first - ((last - first) * i) / (points - 1);
      return Math.abs(above) > rounding ? above : 0;
    }),
    secondDifferences: Float64Array.from(
      {length: points - 2},
      (_, i) => (values[i] - 2 * values[i + 1] + values[i + 2]) / (step * step),
    ),
  };
}

/**
 * The parabola of a function at a place, from its values near by: that of its Taylor expansion, up to terms in h², and
 * exact where the function is a parabola. The slope is taken from nearer by, at h/64: close to the place its error
 * weighs more than that of the curvature, and rounding does less to it.
 */
export function parabolaAt(f: (x: number) => number, at: number, h: number): LocalParabola {
  return {at, value: f(at), slope: centralDifference(f, at, h / 64), curvature: secondDifference(f, at, h)};
}

/** The values of a parabola, as a function. */
export function alongParabola({at, value, slope, curvature}: LocalParabola): (x: number) => number {
  return x => value + slope * (x - at) + (curvature / 2) * (x - at) ** 2;
}

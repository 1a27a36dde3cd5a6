/** A point on the line w + αp: α, φ(α) = f(w + αp) and φ′(α). */
export interface LinePoint {
  readonly alpha: number;
  readonly value: number;
  readonly slope: number;
}

/** Where a line search ended. */
export interface LineSearchEnd extends LinePoint {
  /**
   * - `strong Wolfe`: both conditions hold.
   * - `decrease only`: the decrease is enough, the slope was not brought down within the tries.
   * - `failed`: no try brought enough decrease; the point is the start, α = 0.
   */
  readonly outcome: "strong Wolfe" | "decrease only" | "failed";
}

/** The two shares of the strong Wolfe conditions, 0 < c1 < c2 < 1. */
export interface WolfeShares {
  /** c₁: the decrease must be at least this share of what the slope at 0 promises. */
  readonly c1: number;
  /** c₂: the slope must come down to this share of the one at 0. */
  readonly c2: number;
}

/** What rounding may change in a value of f, as a share of it. */
const rounding = 2 ** -50;
const mostTries = 40;
/** How much further each try goes while the minimum is not yet bracketed. */
const expansion = 2;
/** A try keeps this share of a bracket away from its ends. */
const margin = 0.1;

/**
 * A step length α that meets the strong Wolfe conditions:
 *
 *     φ(α) ≤ φ(0) + c₁αφ′(0)   and   |φ′(α)| ≤ c₂|φ′(0)|
 *
 * Near a minimum a decrease drowns in the rounding of f long before its slope does: a value that is φ(0) but for
 * rounding will do if φ′(α) ≤ (2c₁ − 1)φ′(0), which says the same of a parabola.
 *
 * Tries grow until a bracket holds such a step, and cubic interpolation shrinks the bracket. Values that are not
 * finite count as too high. After 40 tries it gives up and says so in `outcome`; it throws nothing.
 *
 * @param line φ and φ′ at α
 * @param start the point α = 0, with φ′(0) < 0
 * @param first the first try, α > 0
 * @source Nocedal, Wright (2006), Numerical optimization, 2nd ed., algorithms 3.5 and 3.6, eq. 3.59; Hager,
 *   Zhang (2005), A new conjugate gradient method with guaranteed descent and an efficient line search, eq. 4.1
 */
export function strongWolfe(
  line: (alpha: number) => LinePoint,
  start: LinePoint,
  first: number,
  {c1, c2}: WolfeShares,
): LineSearchEnd {
  const noise = rounding * Math.abs(start.value);
  const lowEnough = ({alpha, value, slope}: LinePoint) =>
    value <= start.value + c1 * alpha * start.slope ||
    (value <= start.value + noise && slope <= (2 * c1 - 1) * start.slope);
  const flat = ({slope}: LinePoint) => Math.abs(slope) <= -c2 * start.slope;

  // low is the best point so far with enough decrease, high the other end of the bracket, once there is one.
  let low = start;
  let high: LinePoint | null = null;
  let alpha = first;
  for (let k = 0; k < mostTries; k++) {
    const point = line(alpha);
    if (!lowEnough(point) || point.value > low.value + noise) high = point;
    else if (flat(point)) return {...point, outcome: "strong Wolfe"};
    else {
      if (point.slope * ((high?.alpha ?? Infinity) - low.alpha) >= 0) high = low;
      low = point;
    }
    alpha = high === null ? expansion * low.alpha : between(low, high);
    if (alpha === low.alpha || alpha === high?.alpha) break;
  }
  return {...low, outcome: low === start ? "failed" : "decrease only"};
}

/** The minimum of the cubic through both points and slopes, or the middle where that is of no use. */
function between(low: LinePoint, high: LinePoint): number {
  const width = high.alpha - low.alpha;
  const d1 = low.slope + high.slope - (3 * (high.value - low.value)) / width;
  const d2 = Math.sign(width) * Math.sqrt(d1 * d1 - low.slope * high.slope);
  const share = 1 - (high.slope + d2 - d1) / (high.slope - low.slope + 2 * d2);
  return low.alpha + (share >= margin && share <= 1 - margin ? share : 0.5) * width;
}

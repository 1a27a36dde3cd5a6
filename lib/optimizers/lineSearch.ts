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
/** A bracket that a try leaves wider than this share of itself is halved next. */
const enoughShrinkage = 0.66;

/**
 * A step length α that meets the strong Wolfe conditions:
 *
 *     φ(α) ≤ φ(0) + c₁αφ′(0)   and   |φ′(α)| ≤ c₂|φ′(0)|
 *
 * Near a minimum a decrease drowns in the rounding of f long before its slope does: a value that is φ(0) but for
 * rounding will do if φ′(α) ≤ (2c₁ − 1)φ′(0), which says the same of a parabola.
 *
 * Tries grow until a bracket holds such a step, and cubic interpolation shrinks the bracket, or halving where that
 * is slow. Values and slopes that are not finite, −∞ too, count as too high. After 40 tries it gives up and says so in
 * `outcome`; it throws nothing. With f and its slopes times a power of two it does the same.
 *
 * @param line φ and φ′ at α
 * @param start the point α = 0, with φ′(0) < 0
 * @param first the first try, α > 0
 * @source Nocedal, Wright (2006), Numerical optimization, 2nd ed., algorithms 3.5 and 3.6, eq. 3.59; Moré, Thuente
 *   (1994), Line search algorithms with guaranteed sufficient decrease, section 4; Hager, Zhang (2005), A new
 *   conjugate gradient method with guaranteed descent and an efficient line search, eq. 4.1
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
  let width = Infinity;
  for (let k = 0; k < mostTries; k++) {
    const point = line(alpha);
    if (!isFinitePoint(point) || !lowEnough(point) || point.value > low.value + noise) high = point;
    else if (flat(point)) return {...point, outcome: "strong Wolfe"};
    else {
      if (point.slope * ((high?.alpha ?? Infinity) - low.alpha) >= 0) high = low;
      low = point;
    }
    if (high === null) alpha = expansion * low.alpha;
    else {
      const before = width;
      width = Math.abs(high.alpha - low.alpha);
      const share = width <= enoughShrinkage * before ? lowestBetween(low, high) : 0.5;
      alpha = low.alpha + share * (high.alpha - low.alpha);
    }
    if (alpha === low.alpha || alpha === high?.alpha) break;
  }
  return low.value < start.value ? {...low, outcome: "decrease only"} : {...start, outcome: "failed"};
}

const isFinitePoint = ({value, slope}: LinePoint) => Number.isFinite(value) && Number.isFinite(slope);

/** Where from low (0) to high (1) the cubic through both points and slopes is lowest; the middle if that is no help. */
function lowestBetween(low: LinePoint, high: LinePoint): number {
  const width = high.alpha - low.alpha;
  const d1 = low.slope + high.slope - (3 * (high.value - low.value)) / width;
  // Over the largest of the three, for the squares of slopes may leave the numbers.
  const size = Math.max(Math.abs(d1), Math.abs(low.slope), Math.abs(high.slope));
  const square = (d1 / size) ** 2 - (low.slope / size) * (high.slope / size);
  const d2 = Math.sign(width) * size * Math.sqrt(square);
  const share = 1 - (high.slope + d2 - d1) / (high.slope - low.slope + 2 * d2);
  return share > 0 && share < 1 ? share : 0.5;
}

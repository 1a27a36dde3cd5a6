import {checkFunction} from "../arguments.js";
import type {ScalarFunction} from "../autodiff/arithmetic.js";
import {checkDifferentiated} from "../autodiff/checkDifferentiated.js";
import {type DifferenceError, differenceErrors} from "../autodiff/differenceErrors.js";
import type {Differentiated} from "../autodiff/differentiate.js";
import {listOfSome} from "../options/kinds.js";
import {checkVectorOf, type Vector} from "../vector.js";
import {gradientError} from "./gradientError.js";

/** How well a gradient is known by each way of computing it in doubles: errors relative to its length. */
export interface GradientAccuracy {
  /** Reverse mode, held against a gradient to 30 digits. NaN where f is no number, or its gradient is none or zero. */
  readonly reverse: number;
  /** Finite differences against h. */
  readonly differences: readonly DifferenceError[];
  /** The h at which forward differences err least, and the one for central differences. */
  readonly bestForward: DifferenceError;
  readonly bestCentral: DifferenceError;
  /** The points over which all these errors are root mean squares. */
  readonly points: readonly Vector[];
}

/** The points that are looked at, and how far from the middle they lie at most. */
const points = 8;
const radius = 1e-4;

/**
 * Measures the accuracy of gradients around a point w of the plane: each error is the root of the mean square over
 * eight points within 10⁻⁴ of w, for at a single point luck has a say.
 *
 * @param tape the function on a tape
 * @param f the same function over any arithmetic
 * @param widths the h to try, each > 0
 */
export function gradientAccuracy(
  tape: Differentiated,
  f: ScalarFunction,
  w: Vector,
  widths: readonly number[],
): GradientAccuracy {
  checkDifferentiated("gradientAccuracy", "tape", tape);
  checkFunction("gradientAccuracy", "f", f);
  listOfSome().read("gradientAccuracy", "widths", widths);
  const places = sunflower(checkVectorOf("gradientAccuracy", "w", w, 2));
  const g = new Float64Array(2);
  const squares = places.map(place => {
    const value = tape.gradient(place, g);
    return Number.isFinite(value) ? gradientError(f, place, g) ** 2 : Number.NaN;
  });
  const differences = differenceErrors(tape, places, widths);
  const best = (error: "forward" | "central") => differences.reduce((a, b) => (b[error] < a[error] ? b : a));
  return {
    reverse: Math.sqrt(squares.reduce((a, b) => a + b) / points),
    differences,
    bestForward: best("forward"),
    bestCentral: best("central"),
    points: places,
  };
}

/** Points spread evenly over a small disc, each turned by the golden angle from the last. */
function sunflower([x, y]: Vector): Float64Array[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({length: points}, (_, k) => {
    const distance = radius * Math.sqrt((k + 0.5) / points);
    return Float64Array.of(x + distance * Math.cos(k * golden), y + distance * Math.sin(k * golden));
  });
}

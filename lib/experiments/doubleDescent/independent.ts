import {dot, norm} from "../../vector.js";

/** What is left of a vector outside of a space counts as 0 below this share of it. */
const negligible = 1e-9;
/** So many times at most a draw is taken back: of examples some may be alike, and then no draw helps. */
const tries = 100;

/**
 * Draws so many, each of the first ones anew while its vector depends on those before: as long as the vectors can be
 * independent in their n dimensions, they are.
 */
export function independent<Drawn>(
  draw: () => Drawn,
  count: number,
  vectorOf: (drawn: Drawn) => ArrayLike<number>,
  n: number,
): Drawn[] {
  const basis: Float64Array[] = [];
  return Array.from({length: count}, () => {
    let drawn = draw();
    for (let k = 1; k < tries && basis.length < n && !extend(basis, vectorOf(drawn)); k++) drawn = draw();
    return drawn;
  });
}

/** Adds the direction of a vector to an orthonormal basis; false, and nothing is added, if it lies in its span. */
function extend(basis: Float64Array[], vector: ArrayLike<number>): boolean {
  const rest = Float64Array.from(vector);
  const whole = norm(rest);
  for (const unit of basis) {
    const share = dot(unit, rest);
    for (let i = 0; i < rest.length; i++) rest[i] -= share * unit[i];
  }
  const left = norm(rest);
  if (left <= negligible * whole) return false;
  basis.push(rest.map(value => value / left));
  return true;
}

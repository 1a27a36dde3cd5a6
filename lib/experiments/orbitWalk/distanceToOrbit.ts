import {apart, changedBy, type Factors} from "../linearFactors/gradientFlow.js";
import {type Square, times} from "../linearFactors/linearFactors.js";

/** How finely the matrices are searched. */
const fine = 1e-3;
const quarterTurns: readonly Square[] = [
  [1, 0, 0, 1],
  [0, -1, 1, 0],
  [-1, 0, 0, -1],
  [0, 1, -1, 0],
];
/** The search starts at quarter turns, and at these mirrored: no way leads from the ones to the others. */
const starts = quarterTurns.flatMap(U => [U, times(U, [1, 0, 0, -1])]);

/** The least distance from a place to all that is the same network as some factors: W₂U and U⁻¹W₁ with any U. */
export function distanceToOrbit(place: Factors, of: Factors): number {
  const far = (U: Square) => {
    const there = changedBy(of, U);
    return there ? apart(there, place) : Infinity;
  };
  return Math.min(...starts.map(U => searched(far, U)));
}

/** The least that is found by steps along one number of the matrix, halved where none of them goes down. */
function searched(far: (U: Square) => number, start: Square): number {
  let [U, least] = [start, far(start)];
  for (let reach = 0.25; reach > fine; ) {
    const near = start.flatMap((_, i) => [-reach, reach].map(d => U.map((u, j) => (i === j ? u + d : u))));
    const [next, distance] = near
      .map(each => [each, far(each)] as const)
      .reduce((a, b) => (b[1] < a[1] ? b : a));
    if (distance < least) [U, least] = [next, distance];
    else reach /= 2;
  }
  return least;
}

/**
 * The share of runs that have been beyond a barrier at any time, returned or not.
 *
 * @param positions (steps + 1) × runs, row by row, as `runNoisily` fills them
 */
export function everBeyond(positions: Float64Array, runs: number, barrier: number): number {
  const start = positions[0];
  let count = 0;
  for (let r = 0; r < runs; r++) {
    for (let k = r; k < positions.length; k += runs) {
      if (start < barrier ? positions[k] <= barrier : positions[k] >= barrier) continue;
      count++;
      break;
    }
  }
  return count / runs;
}

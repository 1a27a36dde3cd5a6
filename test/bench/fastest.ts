const roundMilliseconds = 4;
const warmUpMilliseconds = 100;
const budgetMilliseconds = 300;
const leastRounds = 5;

/**
 * Nanoseconds per call: the fastest of many short rounds, because whatever else the machine does can only make a
 * round slower.
 */
export function fastest(call: () => void): number {
  // The engine compiles what it has seen often, on another thread: until then, all is slow.
  for (let start = performance.now(); performance.now() - start < warmUpMilliseconds; ) call();
  let calls = 1;
  let elapsed = timeOf(call, calls);
  while (elapsed < roundMilliseconds) {
    calls *= 2;
    elapsed = timeOf(call, calls);
  }
  let least = elapsed;
  let spent = elapsed;
  for (let round = 1; round < leastRounds || spent < budgetMilliseconds; round++) {
    elapsed = timeOf(call, calls);
    least = Math.min(least, elapsed);
    spent += elapsed;
  }
  return (least * 1e6) / calls;
}

function timeOf(call: () => void, calls: number): number {
  const start = performance.now();
  for (let k = 0; k < calls; k++) call();
  return performance.now() - start;
}

/** The passes over so many examples in which so many updates lie: the last of them may go on beyond. */
export function passesFor(steps: number, examples: number, batchSize: number): number {
  return Math.ceil(steps / Math.ceil(examples / batchSize));
}

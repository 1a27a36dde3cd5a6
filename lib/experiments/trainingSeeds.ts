/** The seeds of so many trainings; neighbouring seeds of a page or of the settings share none. */
export function trainingSeeds(seed: number, trainings: number): number[] {
  return Array.from({length: trainings}, (_, i) => (seed * trainings + i) % 2 ** 31);
}

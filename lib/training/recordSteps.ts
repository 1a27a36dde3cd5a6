/**
 * The steps at which to record a training of `total` steps that is drawn on a logarithmic axis: 0, then whole
 * numbers that grow geometrically, each once, and the last step.
 *
 * @param perDoubling the records for each doubling of the steps; 4 by default
 */
export function recordSteps(total: number, perDoubling = 4): number[] {
  const steps = [0];
  for (let i = 0, step = 1; step < total; step = Math.round(2 ** (++i / perDoubling))) {
    if (step > steps[steps.length - 1]) steps.push(step);
  }
  if (total > 0) steps.push(total);
  return steps;
}

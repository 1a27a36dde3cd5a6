import type {Digits} from "../data/digits.js";
import type {Examples} from "../networks/evaluate.js";

/** Digits as a network takes them: 64 pixels in, the digit as the class. */
export function digitExamples({count, pixels, labels}: Digits): Examples {
  return {count, inputs: pixels, targets: labels};
}

import {checkParts} from "../arguments.js";
import {oneOf} from "../choice.js";
import type {Digits} from "../data/digits.js";
import type {Settings} from "../data/settings.js";

/** What a check may read beside the library itself; whoever runs the checks hands it over. */
export interface EvidenceInputs {
  readonly digits: Digits;
  readonly settings: Settings;
}

/**
 * How a measured number is held against what theory or the cited work says:
 * - `absolute`: |measured − expected| ≤ tolerance
 * - `relative`: |measured − expected| ≤ tolerance · |expected|
 * - `atMost`, `atLeast`: measured ≤ expected, measured ≥ expected. A property that must fail is stated as
 *   the deviation that it must at least have.
 */
export type Comparison =
  | {readonly kind: "absolute" | "relative"; readonly tolerance: number}
  | {readonly kind: "atMost" | "atLeast"};

/** One number of a check, with what it was held against. */
export interface Measurement {
  /** What was measured, in words and symbols: "late mean of sharpness · η/2, η = 0.05". */
  readonly quantity: string;
  readonly expected: number;
  readonly measured: number;
  readonly comparison: Comparison;
}

/** A statement of the course that can be checked. */
export interface Claim {
  /** The claim's name in course and links: lower case, with hyphens. */
  readonly id: string;
  /** The statement, in our words; one sentence of plain text. */
  readonly statement: string;
  /** When the statement holds: data, sizes, ranges; one sentence of plain text. */
  readonly conditions: string;
  /** The faults in the code that the check notices, each in one phrase: "the rate's √κ becomes κ". */
  readonly breaks: readonly string[];
  /** The page that makes it, from the site's root and without an ending: "/steps/momentum". */
  readonly page: string;
  /** The id of the figure on that page that shows it; absent where there is none. */
  readonly figure?: string;
  /** Where the expected numbers come from: paper and equation, or how they were derived. */
  readonly source: string;
  /** Measures. Deterministic: all randomness comes from seeds. */
  check(inputs: EvidenceInputs): Measurement[] | Promise<Measurement[]>;
}

/** Whether a measurement is what it should be. NaN never is. */
export function holds(measurement: Measurement): boolean {
  const {expected, measured, comparison} = checkParts("holds", "measurement", measurement);
  oneOf("holds", "kind", checkParts("holds", "comparison", comparison).kind, kinds);
  switch (comparison.kind) {
    case "absolute":
      return Math.abs(measured - expected) <= comparison.tolerance;
    case "relative":
      return Math.abs(measured - expected) <= comparison.tolerance * Math.abs(expected);
    case "atMost":
      return measured <= expected;
    case "atLeast":
      return measured >= expected;
  }
}

const kinds = ["absolute", "relative", "atMost", "atLeast"] as const;

/** measured = expected within an absolute tolerance. */
export function near(quantity: string, measured: number, expected: number, tolerance: number): Measurement {
  return {quantity, expected, measured, comparison: {kind: "absolute", tolerance}};
}

/** measured = expected within a tolerance relative to the expected number. */
export function nearRelative(
  quantity: string,
  measured: number,
  expected: number,
  tolerance: number,
): Measurement {
  return {quantity, expected, measured, comparison: {kind: "relative", tolerance}};
}

/** measured ≤ bound. */
export function atMost(quantity: string, measured: number, bound: number): Measurement {
  return {quantity, expected: bound, measured, comparison: {kind: "atMost"}};
}

/** measured ≥ bound. */
export function atLeast(quantity: string, measured: number, bound: number): Measurement {
  return {quantity, expected: bound, measured, comparison: {kind: "atLeast"}};
}

import {readFileSync} from "node:fs";
import {expect} from "vitest";

/** A number, or null where the right one is no normal double. */
export type Known = number | null;

/** Scores and a label: the cross-entropy with its derivatives, and its curvature in a direction. */
export interface CrossEntropyCase {
  scores: number[];
  label: number;
  value: Known;
  gradient: Known[];
  hessian: Known[][];
  direction: number[];
  curvature: Known;
}

/** Numbers by mpmath: rows x, φ(x), φ′(x), φ″(x); a, b and aᵇ with its derivatives a, b, aa, ab, bb. */
export const tails: {
  functions: Record<string, [x: number, ...derivatives: Known[]][]>;
  powers: [a: number, b: number, ...derivatives: Known[]][];
  crossEntropy: CrossEntropyCase[];
} = JSON.parse(readFileSync("test/reference/tails.json", "utf8"));

/** That a number is right to 1e-12, where the right one is known. */
export function expectRight(measured: number, expected: Known, what: string): void {
  if (expected === null) return;
  const message = `${what}: ${measured}, not ${expected}`;
  expect(Math.abs(measured - expected), message).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}

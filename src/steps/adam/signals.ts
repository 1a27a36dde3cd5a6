import {createGenerator} from "../../lib/random/generator.js";

/** The steps shown, after so many on which M and S have settled. */
export const shownSteps = 200;
const settled = 20_000;
/** The gradients before: small, so that what grows by ten at each step stays within the numbers. */
const quiet = 1e-100;
/** The spike comes here, and is so many times as large as all others. */
const spike = {step: 20, size: 1e6} as const;

type Signal = "growing" | "spike" | "noise";

const noise = createGenerator(1, "noise");
const normals = Array.from({length: settled + shownSteps + 1}, noise.normal);

/** The gradients before those shown. */
export function gradientsBefore(signal: string): number[] {
  return signal === "noise" ? normals.slice(0, settled) : new Array<number>(settled).fill(quiet);
}

/**
 * The gradients shown.
 *
 * @param growth the share by which each is larger than the one before, where they grow
 */
export function gradientsOf(signal: Signal, growth: number): number[] {
  if (signal === "noise") return normals.slice(settled);
  return Array.from({length: shownSteps + 1}, (_, k) => {
    if (signal === "spike") return k === spike.step ? quiet * spike.size : quiet;
    return quiet * (1 + growth) ** k;
  });
}

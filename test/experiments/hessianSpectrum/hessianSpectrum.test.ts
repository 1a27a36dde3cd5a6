import {describe, expect, it} from "vitest";
import {hessianSpectra} from "../../../lib/experiments/hessianSpectrum/hessianSpectrum.js";
import {checkHessianSpectra} from "../../../lib/experiments/hessianSpectrum/result.js";
import {scalesOf} from "../../../lib/experiments/hessianSpectrum/scales.js";
import {stepsAcross} from "../../../lib/experiments/hessianSpectrum/stepsAcross.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {readDigits} from "../../../src/data/inputs.js";

const digits = readDigits();
const settings = {hidden: 1, batchSize: 64, eta: 0.1, passes: [1, 2, 3], testShare: 0.8};

describe("the spectra of a small network", () => {
  const spectra = outcome(hessianSpectra(digits, settings, 3));

  it("have an eigenvalue for each parameter, ascending, after each of the passes", () => {
    expect(checkHessianSpectra(spectra, "file", "")).toEqual(spectra);
    expect(spectra.dimension).toBe(64 + 1 + 10 + 10);
    expect(spectra.spectra.map(({passes}) => passes)).toEqual([1, 2, 3]);
  });

  it("have a direction of no curvature for each pixel that has no ink in any picture, and for a shift of all outputs", () => {
    const blank = Array.from({length: 64}, (_, pixel) => pixel).filter(pixel =>
      Array.from({length: digits.count}, (_, i) => digits.pixels[64 * i + pixel]).every(ink => ink === 0),
    ).length;
    for (const {eigenvalues} of spectra.spectra) {
      expect(scalesOf(eigenvalues).zero).toBeGreaterThanOrEqual(blank + 2);
    }
  });

  it("are the same for the same seed, and others for another", () => {
    expect(outcome(hessianSpectra(digits, settings, 3))).toEqual(spectra);
    expect(outcome(hessianSpectra(digits, settings, 4))).not.toEqual(spectra);
  });

  it("say so where the training diverges", () => {
    expect(() => outcome(hessianSpectra(digits, {...settings, eta: 1e308}, 3))).toThrow(
      "hessianSpectrum.eta must be small enough for 3 passes, got 1e+308",
    );
  });

  it("are refused where one is incomplete or out of order", () => {
    const [first, ...rest] = spectra.spectra;
    for (const eigenvalues of [first.eigenvalues.slice(1), [...first.eigenvalues].reverse()]) {
      expect(() =>
        checkHessianSpectra({...spectra, spectra: [{...first, eigenvalues}, ...rest]}, "file.json", ""),
      ).toThrow("file.json: the spectrum after 1 passes must be 85 ascending eigenvalues, the last positive");
    }
  });
});

describe("the scales of a spectrum", () => {
  it("count the signs as far as they can be told from 0, and the share below a thousandth of the largest", () => {
    expect(scalesOf([-1, -1e-12, 0, 1e-12, 1e-4, 0.5, 2])).toEqual({
      ...{largest: 2, least: -1, negative: 1, zero: 3, positive: 3},
      small: 5 / 7,
    });
  });
});

describe("the steps across a spectrum", () => {
  it("are those of the slowest direction", () => {
    // 0.5ᵏ ≤ 10⁻³ at k = 10, and 0.9ᵏ at 66.
    expect(stepsAcross([0.5], {eta: 1, tolerance: 1e-3, most: 100})).toBe(10);
    expect(stepsAcross([0.5, 0.1, 1], {eta: 1, tolerance: 1e-3, most: 100})).toBe(66);
  });

  it("are infinite where they do not suffice", () => {
    expect(stepsAcross([0.1], {eta: 1, tolerance: 1e-3, most: 65})).toBe(Infinity);
    expect(stepsAcross([3], {eta: 1, tolerance: 1e-3, most: 100})).toBe(Infinity);
  });
});

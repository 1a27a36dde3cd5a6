import {describe, expect, it} from "vitest";
import {apart, type Factors, factorsLoss} from "../../../lib/experiments/linearFactors/gradientFlow.js";
import {times} from "../../../lib/experiments/linearFactors/linearFactors.js";
import {
  orbitWalk,
  shortcut,
  trainingOfFactors,
  turnedBy,
} from "../../../lib/experiments/orbitWalk/orbitWalk.js";

const from: Factors = {W1: [1, 2, 3, 4], W2: [0, 1, 1, 0]};

describe("turned factors", () => {
  it("are turned a quarter: W₂U and U⁻¹W₁", () => {
    const {W1, W2} = turnedBy(from, Math.PI / 2);
    // U = (0, −1; 1, 0): its inverse takes the rows of W₁ to (3, 4) and −(1, 2).
    [3, 4, -1, -2].forEach((w, i) => {
      expect(W1[i]).toBeCloseTo(w, 14);
    });
    [1, 0, 0, -1].forEach((w, i) => {
      expect(W2[i]).toBeCloseTo(w, 14);
    });
  });

  it("have the same product at every place of their walk, and walk on at an even pace", () => {
    const turned = turnedBy(from, 0.7);
    times(turned.W2, turned.W1).forEach((entry, i) => {
      expect(entry).toBeCloseTo(times(from.W2, from.W1)[i], 13);
    });
    const places = orbitWalk(from, 0.7, 4);
    expect(places).toHaveLength(5);
    places.forEach(({walked, loss}, k) => {
      expect(walked).toBeCloseTo((k / 4) * places[4].walked, 13);
      expect(loss).toBeCloseTo(factorsLoss(from), 12);
    });
    expect(places[1].walked).toBeCloseTo(apart(from, turnedBy(from, 0.7 / 4)), 14);
  });
});

it("the shortcut is straight: its parts add up to the distance, and its middle lies halfway", () => {
  const to: Factors = {W1: [1, 0, 3, 4], W2: [0, 1, 3, 0]};
  const places = shortcut(from, to, 2);
  expect(places.map(({walked}) => walked)).toEqual([0, Math.SQRT2, 2 * Math.SQRT2]);
  expect(places[1].loss).toBeCloseTo(factorsLoss({W1: [1, 1, 3, 4], W2: [0, 1, 2, 0]}), 13);
  expect(places[2].loss).toBe(factorsLoss(to));
});

it("a training of the factors walks on from 0, and ends where its loss is lowest", () => {
  const {places, end} = trainingOfFactors();
  expect(places[0].walked).toBe(0);
  expect(places.every(({walked}, k) => k === 0 || walked >= places[k - 1].walked)).toBe(true);
  expect(places.at(-1)!.loss).toBe(factorsLoss(end));
  expect(places.every(({loss}) => loss >= factorsLoss(end))).toBe(true);
});

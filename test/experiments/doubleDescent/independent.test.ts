import {describe, expect, it} from "vitest";
import {independent} from "../../../lib/experiments/doubleDescent/independent.js";

const drawsOf = (vectors: readonly number[][]) => {
  let next = 0;
  return () => vectors[Math.min(next++, vectors.length - 1)];
};

describe("vectors that are drawn until they are independent", () => {
  it("are those drawn, without a zero and without what lies in the span of those before", () => {
    const draw = drawsOf([
      [0, 0],
      [1, 2],
      [2, 4],
      [1, 0],
      [5, 5],
    ]);
    expect(independent(draw, 2, vector => vector, 2)).toEqual([
      [1, 2],
      [1, 0],
    ]);
  });

  it("are taken as they come once they span all", () => {
    const draw = drawsOf([
      [1, 0],
      [0, 1],
      [0, 0],
      [1, 1],
    ]);
    expect(independent(draw, 4, vector => vector, 2)).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
      [1, 1],
    ]);
  });

  it("are given up where no draw helps", () => {
    const draw = drawsOf([[1, 1]]);
    expect(independent(draw, 3, vector => vector, 2)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});

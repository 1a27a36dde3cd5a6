import {expect, test} from "vitest";
import {evaluate} from "../../lib/networks/evaluate.js";
import {mlp} from "../../lib/networks/mlp.js";

const network = mlp({sizes: [1, 3]});
const examples = {count: 4, inputs: Float64Array.of(1, 1, 1, 1), targets: Uint8Array.of(0, 0, 1, 2)};
/** The scores of the three classes, which are the biases. */
const withScores = (...scores: number[]) => Float64Array.of(0, 0, 0, ...scores);

test("the share of right answers counts those whose own score is the highest", () => {
  expect(evaluate(network, withScores(2, 1, 0), examples).accuracy).toBe(0.5);
  expect(evaluate(network, withScores(0, 1, 0), examples).accuracy).toBe(0.25);
});

test("scores that are no numbers answer nothing right, wherever they stand", () => {
  for (const place of [0, 1, 2]) {
    const scores = [2, 1, 0];
    scores[place] = Number.NaN;
    expect(evaluate(network, withScores(...scores), examples).accuracy).toBe(0);
  }
});

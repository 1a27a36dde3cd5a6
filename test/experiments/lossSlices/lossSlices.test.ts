import {expect, it} from "vitest";
import {cutNetwork} from "../../../lib/experiments/lossSlices/cutNetwork.js";
import {lossSlices} from "../../../lib/experiments/lossSlices/lossSlices.js";
import {checkLossSlices} from "../../../lib/experiments/lossSlices/result.js";
import {lossSlicesSettings} from "../../../lib/experiments/lossSlices/settings.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {pointAt} from "../../../lib/landscapes/plane.js";
import {readDigits} from "../../../src/data/inputs.js";

const settings = lossSlicesSettings(
  {hidden: 2, batchSize: 32, eta: 0.1, epochs: 4, testShare: 0.8, columns: 9},
  "made",
  "",
);
const built = outcome(lossSlices(readDigits(), settings, 5));

it("each slice holds the loss of its plane node by node, and passes its check", () => {
  const {objective, planes} = cutNetwork(readDigits(), settings, 5);
  expect(checkLossSlices(JSON.parse(JSON.stringify(built)), "made.json", "")).toEqual(built);
  for (const {knife, columns, spacing, left, below, losses} of built.slices) {
    const [i, j] = [3, 1];
    const point = pointAt(planes[knife], [(i - left) * spacing, (j - below) * spacing]);
    expect(losses[j * columns + i]).toBeCloseTo(objective.value(point), 12);
    expect(losses[below * columns + left]).toBeCloseTo(built.pathLosses[4], 12);
  }
});

it("the path and the solutions lie inside of their slices", () => {
  for (const {knife, columns, rows, spacing, left, below, shadows, solutions} of built.slices) {
    const shown = knife === "path" ? shadows : solutions;
    for (const [a, b] of shown) {
      expect(a / spacing + left).toBeGreaterThan(0);
      expect(a / spacing + left).toBeLessThan(columns - 1);
      expect(b / spacing + below).toBeGreaterThan(0);
      expect(b / spacing + below).toBeLessThan(rows - 1);
    }
  }
});

it("a result with a slice cut short is refused by its name", () => {
  const [first, ...others] = built.slices;
  const cut = {...built, slices: [{...first, losses: first.losses.slice(1)}, ...others]};
  expect(() => checkLossSlices(cut, "made.json", "")).toThrow(
    "made.json: the slice path must have 9 × 5 losses",
  );
});

it("a step size that leaves the numbers is told", () => {
  expect(() => cutNetwork(readDigits(), {...settings, eta: 1.7e308}, 5)).toThrow(
    "lossSlices.eta must be small enough",
  );
});

import {expect, test} from "vitest";
import {torchRuns} from "../../lib/evidence/examples/torchRuns.js";
import {reference} from "../optimizers/reference.js";

test.each(Object.entries(torchRuns))(
  "the points of PyTorch's %s that claims are held against are those of the reference",
  (name, {args, points}) => {
    const matching = reference.cases.filter(
      each =>
        each.optimizer === name &&
        each.function === "rosenbrock" &&
        JSON.stringify(each.args) === JSON.stringify(args),
    );
    expect(matching).toHaveLength(1);
    for (const [step, point] of Object.entries(points))
      expect(point).toEqual(matching[0].trajectory[Number(step)]);
  },
);

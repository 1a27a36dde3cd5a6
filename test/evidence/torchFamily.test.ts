import {expect, it} from "vitest";
import {torchFamily, torchWeightDecay} from "../../lib/evidence/claims/adam/torchFamily.js";
import {reference} from "../optimizers/reference.js";

const optimizers = {
  adam: "Adam",
  adamw: "AdamW",
  nadam: "NAdam",
  amsgrad: "Adam",
  adamax: "Adamax",
  radam: "RAdam",
} as const;

it("the numbers that the family is held against are PyTorch's own", () => {
  for (const relative of Object.keys(torchFamily) as (keyof typeof torchFamily)[]) {
    const {eta, gamma, end} = torchFamily[relative];
    const [found, ...others] = reference.cases.filter(
      ({optimizer, function: on, trajectory}) =>
        optimizer === optimizers[relative] && on === "beale" && trajectory[60][0] === end[0],
    );
    expect(others).toEqual([]);
    expect(found.trajectory[60]).toEqual(end);
    const args: Readonly<Record<string, unknown>> = found.args;
    expect(args.lr).toBe(eta);
    expect(args.betas).toEqual([0.9, 1 - gamma]);
    expect(args.amsgrad ?? false).toBe(relative === "amsgrad");
    if (relative === "adamw") expect(args.weight_decay).toBe(torchWeightDecay);
  }
});

import {describe, expect, test} from "vitest";
import {unknownOption} from "../../lib/options/unknownOption.js";

const adam = ["eta", "beta", "gamma", "epsilon", "biasCorrection"];

describe("an unknown option is named with the known one that was meant:", () => {
  test.each([
    ["lr", "eta"],
    ["learning_rate", "eta"],
    ["learningRate", "eta"],
    ["stepSize", "eta"],
    ["Eta", "eta"],
    ["ETA", "eta"],
    ["etaa", "eta"],
    ["et", "eta"],
    ["beta1", "beta"],
    ["beta_1", "beta"],
    ["Beta", "beta"],
    ["bta", "beta"],
    ["beta2", "gamma"],
    ["rho", "gamma"],
    ["gama", "gamma"],
    ["gmama", "gamma"],
    ["eps", "epsilon"],
    ["epsilom", "epsilon"],
    ["bias_correction", "biasCorrection"],
    ["biascorection", "biasCorrection"],
  ])("%s for %s", (given, meant) => {
    expect(unknownOption("adam", given, adam)).toBe(`adam: unknown option ${given}; did you mean ${meant}?`);
  });

  test("among the options that there are: momentum is mu for RMSProp, and gamma for momentum itself", () => {
    expect(unknownOption("rmsprop", "momentum", ["eta", "gamma", "epsilon", "mu", "centred"])).toMatch(
      /mean mu\?$/,
    );
    expect(unknownOption("momentum", "momentum", ["eta", "gamma"])).toMatch(/mean gamma\?$/);
    expect(unknownOption("step", "step_size", ["eta", "every", "factor"])).toMatch(/mean every\?$/);
  });

  test("all of them where none is near", () => {
    expect(unknownOption("adam", "colour", adam)).toBe(
      "adam: unknown option colour; it takes eta, beta, gamma, epsilon, biasCorrection",
    );
  });
});

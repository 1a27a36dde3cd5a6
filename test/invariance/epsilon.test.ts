import {describe, expect, test} from "vitest";
import {covariance} from "../../lib/invariance/covariance.js";
import {stretching} from "../../lib/objectives/wrappers/changeOfVariables.js";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {adam} from "../../lib/optimizers/adam.js";
import {fullMatrixRms} from "../../lib/optimizers/matrix/fullMatrixRms.js";
import {shampoo} from "../../lib/optimizers/matrix/shampoo.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {type ChangeName, changes, objective, shape, steps, w0} from "./problem.js";

const lecture = () => adadelta({eta: 0.02, epsilon: 1e-6});
const zeiler = () => adadeltaZeiler({epsilon: 1e-6});

const under = (name: ChangeName) => ({objective, w0, ...changes[name], steps});
const tinyLoss = {objective, w0, change: stretching([1, 1, 1, 1]), lossScale: 1e-7, steps};

describe("ε is a scale that the method brings along", () => {
  test.each([
    ["the lecture's AdaDelta", () => covariance({method: lecture, ...under("stretching")})],
    ["Zeiler's AdaDelta", () => covariance({method: zeiler, ...under("stretching")})],
  ])("%s with ε = 1e-6 deviates by more than 0.1 under stretching", (_, measure) => {
    expect(measure().deviation).toBeGreaterThan(0.1);
  });

  test("Adam with its usual ε deviates by more than 0.1 when the loss is scaled by 1e-7", () => {
    expect(covariance({method: () => adam({eta: 0.05}), ...tinyLoss}).deviation).toBeGreaterThan(0.1);
  });

  test("Adam is covariant under scaling of the loss to 1e-12 when its ε is scaled too", () => {
    const {deviation} = covariance({
      method: (_, {lossScale}) => adam({eta: 0.05, epsilon: 1e-3 * lossScale}),
      ...tinyLoss,
    });
    expect(deviation).toBeLessThan(1e-12);
  });
});

describe("ε does not touch what has nothing to do with scales", () => {
  test("under a shift Zeiler's AdaDelta with ε = 1e-6 is covariant to 1e-12, the lecture's is not", () => {
    expect(covariance({method: zeiler, ...under("shift")}).deviation).toBeLessThan(1e-12);
    expect(covariance({method: lecture, ...under("shift")}).deviation).toBeGreaterThan(0.1);
  });

  test("under rotation neither AdaDelta with ε = 1e-6 is covariant", () => {
    expect(covariance({method: zeiler, ...under("rotation")}).deviation).toBeGreaterThan(0.1);
    expect(covariance({method: lecture, ...under("rotation")}).deviation).toBeGreaterThan(0.1);
  });

  test("full-matrix RMS with its usual ε is covariant under rotation to 1e-9", () => {
    const method = () => fullMatrixRms({eta: 0.01, gamma: 0.1});
    expect(covariance({method, ...under("rotation")}).deviation).toBeLessThan(1e-9);
  });

  test.each([
    ["Shampoo", () => covariance({method: () => shampoo({shape}), ...under("rotation of rows and columns")})],
    ["SOAP", () => covariance({method: () => soap({shape}), ...under("rotation of rows and columns")})],
  ])("%s with its usual ε is covariant under rotation of rows and columns to 1e-9", (_, measure) => {
    expect(measure().deviation).toBeLessThan(1e-9);
  });
});

import {expect, test} from "vitest";
import {covariance} from "../../lib/invariance/covariance.js";
import {rowsAndColumns} from "../../lib/invariance/orthogonal.js";
import {randomRotation} from "../../lib/matrix/rotation.js";
import {logisticRegression} from "../../lib/objectives/data/logisticRegression.js";
import {muon} from "../../lib/optimizers/matrix/muon.js";
import {shampoo} from "../../lib/optimizers/matrix/shampoo.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {createGenerator} from "../../lib/random/generator.js";

const generator = createGenerator(4);
const normals = (count: number) => Array.from({length: count}, () => generator.normal());
const X = Array.from({length: 30}, () => normals(8));
const objective = logisticRegression({X, y: X.map(x => Math.sign(x[0] + generator.normal())), lam: 0.1});
const w0 = normals(8);

const shapes = [[2, 4] as const, [4, 2] as const];

test.each(shapes)("Shampoo and Muon are covariant in %i × %i to 1e-9", (...shape) => {
  const change = rowsAndColumns(
    randomRotation(shape[0], generator),
    randomRotation(shape[1], generator),
    shape,
  );
  const options = {objective, w0, change, steps: 60};
  expect(covariance({method: () => shampoo({eta: 0.1, shape}), ...options}).deviation).toBeLessThan(1e-9);
  expect(covariance({method: () => muon({shape}), ...options}).deviation).toBeLessThan(1e-9);
});

test.each(shapes)(
  "SOAP is not covariant in %i × %i: the first gradient leaves axes arbitrary",
  (...shape) => {
    const change = rowsAndColumns(
      randomRotation(shape[0], generator),
      randomRotation(shape[1], generator),
      shape,
    );
    const {deviation} = covariance({
      method: () => soap({eta: 0.05, shape}),
      objective,
      w0,
      change,
      steps: 60,
    });
    expect(deviation).toBeGreaterThan(1e-3);
  },
);

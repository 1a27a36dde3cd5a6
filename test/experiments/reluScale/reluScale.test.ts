import {expect, test} from "vitest";
import {reluScale} from "../../../lib/experiments/reluScale/reluScale.js";
import {scales, sides} from "../../../lib/experiments/reluScale/scales.js";
import {trainedNetwork} from "../../../lib/experiments/smallNetworks/smallNetworks.js";
import {asObjective} from "../../../lib/networks/asObjective.js";
import {fewDigits} from "../fewDigits.js";

const settings = {batchSize: 16, eta: 0.1, epochs: 1, testShare: 0.5};

test("the loss along the sharpest direction has the weights' own in its middle and its steeper side on the right", () => {
  const trained = trainedNetwork("relu", fewDigits(60), settings, 3);
  const places = [...reluScale(trained)];
  expect(places).toHaveLength(scales.length);
  const loss = asObjective(trained.network, trained.data.train).value(trained.w);
  for (const {along} of places) {
    expect(along).toHaveLength(2 * sides + 1);
    expect(along[sides]).toBeCloseTo(loss, 12);
    expect(along[2 * sides]).toBeGreaterThan(along[0]);
  }
});

import {convolutionalNetwork} from "../../../networks/convolution/convolutionalNetwork.js";
import {filtersOf} from "../../../networks/convolution/filters.js";
import {layerOutputs} from "../../../networks/layerOutputs.js";
import {permuteUnits} from "../../../networks/permuteUnits.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {digitData} from "../../../training/digitData.js";
import {finish} from "../../../training/finish.js";
import {train} from "../../../training/train.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {outputsApart} from "./networksApart.js";

const order = [3, 0, 1, 2];

export const filters: Claim = {
  id: "filters",
  statement:
    "Filters of a convolutional network can be exchanged like neurons: their feature maps change places, and the outputs stay.",
  conditions:
    "Four filters of 3 × 3 and a dense layer, trained on the digits for three passes; all test digits.",
  breaks: ["the next layer reads the maps from where they were"],
  page: "/landscapes/symmetries",
  source: "The sum over channels does not know their order; LeCun, Bottou, Bengio, Haffner (1998)",
  check({digits, settings: {seed}}) {
    const data = digitData(digits, {testShare: 0.2, generator: createGenerator(seed, "data")});
    const network = convolutionalNetwork({
      image: {channels: 1, height: 8, width: 8},
      convolutions: [{filters: 4, kernel: 3}],
      dense: [10],
    });
    const training = train(network, data, gradientDescent({eta: 0.1}), {batchSize: 16, epochs: 3, seed});
    finish(training);
    const w = Float64Array.from(training.parameters);
    const exchanged = permuteUnits(network, w, 0, order);
    const [before, after] = [w, exchanged].map(v => filtersOf(network, v, 0));
    const [maps, moved] = [w, exchanged].map(v => layerOutputs(network, v, data.test.inputs, 1, 0));
    const area = maps.length / order.length;
    const away = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Math.max(...Array.from(a, (x, i) => Math.abs(x - b[i])));
    const mapAt = (place: number) => moved.slice(place * area, (place + 1) * area);
    return [
      atMost(
        "outputs after the exchange, deviation over the largest",
        outputsApart(network, w, exchanged, data.test),
        1e-14,
      ),
      atMost(
        "filters and maps at their new places, deviation",
        Math.max(
          ...order.flatMap((filter, place) => [
            away(after[place], before[filter]),
            away(mapAt(place), maps.slice(filter * area, (filter + 1) * area)),
          ]),
        ),
        1e-14,
      ),
      atLeast("the first filter: change (must not stay)", away(after[0], before[0]), 0.1),
    ];
  },
};

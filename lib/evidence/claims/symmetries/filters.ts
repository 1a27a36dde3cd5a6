import {filtersOf} from "../../../networks/convolution/filters.js";
import {layerOutputs} from "../../../networks/layerOutputs.js";
import {permuteUnits} from "../../../networks/permuteUnits.js";
import {atLeast, atMost, type Claim} from "../../claim.js";
import {jump, outputsApart, trainedSmall} from "./networksApart.js";

const order = [3, 0, 1, 2];

export const filters: Claim = {
  id: "filters",
  statement:
    "Filters of a convolutional network can be exchanged like neurons: their feature maps change places, and the outputs stay.",
  conditions:
    "Four filters of 3 × 3 and a dense layer, trained on the digits with the settings' sizes; all test digits.",
  breaks: ["the next layer reads the maps from where they were"],
  page: "/landscapes/symmetries",
  figure: "filters",
  source: "The sum over channels does not know their order; LeCun, Bottou, Bengio, Haffner (1998)",
  check(inputs) {
    const {network, w, data} = trainedSmall(inputs, "filters");
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
      atLeast("the jump of the weights, over their length", jump(w, exchanged), 0.5),
    ];
  },
};

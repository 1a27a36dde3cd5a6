import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {distance} from "../../lib/experiments/distance.js";
import {filterCount, smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {filtersOf} from "../../lib/networks/convolution/filters.js";
import {layerOutputs} from "../../lib/networks/layerOutputs.js";
import {permuteUnits} from "../../lib/networks/permuteUnits.js";
import {isOrder, placeAt, swapped} from "./exchange.js";
import {filterCards, filterCardsHeight} from "./filterCards.js";
import {outputBars, outputsOf} from "./outputBars.js";
import {shownDigit, small, testDigit} from "./smallNetworksFile.js";

const places = Array.from({length: filterCount}, (_, i) => i);
const network = smallNetworks.filters();
const reading = network.layers[1];
const area = reading.inputs / filterCount;

/** A small convolutional network whose filters are exchanged: their maps change places, the outputs stay. */
export default defineFigure({
  id: "filters",
  parameters: {
    order: point({
      label: "order of the filters",
      value: [2, 1, 0, 3],
      bounds: places.map(() => [0, filterCount - 1] as const),
    }),
    digit: testDigit(),
  },
  files: {small},
  compute({order, digit}, {files: {small}}) {
    const {weights, travelled} = small.networks.filters;
    const w = Float64Array.from(weights);
    const filters = isOrder(order) ? order : places;
    const changed = permuteUnits(network, w, 0, filters);
    const shown = shownDigit(small, digit);
    const maps = layerOutputs(network, changed, Float64Array.from(shown.pixels), 1, 0);
    return {
      order: filters,
      filters: filtersOf(network, changed, 0),
      maps: places.map(place => maps.subarray(place * area, (place + 1) * area)),
      votes: places.map(place => votesOf(changed, maps, place)),
      jump: distance(changed, w),
      travelled,
      ...outputsOf(network, w, changed, shown),
    };
  },
}).shown({
  picture: beside(
    0.66,
    picture({wide: filterCardsHeight, stacked: filterCardsHeight}, ({data}, size, kept) =>
      filterCards(kept, size, data),
    ),
    picture({wide: filterCardsHeight, stacked: 280}, ({data}, size, kept) => outputBars(kept, size, data)),
  ),
  sight: ["digit"],
  handles: places.map(filter => ({
    label: `filter ${filter + 1}`,
    along: "x" as const,
    name: "none" as const,
    unit: 1,
    sinceGrip: true,
    told: ({data}) => `place ${data.order.indexOf(filter) + 1} of ${filterCount}`,
    at: ({data}) => [data.order.indexOf(filter) + 0.5, 0.055],
    move: ({x}, {data}) => ({
      order: swapped(data.order, data.order.indexOf(filter), placeAt(x, filterCount)),
    }),
  })),
  presets: [
    {words: "as trained", set: () => ({order: places})},
    {words: "reverse all", set: () => ({order: [...places].reverse()})},
  ],
  summary: ({data: {order, jump, travelled, apart}}) =>
    `Filters in the order ${order.map(n => n + 1).join(", ")}: the weights are ${short(jump)} from where they were (training took them ${short(travelled)}), and the outputs changed by at most ${short(apart)}.`,
  table: ({data: {before, after, votes, order}}) => ({
    columns: ["class", ...order.map(unit => `votes of filter ${unit + 1}`), "output before", "output after"],
    rows: before.map((z, c) => [c, ...votes.map(each => each[c]), z, after[c]]),
  }),
  slides: [
    {words: "Exchange two filters: their maps change places, the outputs stay", set: {}},
    {words: "Any order of the four will do", set: {order: [3, 2, 1, 0]}},
  ],
});

/** What the map at a place adds to each output. */
function votesOf(w: Float64Array, maps: Float64Array, place: number): number[] {
  return Array.from({length: reading.outputs}, (_, c) => {
    let sum = 0;
    for (let i = place * area; i < (place + 1) * area; i++)
      sum += w[reading.weights + c * reading.inputs + i] * maps[i];
    return sum;
  });
}

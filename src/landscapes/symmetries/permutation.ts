import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {distance} from "../../lib/experiments/distance.js";
import {hidden, smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {rearranged} from "../../lib/experiments/smallNetworks/rearranged.js";
import {log10SymmetricCopies} from "../../lib/theory/symmetricCopies.js";
import {isOrder, placeAt, swapped} from "./exchange.js";
import {cardsEnd, neuronCards} from "./neuronCards.js";
import {outputBars, outputsOf} from "./outputBars.js";
import {shownDigit, small, testDigit} from "./smallNetworksFile.js";

const places = Array.from({length: hidden}, (_, i) => i);
const network = smallNetworks.tanh();

/** A trained network whose hidden neurons are exchanged and flipped: the weights jump, the outputs stay. */
export default defineFigure({
  id: "permutation",
  parameters: {
    order: point({
      label: "order of the neurons",
      value: [0, 5, 2, 3, 4, 1, 6, 7],
      bounds: places.map(() => [0, hidden - 1] as const),
    }),
    signs: point({label: "signs", value: places.map(() => 1), bounds: places.map(() => [-1, 1] as const)}),
    digit: testDigit(),
  },
  files: {small},
  compute({order, signs, digit}, {files: {small}}) {
    const {weights, travelled} = small.networks.tanh;
    const w = Float64Array.from(weights);
    const neurons = isOrder(order) ? order : places;
    const flips = signs.map(sign => (sign < 0 ? -1 : 1));
    const changed = rearranged(network, w, neurons, flips);
    return {
      neurons,
      flips,
      changed,
      jump: distance(changed, w),
      travelled,
      copies: Math.round(10 ** log10SymmetricCopies(hidden)),
      ...outputsOf(network, w, changed, shownDigit(small, digit)),
    };
  },
}).shown({
  picture: beside(
    0.66,
    picture({wide: 344, stacked: 274}, ({data}, size, kept) => neuronCards(kept, size, data)),
    picture({wide: 344, stacked: 300}, ({data}, size, kept) => outputBars(kept, size, data)),
  ),
  sight: ["digit"],
  handles: places.map(neuron => ({
    label: `neuron ${neuron + 1}`,
    along: "x" as const,
    name: "none" as const,
    unit: 1,
    sinceGrip: true,
    told: ({data}) => `place ${data.neurons.indexOf(neuron) + 1} of ${hidden}`,
    at: ({data}) => [data.neurons.indexOf(neuron) + 0.5, 0.07],
    move: ({x}, {data}) => {
      const [from, to] = [data.neurons.indexOf(neuron), placeAt(x, hidden)];
      return {order: swapped(data.neurons, from, to), signs: swapped(data.flips, from, to)};
    },
  })),
  click: ({x, y, plot}, {data}) =>
    plot === 0 && x >= 0 && x < hidden && y < cardsEnd
      ? {signs: data.flips.map((sign, place) => (place === Math.floor(x) ? -sign : sign))}
      : undefined,
  presets: [
    {words: "as trained", set: () => ({order: places, signs: places.map(() => 1)})},
    {words: "reverse all", set: () => ({order: [...places].reverse()})},
    {words: "flip all", set: ({data}) => ({signs: data.flips.map(sign => -sign)})},
  ],
  summary: ({data: {neurons, flips, jump, travelled, apart}}) =>
    `Neurons in the order ${neurons.map(n => n + 1).join(", ")}, ${flips.filter(sign => sign < 0).length} of them flipped: the weights are ${short(jump)} from where they were (training took them ${short(travelled)}), and the outputs changed by at most ${short(apart)}.`,
  table: ({data: {before, after}}) => ({
    columns: ["class", "output before", "output after"],
    rows: before.map((z, c) => [c, z, after[c]]),
  }),
  slides: [
    {words: "Exchange two neurons: the network does not notice", set: {}},
    {words: "Flip signs as well: it does not notice either", set: {signs: [-1, 1, 1, -1, 1, 1, -1, 1]}},
    {words: "Eight neurons, ten million copies of one network", set: {order: [7, 6, 5, 4, 3, 2, 1, 0]}},
  ],
  exercises: {
    count: {
      ask: "copies",
      answer: () => Math.round(10 ** (2 * log10SymmetricCopies(4))),
      tolerance: 1e-6,
    },
  },
});

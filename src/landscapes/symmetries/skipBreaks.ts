import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {
  activations,
  order,
  type Permutation,
  permutations,
  permuted,
  unmoved,
} from "../../lib/experiments/smallNetworks/permuted.js";
import type {SmallNetworks} from "../../lib/experiments/smallNetworks/result.js";
import {predictedClass} from "../../lib/networks/predictedClass.js";
import {layerRows, rowAt} from "./layerRows.js";
import {outputsOf} from "./outputBars.js";
import {shownDigit, small, testDigit} from "./smallNetworksFile.js";

const kinds = ["plain", "residual"] as const;
const networks = {plain: smallNetworks.plain(), residual: smallNetworks.residual()};
const single = ["first", "second", "third"] as const;

const parameters = {
  which: choice<Permutation>({
    label: "permuted",
    value: "second",
    options: {
      none: "none",
      first: "1",
      second: "2",
      third: "3",
      all: "all",
    },
  }),
  digit: testDigit(),
};

/** One layer of a plain and of a residual network is permuted: the one computes the same, the other does not. */
export default defineFigure({
  id: "skip-breaks",
  parameters,
  files: {small},
  compute({which, digit}, {files: {small}}) {
    const shown = shownDigit(small, digit);
    const at = (kind: (typeof kinds)[number]) => {
      const network = networks[kind];
      const w = Float64Array.from(small.networks[kind].weights);
      const changed = permuted(network, w, which);
      return {
        layers: activations(network, changed, shown.pixels).map((values, l) => ({
          values,
          neurons: isMoved(which, l) ? order : unmoved,
        })),
        right: [w, changed].map(weights => readRight(network, weights, small.shown)),
        of: small.shown.length,
        outputs: outputsOf(network, w, changed, shown),
      };
    };
    return {plain: at("plain"), residual: at("residual")};
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 372, stacked: 340}, ({data}, size, kept) =>
      layerRows(kept, size, {...data.plain, title: "plain", skips: false}),
    ),
    picture({wide: 372, stacked: 340}, ({data}, size, kept) =>
      layerRows(kept, size, {...data.residual, title: "with skips", skips: true}),
    ),
  ),
  sight: ["which", "digit"],
  click: ({y}, {values}) => {
    const layer = single[rowAt(y)];
    return layer && {which: values.which === layer ? "none" : layer};
  },
  summary: ({values: {which}, data}) => {
    const {options} = parameters.which;
    const told = kinds.map(kind => {
      const {outputs, right, of} = data[kind];
      return `${kind} ${short(outputs.apart)}, ${right[1]} of ${of} digits right (${right[0]} before)`;
    });
    return `Layer in another order: ${options[which]}. Largest change of an output: ${told.join("; ")}.`;
  },
  table: ({data: {plain, residual}}) => ({
    columns: ["class", "plain before", "plain after", "with skips before", "with skips after"],
    rows: plain.outputs.before.map((z, c) => [
      c,
      z,
      plain.outputs.after[c],
      residual.outputs.before[c],
      residual.outputs.after[c],
    ]),
  }),
  slides: [
    {words: "One layer in another order: only the plain network does not notice", set: {}},
    {words: "All layers in the same other order: neither notices", set: {which: "all"}},
  ],
});

function isMoved(which: Permutation, layer: number): boolean {
  return permutations[which].some(l => l === layer);
}

/** How many of the shown digits a network reads right. */
function readRight(
  network: (typeof networks)["plain"],
  w: Float64Array,
  shown: SmallNetworks["shown"],
): number {
  const outputs = network.outputs(w, Float64Array.from(shown.flatMap(({pixels}) => pixels)), shown.length);
  const classes = outputs.length / shown.length;
  return shown.filter(
    ({label}, k) => predictedClass(outputs.subarray(k * classes, (k + 1) * classes)) === label,
  ).length;
}

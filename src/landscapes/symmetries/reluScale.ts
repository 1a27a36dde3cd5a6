import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import {exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {checkReluScale} from "../../lib/experiments/reluScale/result.js";
import {scaledBy} from "../../lib/experiments/reluScale/scaledBy.js";
import {perDecade, scales, sides} from "../../lib/experiments/reluScale/scales.js";
import {smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {outputBars, outputsOf} from "./outputBars.js";
import {shownDigit, small, testDigit} from "./smallNetworksFile.js";

const network = smallNetworks.relu();
/** The place of a = 1. */
const one = perDecade;

/** One and the same ReLU network in other weights: the minimum becomes a needle, and no output changes. */
export default defineFigure({
  id: "relu-scale",
  parameters: {
    power: quantity({label: "log₁₀ a", value: 0.8, min: -1, max: 1, step: 1 / perDecade}),
    digit: testDigit(),
  },
  files: {
    small,
    scaled: {
      name: "reluScale.json",
      check: (json: unknown) => checkReluScale(json, "reluScale.json", ""),
    },
  },
  compute({power, digit}, {files: {small, scaled}}) {
    const place = one + Math.round(perDecade * power);
    const {reach, places} = scaled;
    const w = Float64Array.from(small.networks.relu.weights);
    const a = scales[place];
    return {
      a,
      reach,
      place,
      along: places[place].along,
      asTrained: places[one].along,
      sharpness: places.map(each => each.sharpness),
      times: places[place].sharpness / places[one].sharpness,
      outputs: outputsOf(network, w, scaledBy(w, a), shownDigit(small, digit)),
    };
  },
}).shown({
  picture: beside(
    0.66,
    stack(
      picture({wide: 210, stacked: 220}, ({data}, size, kept) => {
        const {a, reach, place, along, asTrained, times} = data;
        const small = size.width < 500;
        const top = Math.max(...asTrained);
        const axes = {
          ...size,
          ...plainMargins,
          x: {
            domain: [-reach, reach],
            label: small
              ? "distance from the weights"
              : "distance from the weights, along the direction of the largest curvature",
            ticks: 5,
          },
          y: {domain: [0, top], label: "training loss", ticks: 3},
        };
        const at = (losses: readonly number[]) => (k: number) =>
          [((k - sides) / sides) * reach, losses[k]] as const;
        return panel(kept, "valley", axes, {
          drawn: (x, y) => [
            path(curve(2 * sides + 1, at(asTrained), x, y), {
              stroke: "var(--ink-soft)",
              width: 2,
              dash: "5 5",
            }),
            path(curve(2 * sides + 1, at(along), x, y), {stroke: "var(--warning)", width: 3}),
            ...[-1, 1].flatMap(side => {
              const outwards = (i: number) => at(along)(sides + side * i);
              const exit = exitOf(sides + 1, outwards, {x: [-reach, reach], y: [0, 1.001 * top]});
              // The nodes are dense: from the last one an arrow would have no room for its head.
              return exit
                ? [
                    path(arrow(outwards(Math.max(0, exit.step - 2)), exit.edge, x, y), {
                      stroke: "var(--warning)",
                      width: 3,
                    }),
                  ]
                : [];
            }),
          ],
          words:
            place === one
              ? []
              : [
                  {
                    x: reach,
                    y: 0.12 * top,
                    dx: -4,
                    anchor: "end" as const,
                    text: "as trained",
                    color: "var(--ink-soft)",
                    bold: true,
                  },
                ],
          headlines: [
            {
              number: place === one ? "as trained" : `×${short(times)}`,
              text: place === one ? "" : `as sharp as trained, at a = ${short(a)}`,
              color: "var(--warning)",
            },
          ],
        });
      }),
      picture({wide: 160, stacked: 170}, ({data: {place, sharpness}}, size, kept) => {
        const axes = {
          ...size,
          ...plainMargins,
          x: {
            domain: [-1, 1],
            label: "a: inputs times a, outputs over a",
            ticks: [-1, 0, 1],
            tickFormat: (power: number) => String(10 ** power),
          },
          y: {
            type: "log",
            domain: [0.5 * Math.min(...sharpness), 2 * Math.max(...sharpness)],
            label: "sharpness λmax",
            ticks: 2,
            tickFormat: short,
          },
        } as const;
        const at = (k: number) => [Math.log10(scales[k]), sharpness[k]] as const;
        return panel(kept, "sharpness", axes, {
          drawn: (x, y) => [
            path(rule("x", 0, [1e-9, 1e9], x, y), {stroke: "var(--ink-soft)", width: 1.25, dash: "5 5"}),
            path(curve(scales.length, at, x, y), {stroke: "var(--warning)", width: 2.5}),
          ],
          words: [
            {
              x: 0,
              y: Math.max(...sharpness),
              dx: 6,
              dy: 4,
              text: "as trained",
              color: "var(--ink-soft)",
              bold: true,
            },
          ],
          over: (x, y) => [mark("circle", [x(at(place)[0]), y(at(place)[1])], 6, "var(--warning)")],
        });
      }),
    ),
    picture({wide: 378, stacked: 280}, ({data: {outputs}}, size, kept) => outputBars(kept, size, outputs)),
  ),
  sight: ["power", "digit"],
  handles: [
    {
      label: "drag a",
      plot: 1,
      along: "x",
      unit: 1 / perDecade,
      name: "right",
      at: ({data: {place, sharpness}}) => [Math.log10(scales[place]), sharpness[place]],
      move: ({x}) => ({power: Math.round(perDecade * Math.min(1, Math.max(-1, x))) / perDecade}),
    },
  ],
  presets: [{words: "as trained", set: () => ({power: 0})}],
  summary: ({data: {a, times, outputs}}) =>
    `What comes into each neuron times ${short(a)}, what goes out over ${short(a)}: the largest eigenvalue of the Hessian is ${short(times)} times that of the network as trained, and the outputs changed by at most ${short(outputs.apart)}.`,
  table: ({data: {sharpness}}) => ({
    columns: ["a", "λmax"],
    rows: scales.map((a, k) => [a, sharpness[k]]),
  }),
  slides: [
    {words: "One network, in a sharp minimum", set: {}},
    {words: "The same network as it was trained", set: {power: 0}},
    {words: "And sharp again, the other way round", set: {power: -1}},
  ],
  exercises: {factor: {ask: "times", answer: () => 10 ** 2, tolerance: 0.01}},
});

import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {curve, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {
  orbitWalk,
  type Place,
  shortcut,
  trainingOfFactors,
  turnedBy,
} from "../../lib/experiments/orbitWalk/orbitWalk.js";
import {barrierOf} from "../../lib/experiments/twoNetworks/barrier.js";
import {checkTwoNetworks} from "../../lib/experiments/twoNetworks/result.js";

const file = "twoNetworks.json";
const training = trainingOfFactors();
const trained = training.places[training.places.length - 1].walked;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** The whole orbit, and the highest that a shortcut across it climbs. */
const round = orbitWalk(training.end, 2 * Math.PI).at(-1)!.walked;
const highest = Math.max(...shortcut(training.end, turnedBy(training.end, Math.PI)).map(({loss}) => loss));
const curveColor = "var(--good)";
const lineColor = "var(--warning)";

/** Ways at one loss: along a symmetry's orbit, and along a learned curve between two trained networks. */
export default defineFigure({
  id: "travelling",
  parameters: {
    angle: quantity({label: "walk on, turned by", value: 180, min: 0, max: 360, step: 5, unit: "°"}),
  },
  files: {networks: {name: file, check: (json: unknown) => checkTwoNetworks(json, file, "")}},
  compute({angle}, {files: {networks}}) {
    const walk = orbitWalk(training.end, radians(angle));
    const losses = walk.map(({loss}) => loss);
    const straight = barrierOf(networks.trained.loss);
    return {
      walk,
      line: shortcut(training.end, turnedBy(training.end, radians(angle))),
      change: Math.max(...losses) - Math.min(...losses),
      networks,
      straight,
      bent: barrierOf(networks.curve.loss),
    };
  },
}).shown({
  picture: beside(
    0.55,
    picture({wide: 340, stacked: 300}, ({data: {walk, line, change}}, size, kept) => {
      const most = 1.15 * Math.max(highest, training.places[0].loss);
      const farthest = 1.18 * (trained + round);
      const walked = walk[walk.length - 1].walked;
      const straight = line[line.length - 1].walked;
      const from = (places: readonly Place[], start: number) => (i: number) =>
        [start + places[i].walked, places[i].loss] as const;
      return panel(
        kept,
        "walk",
        {
          ...size,
          ...plainMargins,
          x: {
            domain: [0, farthest],
            label: "distance walked: training, then the orbit",
            labelAnchor: "center",
            ticks: 6,
          },
          y: {domain: [-0.06 * most, most], label: "loss", ticks: 4},
        },
        {
          from: [walk],
          headlines: [
            {number: short(trained), text: "by training", color: "var(--gradient-descent)"},
            {
              number: short(walked),
              text: `further, the loss ${change ? `within ${powerOfTen(10 ** Math.ceil(Math.log10(change)))}` : "the same"}`,
              color: curveColor,
            },
          ],
          drawn: (x, y) => [
            // Shorter than the orbit, and drawn over the same ends.
            path(
              curve(line.length, i => [trained + (walked * i) / (line.length - 1), line[i].loss], x, y),
              {stroke: lineColor, width: 2.25, dash: "6 4"},
            ),
            path(curve(training.places.length, from(training.places, 0), x, y), {
              stroke: "var(--gradient-descent)",
              width: 3,
            }),
            path(curve(walk.length, from(walk, trained), x, y), {stroke: curveColor, width: 4}),
          ],
          over: (x, y) => [mark("circle", [x(trained), y(0)], 5, "var(--gradient-descent)")],
          words: [
            ...(straight > trained
              ? [
                  {
                    x: trained + walked / 2,
                    y: Math.max(...line.map(({loss}) => loss)),
                    text: `straight to the same weights: ${lengthOf(line)}`,
                    color: lineColor,
                    bold: true,
                    dx: 4,
                    dy: -8,
                  },
                ]
              : []),
          ],
        },
      );
    }),
    picture({wide: 340, stacked: 260}, ({data: {networks, straight, bent}}, size, kept) => {
      const {trained: line, curve: way} = networks;
      const most = 1.15 * Math.max(...line.loss);
      const last = line.loss.length - 1;
      return panel(
        kept,
        "networks",
        {
          ...size,
          ...plainMargins,
          x: {
            domain: [0, 1],
            label: "way between two digits networks",
            labelAnchor: "center",
            ticks: 3,
          },
          y: {domain: [-0.06 * most, most], label: "loss", ticks: 4},
        },
        {
          from: [networks],
          headlines: [
            {
              number: `1/${Math.round(straight / Math.max(bent, straight / 999))}`,
              text: "of the hill on a learned curve",
              color: curveColor,
            },
          ],
          drawn: (x, y) => [
            path(
              curve(last + 1, i => [i / last, line.loss[i]], x, y),
              {stroke: lineColor, width: 2.25, dash: "6 4"},
            ),
            path(
              curve(last + 1, i => [i / last, way.loss[i]], x, y),
              {stroke: curveColor, width: 4},
            ),
          ],
          words: [
            {
              x: 0.5,
              y: line.loss[Math.round(last / 2)],
              text: "straight",
              color: lineColor,
              bold: true,
              anchor: "middle",
              dy: -8,
            },
            {
              x: 0.5,
              y: way.loss[Math.round(last / 2)],
              text: "curve",
              color: curveColor,
              bold: true,
              anchor: "middle",
              dy: -10,
            },
          ],
        },
      );
    }),
  ),
  sight: ["angle"],
  handles: [
    {
      label: "walk",
      along: "x",
      name: "right",
      at: ({data: {walk}}) => [trained + walk[walk.length - 1].walked, 0],
      move: ({x}) => ({angle: 5 * Math.round(72 * Math.min(1, Math.max(0, (x - trained) / round)))}),
    },
  ],
  summary: ({values: {angle}, data: {walk, line, change, straight, bent}}) =>
    `Training walks ${short(trained)}, the orbit to ${angle}° ${short(walk[walk.length - 1].walked)}, straight it is ${lengthOf(line)}; the loss has changed by ${short(change)}. Between digits networks the line climbs by ${short(straight)}, the curve by ${short(bent)}.`,
  table: ({data: {walk}}) => ({
    columns: ["distance walked", "loss"],
    rows: walk.map(({walked, loss}) => [trained + walked, loss]),
  }),
  slides: [
    {words: "Training stops; the weights could walk on for ever at the same loss", set: {}},
    {words: "A whole circle, and home again", set: {angle: 360}},
  ],
  exercises: {
    home: {
      progress: ({values: {angle}, data: {walk, line}}) => {
        const away = line[line.length - 1].walked;
        return {
          done: angle === 360 && away < 1e-9,
          words: `${short(walk[walk.length - 1].walked)} walked, ${lengthOf(line)} from where training ended.`,
        };
      },
      solution: {angle: 360},
    },
  },
});

/** The length of a way in words; rounding counts as 0. */
function lengthOf(way: readonly Place[]): string {
  const {walked} = way[way.length - 1];
  return walked < 1e-9 ? "0" : short(walked);
}

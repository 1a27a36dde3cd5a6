import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {seed} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {type Land, landscapeLevels, type Rectangle} from "../../figures/landscape.js";
import {map} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {remembered} from "../../figures/remembered.js";
import {curve, dots, path, type Scale} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {slopeOfLine} from "../../lib/experiments/slopeOfLine.js";
import {lineThroughPoints} from "../../lib/experiments/smallerTruer/points.js";
import {type Bundle, bundle, truerSettings} from "../../lib/experiments/smallerTruer/smallerTruer.js";
import {createGenerator} from "../../lib/random/generator.js";

const {stepCounts, time, start} = truerSettings;
const paths = 100;
/** The places of each path that are drawn, evenly in time. */
const drawn = 20;
const etas = stepCounts.map(steps => time / steps);
/** By their numbers of steps: the step sizes have too many digits for a row on a phone. */
const options = Object.fromEntries(etas.map((eta, k) => [String(eta), String(stepCounts[k])]));
const fraction = (eta: number) => `${time}/${stepCounts[etas.indexOf(eta)]}`;
const window: Rectangle = {x: [-1.35, 0.75], y: [0.6, 2.2]};
const land: Land = {
  surface: lineThroughPoints,
  key: "six points",
  levels: landscapeLevels(lineThroughPoints),
};
const bundlesOf = remembered((seed: number) => {
  const random = createGenerator(seed, "batches");
  return stepCounts.map(steps => bundle(steps, paths, random));
});

/** Paths of SGD beside that of the full gradient, of the same total time in more and more steps. */
export default defineFigure({
  id: "smaller-truer",
  parameters: {
    eta: choice({label: "steps", value: String(etas[0]), options}),
    seed: seed(20),
  },
  compute({eta, seed}) {
    const k = Object.keys(options).indexOf(eta);
    const bundles = bundlesOf(seed);
    const spreads = bundles.map(({spread}) => spread);
    return {
      bundle: bundles[k],
      eta: etas[k],
      steps: stepCounts[k],
      spreads,
      slope: slopeOfLine(etas.map(Math.log), spreads.map(Math.log)),
    };
  },
}).shown({
  picture: beside(
    0.62,
    picture({wide: 372, stacked: 250}, ({data: {bundle, steps, eta}}, size, kept) => {
      const small = size.width < 500;
      return map(kept, "bundle", land, window, size, {
        drawn: (x, y) => [
          path(bundle.paths.map(each => line(each, x, y)).join(""), {
            stroke: "var(--eta)",
            width: 1.2,
            opacity: 0.5,
          }),
          path(line(bundle.full, x, y), {stroke: "var(--paper)", width: 6, opacity: 0.8}),
          path(line(bundle.full, x, y), {stroke: "var(--ink)", width: 2.8}),
          path(
            dots(paths, i => endOf(bundle.paths[i]), x, y),
            {stroke: "var(--paper)", width: 7},
          ),
          path(
            dots(paths, i => endOf(bundle.paths[i]), x, y),
            {stroke: "var(--eta)", width: 5},
          ),
        ],
        over: (x, y) => [
          mark("circle", [x(start[0]), y(start[1])], 6, "var(--paper)", "var(--ink)"),
          mark("circle", [x(endOf(bundle.full)[0]), y(endOf(bundle.full)[1])], 6, "var(--ink)"),
        ],
        words: [
          {x: start[0], y: start[1], text: "start", dx: 12, dy: -8},
          {
            x: window.x[1],
            y: window.y[1],
            anchor: "end",
            dx: small ? -6 : -14,
            dy: small ? 20 : 26,
            bold: true,
            text: small ? `${steps} steps` : `${steps} steps of η = ${fraction(eta)}`,
            size: small ? 15 : 17,
          },
          {
            ...{x: window.x[1], y: window.y[1], anchor: "end"},
            ...{dx: small ? -6 : -14, dy: small ? 40 : 48, text: "thick: the full gradient’s path"},
          },
        ],
      });
    }),
    picture({wide: 372, stacked: 230}, ({data: {eta, spreads, slope}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          type: "log",
          domain: [0.0022, 0.075],
          label: "step size η",
          ticks: [...etas],
          tickFormat: fraction,
        },
        y: {
          type: "log",
          domain: [0.04, 0.4],
          label: "spread of the ends",
          ticks: [0.05, 0.1, 0.2, 0.4],
          tickFormat: String,
        },
      } as const;
      const now = spreads[etas.indexOf(eta)];
      const root = (value: number) => spreads[0] * Math.sqrt(value / etas[0]);
      return panel(kept, "spreads", axes, {
        drawn: (x, y) => [
          path(
            curve(2, i => [[0.0022, 0.075][i], root([0.0022, 0.075][i])], x, y),
            {stroke: "var(--ink-soft)", width: 1.5, dash: "6 4"},
          ),
        ],
        over: (x, y) =>
          etas.map((each, k) =>
            mark(
              "circle",
              [x(each), y(spreads[k])],
              each === eta ? 8 : 5,
              each === eta ? "var(--eta)" : "var(--gradient-descent)",
            ),
          ),
        words: [
          {x: 0.075, y: 0.04, anchor: "end", dx: -6, dy: -12, text: "dashed: in proportion to √η"},
          {x: 0.0022, y: 0.4, dx: 10, dy: 22, text: `measured: η to the power ${slope.toFixed(2)}`},
        ],
        headlines: [{number: short(now), text: "is the spread", color: "var(--eta)"}],
      });
    }),
  ),
  sight: ["eta"],
  more: ["seed"],
  handles: [
    {
      label: "η",
      name: "below",
      plot: 1,
      at: ({data: {eta, spreads}}) => [eta, spreads[etas.indexOf(eta)]],
      move: ({x}) => ({eta: nearest(x)}),
      press: (direction, {data: {eta}}) => ({eta: nearest(eta * 2 ** direction)}),
    },
  ],
  click: ({x, plot}) => (plot === 1 ? {eta: nearest(x)} : undefined),
  summary: ({data: {eta, steps, bundle, slope}}) =>
    `${steps} steps of η = ${fraction(eta)}: the ends of ${paths} paths spread by ${short(bundle.spread)} around the full gradient’s. The spread goes with η to the power ${slope.toFixed(2)}.`,
  table: ({data: {spreads}}) => ({
    columns: ["η", "steps", "spread of the ends"],
    rows: etas.map((eta, k) => [eta, stepCounts[k], spreads[k]]),
  }),
  exercises: {
    tenth: {
      ask: "times as many steps",
      answer: () => 100,
      tolerance: 0.2,
    },
  },
  slides: [
    {words: "Twenty steps: each batch pulls another way", set: {}},
    {
      words: "Sixteen times as many, as short: they keep to the full gradient's path",
      set: {eta: String(etas[4])},
    },
  ],
});

function line(places: Bundle["full"], x: Scale, y: Scale): string {
  const every = (places.length / 2 - 1) / drawn;
  return curve(drawn + 1, i => [places[2 * i * every], places[2 * i * every + 1]], x, y);
}

function endOf(places: Bundle["full"]): readonly [number, number] {
  return [places[places.length - 2], places[places.length - 1]];
}

/** The step size next to a place of the axis. */
function nearest(eta: number): string {
  const halvings = Math.round(Math.log2(etas[0] / eta));
  return String(etas[Math.min(etas.length - 1, Math.max(0, halvings))]);
}

import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {percent, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture, stack} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {barrierOf} from "../../lib/experiments/twoNetworks/barrier.js";
import {checkTwoNetworks, type WayName} from "../../lib/experiments/twoNetworks/result.js";
import {steps} from "../../lib/experiments/twoNetworks/settings.js";
import {hill} from "./hill.js";
import {readDigits} from "./readDigits.js";
import {wayLooks, wayNames} from "./wayLooks.js";

/** Two trained networks, and the loss, the accuracy and single digits on three ways from one to the other. */
export default defineFigure({
  id: "barrier",
  parameters: {t: quantity({label: "on the way from A to B", value: 0.5, min: 0, max: 1, step: 0.025})},
  files: {
    ways: {
      name: "twoNetworks.json",
      check: (json: unknown) => checkTwoNetworks(json, "twoNetworks.json", ""),
    },
  },
  compute({t}, {files: {ways}}) {
    const place = Math.round(t * steps);
    const at = (name: WayName) => {
      const {loss, accuracy, read} = ways[name];
      return {
        loss,
        here: loss[place],
        accuracy: accuracy[place],
        read: read[place],
        barrier: barrierOf(loss),
      };
    };
    const {accuracy} = ways.trained;
    return {
      place,
      shown: ways.shown,
      apart: ways.apart,
      ends: [accuracy[0], accuracy[steps]] as const,
      ways: {trained: at("trained"), matched: at("matched"), curve: at("curve")},
      highest: Math.max(...wayNames.flatMap(name => ways[name].loss)),
    };
  },
}).shown({
  picture: stack(
    picture({wide: 326, stacked: 260}, ({values: {t}, data}, size, kept) => {
      const {place, ways, highest, apart, ends} = data;
      const small = size.width < 500;
      const far = {trained: apart.trained, matched: apart.matched, curve: undefined};
      const told = wayNames.map(name => ({
        number: percent(ways[name].accuracy),
        text: `right ${small ? wayLooks[name].brief : wayLooks[name].words}${far[name] === undefined ? "" : `: ${short(far[name])} apart`}`,
        color: wayLooks[name].color,
      }));
      const [high, low] = [1.05 * highest, 0];
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          domain: [0, 1],
          label: small ? "from A (0) to B (1)" : "from A (0) to B (1); of the curve, its parameter",
          ticks: 5,
        },
        y: {domain: [low, high], label: "training loss", ticks: 4},
      };
      return panel(kept, "ways", axes, {
        drawn: (x, y) => [
          ...hill(ways.trained.loss, high, x, y),
          path(rule("x", place / steps, [0, 2 * highest], x, y), {stroke: "var(--ink)", width: 1.5}),
          ...wayNames.map(name =>
            path(
              curve(steps + 1, k => [k / steps, ways[name].loss[k]], x, y),
              {stroke: wayLooks[name].color, dash: wayLooks[name].dash, width: 2.5},
            ),
          ),
        ],
        over: (x, y) =>
          wayNames.map(name =>
            mark("circle", [x(place / steps), y(ways[name].here)], 5, wayLooks[name].color),
          ),
        rings: [[t, 0]],
        words: [
          ...(small ? [] : told.flatMap((each, i) => besideHill(each, i, high))),
          {x: 0, y: low, dx: 6, dy: -12, text: `A: ${percent(ends[0])} right`, bold: true},
          {x: 1, y: low, dx: -6, dy: -12, text: `B: ${percent(ends[1])} right`, bold: true, anchor: "end"},
        ],
        headlines: small ? told : [],
      });
    }),
    picture({wide: 150, stacked: 124}, ({data: {shown, ways}}, size, kept) =>
      readDigits(kept, size, shown, ways),
    ),
  ),
  sight: ["t"],
  handles: [
    {
      label: "drag me from A to B",
      along: "x",
      name: "none",
      at: ({values}) => [values.t, 0],
      move: ({x}) => ({t: Math.round(x * steps) / steps}),
    },
  ],
  click: ({x, plot}) =>
    plot === 0 ? {t: Math.round(Math.min(1, Math.max(0, x)) * steps) / steps} : undefined,
  summary: ({values: {t}, data: {ways, apart}}) =>
    `At ${t} of the way, test digits right: ${wayNames.map(name => `${wayLooks[name].brief} ${percent(ways[name].accuracy)}`).join(", ")}. Barriers: ${wayNames.map(name => ways[name].barrier.toFixed(3)).join(", ")}. Weights ${short(apart.trained)} apart, matched ${short(apart.matched)}, at right angles ${short(apart.strangers)}.`,
  table: ({data: {ways}}) => ({
    columns: ["place", ...wayNames.map(name => `loss, ${wayLooks[name].brief}`)],
    rows: ways.trained.loss.map((_, k) => [k / steps, ...wayNames.map(name => ways[name].loss[k])]),
  }),
  slides: [
    {words: "Halfway between two good networks lies a poor one", set: {}},
    {words: "At either end all is well", set: {t: 1}},
  ],
});

/** What is told of a way: the straight one left of the hill, the others right of it, one below the other. */
function besideHill(
  {number, text, color}: {readonly number: string; readonly text: string; readonly color: string},
  i: number,
  high: number,
): Words[] {
  const at = i === 0 ? ({x: 0, anchor: "start", dx: 10} as const) : ({x: 1, anchor: "end", dx: -10} as const);
  const down = i < 2 ? 0 : 84;
  return [
    {...at, y: high, dy: 40 + down, text: "", large: {text: number, size: 38}, color},
    {...at, y: high, dy: 62 + down, text, color},
  ];
}

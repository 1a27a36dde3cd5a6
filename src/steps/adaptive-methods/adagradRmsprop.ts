import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {apart} from "../../figures/apart.js";
import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import {type Rectangle, shadeOf} from "../../figures/landscape.js";
import {exitOf} from "../../figures/leaving.js";
import {fitted} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {plainPower} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, dots, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {
  foot,
  type WallMethod,
  type WallWalk,
  walkDown,
  wallEtas,
  wallOverPlain,
} from "../../lib/experiments/steepThenFlat/steepThenFlat.js";

const steps = 150;
const window: Rectangle = {x: [-0.4, 9.2], y: [-0.2, 9]};
/** What is in sight of the effective step sizes. */
const reach = [1e-3, 1] as const;
const walkers: readonly WallMethod[] = ["adagrad", "rmsprop", "adadelta"];

/** Down a wall and across a plain: what becomes of each coordinate's step size. */
export default defineFigure({
  id: "adagrad-rmsprop",
  parameters: {
    slope: quantity({label: "slope of the wall", value: 30, min: 1, max: 300, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "rate of S", value: 0.1, min: 0.01, max: 1, scale: "log"}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({slope, gamma}) {
    const walks = Object.fromEntries(
      walkers.map(method => [method, walkDown(method, {slope, gamma, steps})]),
    ) as Record<WallMethod, WallWalk>;
    return {slope, walks};
  },
}).shown({
  picture: beside(
    0.4,
    picture({wide: 360, stacked: 270}, ({values, data: {slope, walks}}, size, kept) => {
      const seen = fitted(window, size);
      const axes = {
        ...size,
        margin: 0,
        x: {domain: [...seen.x], axis: null},
        y: {domain: [...seen.y], axis: null},
      };
      return panel(kept, "map", axes, {
        drawn: (x, y) => [
          ...wall(slope, seen, x, y),
          ...walkers.flatMap(method => {
            const {color, dash, symbol} = methods[method];
            const at = (t: number) => walks[method].path[t];
            const exit = exitOf(values.step + 1, at, seen);
            // A walk that leaves the picture ends there in an arrow, over its last steps: one alone is too short.
            const last = exit ? exit.step - 1 : values.step;
            const [a, b] = at(last);
            const line = curve(last + 1, at, x, y);
            return [
              path(line, {stroke: "var(--paper)", width: 5, opacity: 0.8}),
              path(line, {stroke: color, width: 2.6, dash}),
              path(
                dots(Math.floor(last / 10) + 1, t => at(10 * t), x, y),
                {stroke: color, width: 6},
              ),
              exit
                ? path(arrow(at(Math.max(0, last - 8)), exit.edge, x, y), {stroke: color, width: 3})
                : mark(symbol, [x(a), y(b)], 7, color),
            ];
          }),
        ],
        words: [
          {x: seen.x[0], y: foot, text: "the wall", bold: true, size: 16, dx: 12, dy: -12},
          {x: seen.x[1], y: foot, text: "the plain", bold: true, size: 16, anchor: "end", dx: -12, dy: 24},
          {x: seen.x[1], y: seen.y[0], text: "a dot every ten steps", anchor: "end", dx: -12, dy: -34},
          {x: seen.x[1], y: seen.y[0], text: "w₁ →", bold: true, anchor: "end", dx: -12, dy: -12},
          {x: seen.x[0], y: seen.y[1], text: "↑ w₂", bold: true, dx: 12, dy: 20},
        ],
      });
    }),
    picture({wide: 360, stacked: 280}, ({values, data: {walks}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        marginRight: size.width < 400 ? 106 : 126,
        x: {domain: [0, steps], label: "step", ticks: 5},
        y: {
          type: "log",
          domain: [...reach],
          label:
            size.width < 400
              ? "moved by a gradient of 1; thick: w₂"
              : "what a gradient of 1 moves a weight: thick w₂, thin w₁",
          ticks: [1e-3, 0.01, 0.1, 1],
          tickFormat: plainPower,
        },
      } as const;
      const last = Math.max(0, values.step - 1);
      const within = (value: number) => Math.min(reach[1], Math.max(reach[0], value));
      return panel(kept, "effective", axes, {
        drawn: (x, y) => [
          path(rule("x", values.step, reach, x, y), {stroke: "var(--accent)", width: 1.2}),
          path(rule("y", wallEtas.rmsprop, [0, steps], x, y), {
            stroke: methods.rmsprop.color,
            width: 1.2,
            dash: "1 4",
          }),
          ...walkers.flatMap(method =>
            ([0, 1] as const).map(i =>
              path(
                curve(values.step, t => [t + 1, walks[method].effective[t][i]], x, y),
                {
                  stroke: methods[method].color,
                  width: i === 0 ? 1.3 : 3,
                  dash: i === 0 ? "4 3" : undefined,
                },
              ),
            ),
          ),
        ],
        words: (_, y) =>
          apart(
            walkers.map(method => ({
              method,
              value: walks[method].effective[last][1],
              pixel: y(within(walks[method].effective[last][1])),
            })),
          ).map(
            ({method, value, dy}): Words => ({
              x: steps,
              y: within(value),
              text: `${methods[method].name} ${value < reach[0] ? `< ${reach[0]}` : short(Number(value.toPrecision(2)))}`,
              color: methods[method].color,
              bold: true,
              size: size.width < 400 ? 13 : 15,
              dx: 8,
              dy: dy + 5,
            }),
          ),
      });
    }),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["slope", "gamma"],
  handles: [
    {
      label: "step",
      name: "none",
      plot: 1,
      along: "x",
      unit: 1,
      at: ({values}) => [values.step, reach[0]],
      move: ({x}) => ({step: Math.round(x)}),
    },
  ],
  hover: ({x, plot}) => (plot === 1 ? {step: Math.min(steps, Math.max(0, Math.round(x)))} : undefined),
  summary: ({values, data: {walks}}) => {
    const last = Math.max(0, values.step - 1);
    const told = walkers.map(method => {
      const [one, two] = walks[method].effective[last];
      return `${methods[method].name} ${short(one)} and ${short(two)}`;
    });
    return `Step ${last + 1}: a gradient of 1 moves w₁ and w₂ by: ${told.join(", ")}.`;
  },
  table: ({data: {walks}}) => ({
    columns: [
      "step",
      ...walkers.flatMap(method => [`w₁, ${methods[method].name}`, `w₂, ${methods[method].name}`]),
    ],
    rows: Array.from({length: steps}, (_, t) => [
      t + 1,
      ...walkers.flatMap(method => walks[method].effective[t]),
    ]),
  }),
  slides: [
    {words: "On the wall all three take short steps in w₂", set: {step: 12}},
    {words: "On the plain AdaGrad stays as it is, RMSProp forgets", set: {}},
    {words: "A longer memory forgets later", set: {gamma: 0.03}},
  ],
  exercises: {
    forget: {
      progress: ({data: {slope, walks}}) => {
        const [, two] = walks.rmsprop.effective[49];
        return {
          done: slope >= 30 && two > 0.9 * wallEtas.rmsprop && two < 1.1 * wallEtas.rmsprop,
          words: `At step 50 a gradient of 1 moves RMSProp’s w₂ by ${short(two)}; with enough time it would be ${wallEtas.rmsprop}.`,
        };
      },
      solution: {gamma: 0.3},
    },
  },
});

/** The heights at which colours change on the plain, and how far up the wall they do once more. */
const plainLevels = [2, 3.5, 5, 6.5, 8, 9.5, 11, 12.5, 14];
const wallShares = [0.3, 0.9];
/** The points of a level line. */
const corners = 120;

/**
 * The landscape by its level lines: at each w₂ the loss has a height c at one w₁ only, so that lines are curves over
 * w₂. They move at once, where a map would take longer than a frame.
 */
function wall(slope: number, {x: [left, right], y: [bottom, top]}: Rectangle, x: Scale, y: Scale): Element[] {
  const surface = wallOverPlain(slope);
  const levels = [...plainLevels, ...wallShares.map(share => 14 + share * slope)];
  const place = (i: number) => bottom + ((top - bottom) * i) / corners;
  const heights = Array.from({length: corners + 1}, (_, i) => surface.value(Float64Array.of(0, place(i))));
  return [-Infinity, ...levels].map((level, above) => {
    const edge = (i: number) => [Math.max(left, Math.min(right, level - heights[i])), place(i)] as const;
    const line = curve(corners + 1, edge, x, y);
    const back = curve(2, i => [right, i ? bottom : top], x, y).replace("M", "L");
    return path(`${line}${back}Z`, {fill: shadeOf(above, levels.length)});
  });
}

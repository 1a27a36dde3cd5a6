import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count} from "../../controls/parameters/quantity.js";
import {counted, grouped, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type CostFunctionKey, costFunctions} from "./costFunctions.js";
import {ways} from "./differenceV.js";
import {duration} from "./duration.js";
import {type CountedCost, costAt} from "./gradientCosts.js";
import {latest} from "./latest.js";

/** n goes up to 2²⁰, a million. */
const most = 20;
const largest = 2 ** most;
const ratios = [1, 1e7] as const;
const modes = [
  {key: "forwardMode", name: "forward mode", color: ways.forward, dash: "none", dy: -8},
  {key: "differences", name: "differences", color: ways.central, dash: "6 3", dy: 18},
  {key: "reverseMode", name: "reverse mode", color: ways.reverse, dash: "none", dy: 24},
] as const;

const costsOf = latest((key: CostFunctionKey) =>
  Array.from({length: most + 1}, (_, k) => costAt(costFunctions[key].f, 2 ** k)),
);

/** How many times the function's operations its gradient takes, against the number of parameters. */
export default defineFigure({
  id: "ad-cheap",
  parameters: {
    costOf: choice({
      label: "function",
      value: "neuron",
      options: {
        neuron: costFunctions.neuron.name,
        softmax: costFunctions.softmax.name,
        chain: costFunctions.chain.name,
        product: costFunctions.product.name,
      },
    }),
    doublings: count({symbol: "k", label: "doublings, n = 2ᵏ", value: most, min: 0, max: most}),
  },
  compute: ({costOf, doublings}) => {
    const costs = costsOf(costOf);
    return {costs, here: costs[doublings]};
  },
}).shown({
  picture: picture(350, ({data: {costs, here}}, size, kept) => {
    const small = size.width < 500;
    const axes = {
      ...size,
      ...plainMargins,
      marginRight: 20,
      x: {...logAxis([1, largest], "n, number of parameters"), labelAnchor: "center"},
      y: logAxis(ratios, `${small ? "" : "value and gradient, "}times the function’s own operations`, {
        plain: true,
      }),
    } as const;
    const corner = {x: 1, y: ratios[1], dx: small ? 6 : 16, bold: true, plain: true} as const;
    const named = costs[13];
    return panel(kept, "ratios", axes, {
      over: (x, y) => [
        path(rule("y", 5, [1, largest], x, y), {...guide, dash: "5 4"}),
        path(rule("x", here.n, ratios, x, y), {...guide, dash: "2 3"}),
        ...modes.flatMap(({key, color, dash}) => [
          path(
            curve(costs.length, i => [costs[i].n, times(costs[i], key)], x, y),
            {stroke: color, width: 2.5, dash},
          ),
          mark("circle", [x(here.n), y(times(here, key))], 5, color),
        ]),
      ],
      words: [
        {...corner, text: "If f takes a second, f and ∇f take", dy: 18},
        {...corner, text: secondsOf(here, "reverseMode"), color: ways.reverse, size: 26, dy: 48},
        {...corner, text: `${secondsOf(here, "differences")} by differences`, color: ways.central, dy: 72},
        {
          ...corner,
          text: `${secondsOf(here, "forwardMode")} by forward${small ? "" : " mode"}`,
          color: ways.forward,
          dy: 92,
        },
        {
          x: largest,
          y: 5,
          text: `5${small ? "" : ", the bound"} without tanh and arctan`,
          color: "var(--ink-soft)",
          anchor: "end",
          dx: -8,
          dy: -6,
        },
        ...(small ? [] : modes.map(mode => nameOf(mode, named))),
      ],
    });
  }),
  sight: ["costOf", "doublings"],
  handles: [
    {
      label: "n",
      name: "left",
      along: "x",
      at: ({data: {here}}) => [here.n, times(here, "reverseMode")],
      move: ({x}) => ({doublings: Math.round(Math.log2(Math.max(1, x)))}),
    },
  ],
  click: ({x}) => ({doublings: Math.min(most, Math.round(Math.log2(Math.max(1, x))))}),
  summary({data: {here}}) {
    const {n, value, reverseMode, forwardMode} = here;
    return `With ${counted(n, "parameter")} the function takes ${counted(value, "operation")}; with its gradient, ${grouped(reverseMode)} by reverse mode, ${short(times(here, "reverseMode"))} times as many, and ${short(forwardMode)} by forward mode.`;
  },
  table: ({data: {costs}}) => ({
    columns: [
      "n",
      "operations of f",
      "f and ∇f, reverse mode",
      "f and ∇f, forward mode",
      "f and ∇f, differences",
    ],
    rows: costs.map(({n, value, reverseMode, forwardMode, differences}) => [
      n,
      value,
      reverseMode,
      forwardMode,
      differences,
    ]),
  }),
  slides: [
    {words: "The price does not depend on the number of parameters", set: {}},
    {words: "Products cost most: five times", set: {costOf: "product"}},
  ],
  exercises: {
    days: {ask: "days", answer: () => (1e6 + 1) / 86_400, tolerance: 0.02},
    cheaper: {
      ask: "parameters",
      answer: () => {
        const dearer = costsOf("product").findIndex(cost => cost.forwardMode > cost.reverseMode);
        return costsOf("product")[dearer - 1].n;
      },
      tolerance: 0,
    },
  },
});

type Mode = (typeof modes)[number]["key"];

/** A cost over that of the function alone. */
function times(cost: CountedCost, mode: Mode): number {
  return cost[mode] / cost.value;
}

function secondsOf(cost: CountedCost, mode: Mode): string {
  return duration(times(cost, mode));
}

function nameOf({key, name, color, dy}: (typeof modes)[number], at: CountedCost): Words {
  return {
    x: at.n,
    y: times(at, key),
    text: name,
    color,
    bold: true,
    anchor: key === "forwardMode" ? "end" : "start",
    dy,
  };
}

import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {counted, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path} from "../../figures/strokes.js";
import {zoomIn} from "../../lib/autodiff/lineZoom.js";
import {alongCut, firstCut, looks, placed, reach} from "./closeUp.js";

const points = 401;
/** What is shown of the second differences, in their mean size. */
const domain = [-3, 5] as const;

/** The second difference of the loss, or of one output, in a window. */
export default defineFigure({
  id: "second-derivative",
  parameters: {
    half: quantity({label: "half width", value: 0.2, min: 1e-3, max: 0.5, scale: "log"}),
    shown: choice({label: "of", value: "loss", options: {loss: "the loss", output: "one output"}}),
    moved: choice({
      label: "the line moves",
      value: "first",
      options: {first: "the first layer", both: "both layers"},
    }),
    centre: quantity({symbol: "α", label: "near", value: 0.2, min: reach[0], max: reach[1]}),
  },
  compute({half, shown, moved, centre}) {
    const cut = {...firstCut, shown, layer: moved === "first" ? 0 : undefined};
    const at = placed(alongCut("relu", cut).kinks, centre, "kink");
    const second = (which: "relu" | "tanh") => {
      const {phi} = alongCut(which, cut);
      const {secondDifferences: own} = zoomIn(phi, {centre: at, half, points});
      const {secondDifferences: whole} = zoomIn(phi, {centre: 0, half: reach[1], points: 101});
      const size = whole.reduce((sum, value) => sum + Math.abs(value), 0) / whole.length || 1;
      return Array.from(own, value => value / size);
    };
    const relu = second("relu");
    const {kinks} = alongCut("relu", cut);
    return {
      at,
      relu,
      tanh: second("tanh"),
      kinks: Array.from(kinks).filter(kink => Math.abs(kink - at) <= half),
      outside: relu.filter(value => value > domain[1] || value < domain[0]).length,
    };
  },
}).shown({
  picture: picture({wide: 340, stacked: 280}, ({values: {half}, data}, size, kept) => {
    const {relu, tanh, at, kinks, outside} = data;
    const place = (values: readonly number[]) => (i: number) =>
      [at + half * ((2 * (i + 1)) / (points - 1) - 1), Math.max(-9, Math.min(20, values[i]))] as const;
    const ends = [at - half, at + half] as const;
    const axes = {
      ...size,
      ...plainMargins,
      x: {domain: [...ends], label: "α, along the line", ticks: 5},
      y: {domain: [...domain], label: "second difference ÷ its mean size", ticks: 4},
    };
    return panel(kept, "second", axes, {
      drawn: (x, y) => [
        path(rule("y", 0, ends, x, y), guide),
        path(curve(tanh.length, place(tanh), x, y), {stroke: looks.tanh.color, width: 2.5}),
        path(curve(relu.length, place(relu), x, y), {stroke: looks.relu.color, width: 2}),
      ],
      over: (x, y) =>
        relu.flatMap((value, i) => {
          const up = value > domain[1];
          if (!up && value >= domain[0]) return [];
          const tip = [x(place(relu)(i)[0]), y(up ? domain[1] : domain[0])] as const;
          return [path(triangle(tip, up ? 1 : -1), {fill: looks.relu.color})];
        }),
      words: [
        {
          x: ends[0],
          y: domain[1],
          text: "ReLU: jumps and spikes",
          color: looks.relu.color,
          bold: true,
          size: 20,
          dx: 10,
          dy: 40,
        },
        {
          x: ends[0],
          y: domain[1],
          text: "tanh: smooth",
          color: looks.tanh.color,
          bold: true,
          size: 20,
          dx: 10,
          dy: 64,
        },
        {
          x: ends[1],
          y: domain[0],
          text: `${outside > 0 ? "▲▼ spikes leave the picture; " : ""}${counted(kinks.length, "kink")} in sight`,
          anchor: "end",
          dx: -8,
          dy: -10,
        },
      ],
    });
  }),
  sight: ["half", "shown"],
  more: ["moved", "centre"],
  summary: ({values: {half, shown}, data: {at, kinks, outside}}) =>
    `Second difference of ${shown === "loss" ? "the loss" : "one output"} within ${short(half)} of α = ${short(at)}: ${counted(kinks.length, "kink")} of the ReLU network, ${counted(outside, "value")} beyond the picture.`,
  table: ({values: {half}, data: {at, relu, tanh}}) => ({
    columns: ["α", "ReLU", "tanh"],
    rows: relu.map((value, i) => [at + half * ((2 * (i + 1)) / (points - 1) - 1), value, tanh[i]]),
  }),
  slides: [
    {words: "tanh has a second derivative, ReLU has pieces", set: {}},
    {words: "An output of ReLUs: zero between spikes", set: {shown: "output", half: 0.5, centre: 0}},
  ],
});

/** A small triangle with its tip at the edge that a spike crosses, as path data. */
function triangle([x, y]: readonly [number, number], up: 1 | -1): string {
  return `M${x.toFixed(1)},${y.toFixed(1)}l-4,${8 * up}h8Z`;
}

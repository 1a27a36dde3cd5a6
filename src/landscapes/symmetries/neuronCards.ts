import {box, cells} from "../../figures/cells.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";
import {eightNetwork, hidden} from "../../lib/experiments/eightNeurons/network.js";

const {layers} = eightNetwork();
const [first, second] = layers;
const digits = second.outputs;

interface Cards {
  readonly neurons: readonly number[];
  readonly flips: readonly number[];
  readonly changed: Float64Array;
  readonly jump: number;
  readonly travelled: number;
  readonly copies: number;
}

/** Hidden neurons as cards: what each looks for, and what it votes for; below, how far the weights are from before. */
export function neuronCards(kept: Kept, size: Size, data: Cards): Element {
  const {neurons, flips, changed, jump, travelled, copies} = data;
  const {width, height} = size;
  const small = width < 500;
  const axes = {
    ...size,
    margin: 0,
    x: {domain: [0, hidden], axis: null},
    y: {domain: [1, 0], axis: null},
  } as const;
  const card = width / hidden;
  const side = Math.min(card - 8, 66);
  const top = 0.14 * height;
  const votes = {middle: top + side + 42, height: 20};
  const bottom = votes.middle + votes.height + 6;
  const left = (place: number) => place * card + (card - side) / 2;
  const largest = Math.max(...changed.subarray(first.weights, first.weights + 64 * hidden).map(Math.abs));
  const votesOf = (place: number) =>
    Array.from({length: digits}, (_, c) => changed[second.weights + c * hidden + place]);
  const most = Math.max(...neurons.flatMap((_, place) => votesOf(place).map(Math.abs)));
  const bars = (positive: boolean) =>
    neurons
      .flatMap((_, place) =>
        votesOf(place).map((vote, c) => {
          if (vote > 0 !== positive) return "";
          const unit = side / digits;
          const tall = (votes.height * Math.abs(vote)) / most;
          return box(left(place) + c * unit, votes.middle - (positive ? tall : 0), unit * 0.8, tall);
        }),
      )
      .join("");
  const track = {x: 8, y: height - 62, width: width - 16};
  const scale = Math.max(jump, travelled);
  const px = (pixels: number) => (pixels / width) * hidden;
  const py = (pixels: number) => pixels / height;
  const words: Words[] = [
    ...neurons.map(
      (neuron, place): Words => ({
        x: place + 0.5,
        y: py(top + side + 3),
        dy: 13,
        text: `${flips[place] < 0 ? "−" : ""}${neuron + 1}`,
        anchor: "middle",
        bold: true,
        color: neuron === place && flips[place] > 0 ? "var(--ink)" : "var(--warning)",
      }),
    ),
    {
      x: px(8),
      y: py(track.y),
      dy: -10,
      large: {text: short(jump), size: small ? 22 : 28},
      text: small ? " the jump of the weights" : " is how far the weights are from where they were",
      color: "var(--warning)",
    },
    {
      x: px(8),
      y: py(track.y + 10),
      dy: 18,
      text: `grey: ${short(travelled)}, the way of the whole training`,
      color: "var(--ink-soft)",
    },
    {
      x: hidden,
      y: 1,
      dx: -8,
      dy: -8,
      anchor: "end",
      large: {text: `8! · 2⁸ = ${copies.toLocaleString("en")}`, size: small ? 17 : 24},
      text: small ? "" : " networks just like this one",
    },
  ];
  return panel(kept, "cards", axes, {
    drawn: () => [
      path(neurons.map((_, place) => box(left(place) - 3, top - 3, side + 6, bottom - top)).join(""), {
        stroke: "var(--rule)",
        width: 1,
      }),
      path(
        neurons
          .map((neuron, place) =>
            neuron === place && flips[place] > 0 ? "" : box(left(place) - 3, top - 3, side + 6, bottom - top),
          )
          .join(""),
        {stroke: "var(--warning)", width: 2},
      ),
      ...cells(
        neurons.map((_, place) => ({
          x: left(place),
          y: top,
          side,
          values: Array.from(
            changed.subarray(first.weights + place * 64, first.weights + place * 64 + 64),
            w => w / largest,
          ),
        })),
        "var(--gamma)",
        "var(--warning)",
      ),
      path(bars(true), {fill: "var(--gamma)"}),
      path(bars(false), {fill: "var(--warning)"}),
      path(box(track.x, track.y, (track.width * travelled) / scale, 8), {fill: "var(--rule)"}),
      path(box(track.x, track.y, (track.width * jump) / scale, 8), {fill: "var(--warning)", opacity: 0.85}),
    ],
    words,
  });
}

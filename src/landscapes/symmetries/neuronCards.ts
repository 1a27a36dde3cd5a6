import {box, cells} from "../../figures/cells.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";
import {hidden, smallNetworks} from "../../lib/experiments/smallNetworks/networks.js";
import {jumpTrack} from "./jumpTrack.js";
import {signKey} from "./signKey.js";
import {voteBars} from "./votes.js";

const {layers} = smallNetworks.tanh();
const [first, second] = layers;

interface Cards {
  readonly neurons: readonly number[];
  readonly flips: readonly number[];
  readonly changed: Float64Array;
  readonly jump: number;
  readonly travelled: number;
  readonly copies: number;
}

/** The cards end above this share of the height. */
export const cardsEnd = 0.56;

/** Hidden neurons as cards: what each looks for, and what it votes for; below, how far the weights are from before. */
export function neuronCards(kept: Kept, size: Size, data: Cards): Element {
  const {neurons, flips, changed, jump, travelled, copies} = data;
  const {width, height} = size;
  const axes = {
    ...size,
    margin: 0,
    x: {domain: [0, hidden], axis: null},
    y: {domain: [1, 0], axis: null},
  } as const;
  const card = width / hidden;
  const side = Math.min(card - 8, 66);
  const top = 46;
  const votes = {middle: top + side + 42, height: 20};
  const bottom = votes.middle + votes.height + 6;
  const left = (place: number) => place * card + (card - side) / 2;
  const inputsOf = (place: number) => {
    const from = first.weights + place * first.inputs;
    return changed.subarray(from, from + first.inputs);
  };
  const largest = Math.max(...neurons.flatMap((_, place) => Array.from(inputsOf(place), Math.abs)));
  const isMoved = (neuron: number, place: number) => neuron !== place || flips[place] < 0;
  const frames = (shown: (neuron: number, place: number) => boolean) =>
    neurons
      .map((neuron, place) =>
        shown(neuron, place) ? box(left(place) - 3, top - 3, side + 6, bottom - top) : "",
      )
      .join("");
  const track = jumpTrack(size, 0, {
    jump,
    travelled,
    copies: `8! · 2⁸ = ${copies.toLocaleString("en")}`,
  });
  const words = neurons.map(
    (neuron, place): Words => ({
      x: place + 0.5,
      y: (top + side + 3) / height,
      dy: 13,
      text: `${flips[place] < 0 ? "−" : ""}${neuron + 1}`,
      anchor: "middle",
      bold: true,
      color: isMoved(neuron, place) ? "var(--warning)" : "var(--ink)",
    }),
  );
  return panel(kept, "cards", axes, {
    drawn: () => [
      path(
        frames(() => true),
        {stroke: "var(--rule)", width: 1},
      ),
      path(frames(isMoved), {stroke: "var(--warning)", width: 2}),
      ...cells(
        neurons.map((_, place) => ({
          x: left(place),
          y: top,
          side,
          values: Array.from(inputsOf(place), w => w / largest),
        })),
        "var(--gamma)",
        "var(--warning)",
      ),
      ...voteBars(
        neurons.map((_, place) => ({
          x: left(place),
          y: votes.middle,
          votes: Array.from({length: second.outputs}, (_, c) => changed[second.weights + c * hidden + place]),
        })),
        side,
        votes.height,
      ),
      ...track.drawn,
    ],
    words: [...words, ...signKey(0, bottom / height, {dx: left(0), dy: 18}), ...track.words],
  });
}

import {box, cells} from "../../figures/cells.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";
import {filterCount, kernel} from "../../lib/experiments/smallNetworks/networks.js";
import {jumpTrack, trackHeight} from "./jumpTrack.js";
import {signKey} from "./signKey.js";
import {voteBars} from "./votes.js";

interface Cards {
  /** The filter at each place. */
  readonly order: readonly number[];
  /** Its weights, the map that it makes of the digit, and what the outputs make of that map. */
  readonly filters: readonly ArrayLike<number>[];
  readonly maps: readonly ArrayLike<number>[];
  readonly votes: readonly (readonly number[])[];
  readonly jump: number;
  readonly travelled: number;
}

/** The room left of the first card for the names of the rows, in cards. */
const labels = 0.6;

/** Filters as cards: the filter, its map of the digit, its votes; below, how far the weights are from before. */
export function filterCards(kept: Kept, size: Size, data: Cards): Element {
  const {order, filters, maps, votes, jump, travelled} = data;
  const {width, height} = size;
  const from = width < 500 ? 0 : -labels;
  const axes = {
    ...size,
    margin: 0,
    x: {domain: [from, filterCount], axis: null},
    y: {domain: [1, 0], axis: null},
  } as const;
  const card = width / (filterCount - from);
  const middle = (place: number) => (place + 0.5 - from) * card;
  const filter = {top: 42, side: Math.min(51, card - 20)};
  const map = {top: filter.top + filter.side + 24, side: Math.min(84, card - 14)};
  const vote = {middle: map.top + map.side + 30, width: map.side, height: 20};
  const bottom = vote.middle + vote.height + 8;
  const frame = (place: number) =>
    box(middle(place) - map.side / 2 - 6, filter.top - 8, map.side + 12, bottom - filter.top + 8);
  const peak = (pictures: readonly ArrayLike<number>[]) =>
    Math.max(...pictures.flatMap(each => Array.from(each, Math.abs)), Number.MIN_VALUE);
  const pictures = (all: readonly ArrayLike<number>[], {top, side}: typeof map, across: number) => {
    const largest = peak(all);
    return all.map((each, place) => ({
      x: middle(place) - side / 2,
      y: top,
      side,
      across,
      values: Array.from(each, value => value / largest),
    }));
  };
  const track = jumpTrack(size, from, {jump, travelled, copies: "4! = 24"});
  const rows = [
    {y: filter.top + filter.side / 2, text: "filter"},
    {y: map.top + map.side / 2, text: "its map"},
    {y: vote.middle, text: "its votes"},
  ];
  const words: Words[] = [
    ...order.map(
      (unit, place): Words => ({
        x: place + 0.5,
        y: (filter.top + filter.side) / height,
        dy: 18,
        text: `${unit + 1} ↓`,
        anchor: "middle",
        bold: true,
        color: unit === place ? "var(--ink)" : "var(--warning)",
      }),
    ),
    ...(from < 0
      ? rows.map(
          ({y, text}): Words => ({x: from, y: y / height, dx: 8, dy: 5, text, color: "var(--ink-soft)"}),
        )
      : []),
  ];
  return panel(kept, "filters", axes, {
    drawn: () => [
      path(order.map((_, place) => frame(place)).join(""), {stroke: "var(--rule)", width: 1}),
      path(order.map((unit, place) => (unit === place ? "" : frame(place))).join(""), {
        stroke: "var(--warning)",
        width: 2,
      }),
      ...cells(pictures(filters, filter, kernel), "var(--gamma)", "var(--warning)"),
      ...cells(pictures(maps, map, Math.sqrt(maps[0].length)), "var(--ink)"),
      ...voteBars(
        votes.map((each, place) => ({x: middle(place) - vote.width / 2, y: vote.middle, votes: each})),
        vote.width,
        vote.height,
      ),
      ...track.drawn,
    ],
    words: [...words, ...signKey(from, bottom / height, {dx: 8, dy: 18}), ...track.words],
  });
}

/** The height of the cards with what stands below them. */
export const filterCardsHeight = 42 + 51 + 24 + 84 + 30 + 20 + 8 + 16 + trackHeight;

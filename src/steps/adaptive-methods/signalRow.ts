import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import {narrow, type Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {exitArrowAt, exitsOf, toldExits} from "./clipped.js";
import {length} from "./drawnSignal.js";

interface Line {
  readonly values: readonly number[];
  readonly color: string;
  readonly width: number;
  readonly dash?: string;
}

/** A row of the time axis: series under one name, the last of which is told in numbers. */
export interface SignalRow {
  readonly name: string;
  readonly note: string;
  readonly domain: readonly [number, number];
  readonly lines: readonly Line[];
  /** Whether it shows steps, which are told as multiples of 1. */
  readonly isStep?: boolean;
  /** Whether the reader draws on it. */
  readonly drawnOn?: boolean;
  /** Whether it is the lowest, which carries the axis. */
  readonly last?: boolean;
}

/** A step in units of the one that a gradient of 1 comes to. */
export function times(step: number): string {
  return `×${short(Number(step.toPrecision(2)))}`;
}

/** One row of the time axis, with its name at the left and its number at the step shown at the right. */
export function signalRow(kept: Kept, key: string, size: Size, step: number, row: SignalRow): Element {
  const {domain, lines, isStep = false, drawnOn = false, last = false} = row;
  const small = size.width < narrow;
  const main = lines[lines.length - 1];
  const axes = {
    ...size,
    marginTop: 2,
    marginBottom: last ? 22 : 2,
    marginLeft: small ? 4 : 150,
    marginRight: small ? 80 : 84,
    x: {
      domain: [0, length - 1],
      label: null,
      ticks: last ? [0, 20, 40, 60, 79] : [],
      tickFormat: (t: number) => (t === length - 1 ? "step 80" : String(t + 1)),
    },
    y: {domain: [...domain], axis: null},
  };
  const across = (value: number, x: Scale, y: Scale) => rule("y", value, [0, length - 1], x, y);
  const level = Math.min(domain[1], Math.max(domain[0], main.values[step]));
  return panel(kept, key, axes, {
    drawn: (x, y) => [
      ...(drawnOn
        ? [
            path(across(middleOf(domain), x, y), {
              stroke: "var(--panel)",
              width: size.height,
              cap: "butt",
            }),
          ]
        : []),
      path(across(0, x, y), {...guide, opacity: 0.6}),
      ...(isStep ? [path(across(1, x, y), {...guide, dash: "1 4"})] : []),
      ...lines.map(({values, color, width, dash}) =>
        path(
          curve(length, t => [t, values[t]], x, y),
          {stroke: color, width, dash},
        ),
      ),
    ],
    over: (x, y) => [
      path(rule("x", step, [...domain], x, y), {stroke: "var(--accent)", width: 1.5}),
      path(
        dots(1, () => [step, level], x, y),
        {stroke: main.color, width: 8},
      ),
      ...lines.flatMap(({values, color}) =>
        exitsOf(values, domain).map(({place, side}) =>
          path(exitArrowAt(place, side, domain, x, y), {stroke: color, width: 2.4}),
        ),
      ),
    ],
    words: [
      ...(small ? [nameBehind(row, main.color)] : namesBefore(row, main.color)),
      {
        x: length - 1,
        y: small ? domain[1] : middleOf(domain),
        text: isStep ? times(main.values[step]) : short(main.values[step]),
        color: main.color,
        bold: true,
        size: small ? 16 : 21,
        dx: 8,
        dy: small ? 30 : 7,
      },
      ...(drawnOn ? [stepName(step, domain[1])] : []),
      ...(small ? [] : exitNumbers(row, main, step)),
    ],
  });
}

const middleOf = ([least, most]: readonly [number, number]) => (least + most) / 2;

function nameBehind({name, domain}: SignalRow, color: string): Words {
  return {
    ...{x: length - 1, y: domain[1], dx: 8, dy: 13},
    ...{text: name, color, bold: true, size: 13},
  };
}

function namesBefore({name, note, domain}: SignalRow, color: string): Words[] {
  const before = {x: 0, y: domain[1], anchor: "end", dx: -12} as const;
  return [
    {...before, text: name, color, bold: true, dy: 17, size: 15},
    {...before, text: note, color: "var(--ink-soft)", dy: 34, size: 13},
  ];
}

function stepName(step: number, top: number): Words {
  const late = step > 0.8 * length;
  return {
    ...{x: step, y: top, text: `step ${step + 1}`, color: "var(--accent)", bold: true, dy: 15},
    ...{anchor: late ? "end" : "start", dx: late ? -8 : 8},
  };
}

/** A number takes so many steps of the axis. */
const numberRoom = 6;
/** A series that is back in sight so soon would run through its number. */
const soon = 3;

/** How far the told series goes where it is cut off, on the side where the line of the step is not. */
function exitNumbers({domain}: SignalRow, {values, color}: Line, step: number): Words[] {
  const isSoonBack = (place: number) =>
    place < numberRoom && values[place + soon - 1] >= domain[0] && values[place + soon - 1] <= domain[1];
  const told = toldExits(exitsOf(values, domain), values, numberRoom);
  return told
    .filter(({place}) => !isSoonBack(place))
    .map(({place, side}) => {
      const left = step >= place && step < place + 8;
      return {
        ...{x: place, y: domain[side > 0 ? 1 : 0]},
        ...{text: times(values[place]), color, bold: true, size: 14},
        ...{anchor: left ? "end" : "start", dx: left ? -8 : 9, dy: side > 0 ? 13 : -4},
      };
    });
}

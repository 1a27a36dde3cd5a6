import {powerOfTen, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type Course, etas, type Racer, seen} from "./raceCourse.js";

/** The loss at the end against the step size, for each method; its best one is marked. */
export function sensitivity({racers}: Course, size: Size, kept: Kept): Element {
  const domain = [etas[0], etas[etas.length - 1]] as const;
  const axes = {
    ...size,
    ...plainMargins,
    x: {...logAxis(domain, "η, step size", {plain: true}), labelAnchor: "center"},
    y: {
      type: "log",
      domain: [...seen],
      label: "loss at the end",
      ticks: [1e-9, 1e-6, 1e-3, 1, 1e3],
      tickFormat: powerOfTen,
    },
  } as const;
  return panel(kept, "sensitivity", axes, {
    from: [racers],
    drawn: (x, y) =>
      racers.flatMap(({method, losses}) => {
        const {color, dash} = methods[method];
        const exit = exitOf(etas.length, i => [Math.log10(etas[i]), Math.log10(held(losses[i]))], {
          x: domain.map(Math.log10) as [number, number],
          y: seen.map(Math.log10) as [number, number],
        });
        return [
          path(
            curve(etas.length, i => [etas[i], held(losses[i])], x, y),
            {
              stroke: color,
              width: 2.25,
              dash: dash === "none" ? undefined : dash,
            },
          ),
          path(
            exit
              ? exitArrow(
                  exit,
                  a => x(10 ** a),
                  b => y(10 ** b),
                )
              : "",
            {stroke: color, width: 3},
          ),
        ];
      }),
    over: (x, y) =>
      racers.map(({method, eta, loss}) =>
        mark(methods[method].symbol, [x(eta), y(held(loss))], 6, methods[method].color),
      ),
    words: (x, y) => namesOf(racers, x, y, size.width),
  });
}

/** A loss that the axis can hold: a run that diverged lies above it. */
function held(loss: number): number {
  return Math.min(1e6, Math.max(seen[0], loss));
}

/** Each method's name at its best step size, apart from one another. */
function namesOf(
  racers: readonly Racer[],
  x: (v: number) => number,
  y: (v: number) => number,
  width: number,
): Words[] {
  const placed: number[] = [];
  return racers.map(({method, name, eta, loss}) => {
    let top = y(held(loss)) + 5;
    while (placed.some(other => Math.abs(other - top) < 16)) top += 16;
    placed.push(top);
    const left = x(eta) > 0.62 * width;
    return {
      x: eta,
      y: held(loss),
      text: `${name} ${short(loss)}`,
      color: methods[method].color,
      bold: true,
      anchor: left ? "end" : "start",
      dx: left ? -11 : 11,
      dy: top - y(held(loss)),
    };
  });
}

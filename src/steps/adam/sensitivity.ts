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
import {type Course, etas, judged, type Racer, seen} from "./raceCourse.js";

/** The loss of the last steps against the step size, for each method; its best one is marked. */
export function sensitivity({racers}: Course, size: Size, kept: Kept): Element {
  const domain = [etas[0], etas[etas.length - 1]] as const;
  const axes = {
    ...size,
    ...plainMargins,
    x: {...logAxis(domain, "η, step size", {plain: true}), labelAnchor: "center"},
    y: {
      type: "log",
      domain: [...seen],
      label: `mean loss of the last ${judged} steps`,
      ticks: [1e-12, 1e-8, 1e-4, 1],
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
    words: namesOf(racers),
  });
}

/** A loss that the axis can hold: a run that diverged lies above it. */
function held(loss: number): number {
  return Math.min(1e6, Math.max(seen[0], loss));
}

/** The height of a line of words. */
const line = 17;

/** Each method's name and what it ends with: gradient descent's above all curves, the others' below them. */
function namesOf(racers: readonly Racer[]): Words[] {
  return racers.map(({method, name, loss}, i) => ({
    x: etas[etas.length - 1],
    y: seen[i ? 0 : 1],
    text: `${name} ${short(loss)}`,
    color: methods[method].color,
    bold: true,
    anchor: "end",
    dx: -4,
    dy: i ? line * (i - 3) + 10 : line,
  }));
}

import {apart} from "../../figures/apart.js";
import {powerOfTen, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {powersIn} from "../../figures/powers.js";
import {region} from "../../figures/region.js";
import {curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import type {Entrant} from "../../lib/experiments/everyMethod/entrants.js";
import {
  kept as keptLosses,
  late,
  type ProblemResult,
  ranked,
  winners,
} from "../../lib/experiments/everyMethod/result.js";
import {briefName} from "./gridOfCells.js";

/** Losses below this are off the scale: who comes so near to the least has arrived. */
const limit = 1e-10;

/** The losses of all methods on one problem, each named where it ends; those to compare have a mark at what they are judged by. */
export function raceOfColumn(kept: Kept, size: Size, problem: ProblemResult, method: Entrant): Element {
  const {steps, methods: runs} = problem;
  const order = ranked(problem);
  const best = winners(problem);
  const all = order.flatMap(each => runs[each].losses).filter(Number.isFinite);
  const lowest = Math.min(...all);
  const bottom = Math.max(limit, lowest / 2);
  const top = Math.max(...all) * 2;
  const powers = powersIn([bottom, top]);
  const isLong = powers.length > 2;
  const stepOf = (k: number) => (k * steps) / (keptLosses - 1);
  const lossOf = (entrant: Entrant) => (k: number) => [stepOf(k), runs[entrant].losses[k]] as const;
  const marked = [...new Set([order[0], method])];
  return panel(
    kept,
    "race",
    {
      ...size,
      ...plainMargins,
      marginRight: 84,
      x: {domain: [0, steps], label: "step", labelAnchor: "center", ticks: 4},
      y: {
        type: "log",
        domain: [bottom, top],
        label: "loss above the least",
        ticks: isLong
          ? powers.filter((_, i) => i % Math.ceil(powers.length / 6) === 0)
          : between(bottom, top),
        tickFormat: isLong ? powerOfTen : (loss: number) => short(loss),
      },
    },
    {
      from: [problem, method],
      headlines: [
        {
          number: best.length === 1 ? methods[best[0]].name : `${best.length} methods`,
          text: `${best.length === 1 ? "wins" : "lead"}: ${problem.name}`,
          color: best.length === 1 ? methods[best[0]].color : "var(--ink)",
        },
        {
          number: runs[method].loss < bottom ? `< ${powerOfTen(limit)}` : short(runs[method].loss),
          text: `${methods[method].name}, η = ${short(runs[method].eta)}`,
          color: methods[method].color,
        },
      ],
      drawn: (x, y) => [
        region(
          2,
          i => [stepOf(i ? keptLosses - 1 : late), bottom],
          i => [stepOf(i ? keptLosses - 1 : late), top],
          x,
          y,
          "var(--ink)",
          0.07,
        ),
        ...order.toReversed().map(entrant =>
          path(curve(keptLosses, lossOf(entrant), x, y), {
            stroke: methods[entrant].color,
            width: entrant === method ? 3.5 : entrant === order[0] ? 2.5 : 1.75,
            dash: methods[entrant].dash === "none" ? undefined : methods[entrant].dash,
            opacity: marked.includes(entrant) ? 1 : 0.8,
          }),
        ),
      ],
      over: (x, y) => [
        ...order.map(entrant => arrowOut(entrant, x, y)),
        ...marked
          .filter(entrant => runs[entrant].loss >= bottom)
          .map(entrant =>
            mark(
              methods[entrant].symbol,
              [x(stepOf((late + keptLosses - 1) / 2)), y(runs[entrant].loss)],
              6,
              methods[entrant].color,
            ),
          ),
      ],
      words: (_, y) => [
        {
          x: stepOf((late + keptLosses - 1) / 2),
          y: top,
          text: "judged",
          anchor: "middle",
          dy: 15,
          color: "var(--ink-soft)",
        },
        ...(lowest < limit
          ? [
              {
                x: stepOf(late),
                y: bottom,
                text: "limit of the scale",
                anchor: "end" as const,
                dx: -8,
                dy: -6,
                color: "var(--ink-soft)",
              },
            ]
          : []),
        ...namesAtEnds(y),
      ],
    },
  );

  /** An arrow where a run leaves the scale for good; an exit is found on the logarithmic axis, where lines are straight. */
  function arrowOut(entrant: Entrant, x: Scale, y: Scale): Element {
    const at = lossOf(entrant);
    const arrived = runs[entrant].losses[keptLosses - 1] < bottom;
    const exit =
      arrived &&
      exitOf(keptLosses, k => [at(k)[0], Math.log10(at(k)[1])], {
        x: [0, steps],
        y: [Math.log10(bottom), Math.log10(top)],
      });
    return path(exit ? exitArrow(exit, x, power => y(10 ** power)) : "", {
      stroke: methods[entrant].color,
      width: 2.5,
    });
  }

  /** The names at the right ends of the lines, apart from each other. */
  function namesAtEnds(y: Scale): Words[] {
    const ends = order.map(entrant => ({
      entrant,
      pixel: Math.max(y(top), Math.min(y(bottom), y(runs[entrant].losses[keptLosses - 1]))),
    }));
    return apart(ends, {gap: 15, last: y(bottom)}).map(({entrant, pixel, dy}) => ({
      x: steps,
      y: bottom,
      text: briefName(entrant),
      color: methods[entrant].color,
      bold: marked.includes(entrant),
      size: 13,
      dx: 6,
      dy: pixel + dy - y(bottom) + 4,
    }));
  }
}

/** Marks of an axis that holds hardly any powers of ten. */
function between(bottom: number, top: number): number[] {
  const decades = [Math.floor(Math.log10(bottom)), Math.floor(Math.log10(top))];
  return [...new Set(decades)]
    .flatMap(decade => [1, 2, 5].map(digit => Number(`${digit}e${decade}`)))
    .filter(loss => loss >= bottom && loss <= top);
}

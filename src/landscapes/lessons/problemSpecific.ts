import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {powersIn} from "../../figures/powers.js";
import {curve, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type Entrant, entrantNames} from "../../lib/experiments/everyMethod/entrants.js";
import {
  checkEveryMethod,
  kept as keptLosses,
  ranked,
  timesBest,
} from "../../lib/experiments/everyMethod/everyMethod.js";
import {gridOfCells} from "./gridOfCells.js";

const file = "everyMethod.json";
const names = Object.fromEntries(entrantNames.map(entrant => [entrant, methods[entrant].name])) as Record<
  Entrant,
  string
>;

/** Every method, tuned, on every problem: a table of how far behind the winner each ends, and the race of one column. */
export default defineFigure({
  id: "problem-specific",
  parameters: {
    problem: count({label: "problem", value: 6, min: 0, max: 6}),
    method: choice({label: "method", value: "adam", options: names}),
  },
  files: {built: {name: file, check: (json: unknown) => checkEveryMethod(json, file, "")}},
  compute({problem, method}, {files: {built}}) {
    const now = built.problems[Math.min(problem, built.problems.length - 1)];
    const wins = built.problems.filter(each => ranked(each)[0] === method).length;
    return {problems: built.problems, now, order: ranked(now), wins};
  },
}).shown({
  picture: beside(
    0.56,
    picture({wide: 400, stacked: 380}, ({values: {problem, method}, data: {problems}}, size, kept) =>
      gridOfCells(kept, size, problems, problem, method as Entrant),
    ),
    picture({wide: 400, stacked: 300}, ({values: {method}, data: {now, order}}, size, kept) => {
      const all = order.flatMap(each => now.methods[each].losses).filter(Number.isFinite);
      const domain = [
        Math.max(1e-9, Math.min(...all) / 2),
        Math.max(...order.map(each => now.methods[each].losses[0])) * 2,
      ] as const;
      const powers = powersIn(domain);
      const named = [...new Set([order[0], method as Entrant])];
      return panel(
        kept,
        "race",
        {
          ...size,
          ...plainMargins,
          marginRight: 16,
          x: {domain: [0, now.steps], label: "step", labelAnchor: "center", ticks: 4},
          y: {
            type: "log",
            domain: [...domain],
            label: "loss above the least",
            ticks: powers.length > 1 ? powers.filter((_, i) => i % Math.ceil(powers.length / 6) === 0) : 3,
            tickFormat: powers.length > 1 ? powerOfTen : (loss: number) => short(loss),
          },
        },
        {
          from: [now, method],
          headlines: [
            {
              number: methods[order[0]].name,
              text: ` wins: ${now.name}`,
              color: methods[order[0]].color,
            },
          ],
          drawn: (x, y) =>
            [...order].reverse().map(entrant =>
              path(
                curve(
                  keptLosses,
                  k => [
                    (k * now.steps) / (keptLosses - 1),
                    Math.max(domain[0], now.methods[entrant].losses[k]),
                  ],
                  x,
                  y,
                ),
                {
                  stroke: methods[entrant].color,
                  width: entrant === method ? 3.5 : entrant === order[0] ? 2.5 : 1.5,
                  dash: methods[entrant].dash === "none" ? undefined : methods[entrant].dash,
                  opacity: named.includes(entrant) ? 1 : 0.6,
                },
              ),
            ),
          over: (x, y) =>
            named.map(entrant =>
              mark(
                methods[entrant].symbol,
                [x(now.steps), y(Math.max(domain[0], now.methods[entrant].losses[keptLosses - 1]))],
                6,
                methods[entrant].color,
              ),
            ),
          words: named.map((entrant, i) => ({
            x: 0,
            y: domain[0],
            text: `${methods[entrant].name}: ${short(now.methods[entrant].loss)} at η = ${short(now.methods[entrant].eta)}`,
            color: methods[entrant].color,
            bold: true,
            dx: 8,
            dy: -10 - 18 * (named.length - 1 - i),
          })),
        },
      );
    }),
  ),
  sight: ["method"],
  more: ["problem"],
  click({x, y, plot}, {data: {problems}}) {
    if (plot !== 0) return undefined;
    const column = Math.min(problems.length - 1, Math.max(0, Math.round(x)));
    const row = Math.min(entrantNames.length - 1, Math.max(0, Math.round(y)));
    return {problem: column, method: entrantNames[row]};
  },
  summary: ({values: {method}, data: {now, order, wins, problems}}) =>
    `On “${now.name}” ${methods[order[0]].name} ends lowest, ${methods[method as Entrant].name} ${method === order[0] ? "itself" : `at ${short(timesBest(now, method as Entrant))} times its loss`}. ${methods[method as Entrant].name} wins ${wins} of ${problems.length}.`,
  table: ({data: {problems}}) => ({
    columns: ["problem", "winner", ...entrantNames.map(each => `${methods[each].name}, loss`)],
    rows: problems.map(problem => [
      problem.name,
      methods[ranked(problem)[0]].name,
      ...entrantNames.map(each => problem.methods[each].loss),
    ]),
  }),
  slides: [
    {words: "No method wins everywhere", set: {}},
    {words: "A valley along an axis: made for rescaling", set: {problem: 0, method: "adagrad"}},
    {words: "The same valley, turned: momentum’s kind wins", set: {problem: 1, method: "nesterov"}},
  ],
  exercises: {
    never: {
      progress: ({values: {problem}, data: {wins}}) => ({
        done: problem === 0 && wins === 0,
        words:
          wins === 0 ? "This method wins nowhere." : `This method wins ${wins} time${wins > 1 ? "s" : ""}.`,
      }),
      solution: {problem: 0, method: "gradientDescent"},
    },
  },
});

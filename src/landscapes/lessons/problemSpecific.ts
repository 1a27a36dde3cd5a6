import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {percent, short} from "../../figures/format.js";
import {methods} from "../../figures/methods.js";
import {beside, picture} from "../../figures/picture.js";
import {type Entrant, entrantNames} from "../../lib/experiments/everyMethod/entrants.js";
import {type ProblemName, problemNames} from "../../lib/experiments/everyMethod/problemNames.js";
import {
  alike,
  checkEveryMethod,
  type ProblemResult,
  timesBest,
  winners,
} from "../../lib/experiments/everyMethod/result.js";
import {gridOfCells, hopeless} from "./gridOfCells.js";
import {raceOfColumn} from "./raceOfColumn.js";

const file = "everyMethod.json";
const names = Object.fromEntries(entrantNames.map(entrant => [entrant, methods[entrant].name])) as Record<
  Entrant,
  string
>;
const columns = Object.keys(problemNames) as ProblemName[];

/** Every method, tuned, on every problem: a table of how far behind the best each ends, and the race of one column. */
export default defineFigure({
  id: "problem-specific",
  parameters: {
    problem: choice({label: "problem", value: "deep", options: problemNames}),
    method: choice({label: "method", value: "adam", options: names}),
  },
  files: {built: {name: file, check: (json: unknown) => checkEveryMethod(json, file, "")}},
  compute({problem, method}, {files: {built}}) {
    const {problems} = built;
    const now = problems[columns.indexOf(problem)];
    return {
      problems,
      now,
      best: winners(now),
      times: timesBest(now, method),
      stars: starsOf(problems, method),
      fewestStars: Math.min(...entrantNames.map(each => starsOf(problems, each))),
    };
  },
}).shown({
  picture: beside(
    0.56,
    picture({wide: 400, stacked: 380}, ({values: {problem, method}, data: {problems}}, size, kept) =>
      gridOfCells(kept, size, problems, columns.indexOf(problem), method),
    ),
    picture({wide: 400, stacked: 320}, ({values: {method}, data: {now}}, size, kept) =>
      raceOfColumn(kept, size, now, method),
    ),
  ),
  sight: ["method"],
  more: ["problem"],
  click({x, y, plot}) {
    if (plot !== 0) return undefined;
    const column = Math.min(columns.length - 1, Math.max(0, Math.round(x)));
    const row = Math.min(entrantNames.length - 1, Math.max(0, Math.round(y)));
    return {problem: columns[column], method: entrantNames[row]};
  },
  summary({values: {method}, data: {now, best, times, stars, problems}}) {
    const {name} = methods[method];
    const found = best.map(each => methods[each].name).join(", ");
    const lowest =
      best.length === 1
        ? `${found} ends lowest`
        : `${found} end lowest, within ${percent(alike - 1)} of each other`;
    const behind = `; ${name} ends at ${times < hopeless ? short(times) : `more than ${hopeless}`} times the least loss`;
    return `On “${now.name}” ${lowest}${best.includes(method) ? "" : behind}. On ${stars} of the ${problems.length} problems ${name} is among the best.`;
  },
  table: ({data: {problems}}) => ({
    columns: ["problem", "among the best", ...entrantNames.map(each => `${methods[each].name}, loss`)],
    rows: problems.map(problem => [
      problem.name,
      winners(problem)
        .map(each => methods[each].name)
        .join(", "),
      ...entrantNames.map(each => problem.methods[each].loss),
    ]),
  }),
  slides: [
    {words: "No method wins everywhere", set: {}},
    {words: "A valley along an axis: made for rescaling", set: {problem: "axis", method: "adagrad"}},
    {words: "The same valley, turned: momentum’s kind wins", set: {problem: "turned", method: "nesterov"}},
  ],
  exercises: {
    never: {
      progress: ({values: {problem, method}, data: {stars, fewestStars, times}}) => ({
        done: problem === "axis" && stars === fewestStars && times >= hopeless,
        words: `${methods[method].name}: ${stars === 0 ? "no star" : `${stars} of the stars`}${problem === "axis" ? "" : "; look at the valley on an axis"}.`,
      }),
      solution: {problem: "axis", method: "gradientDescent"},
    },
  },
});

/** On how many of the problems a method is among the best. */
function starsOf(problems: readonly ProblemResult[], method: Entrant): number {
  return problems.filter(problem => winners(problem).includes(method)).length;
}

import {plainMargins} from "./axes.js";
import type {Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {planePath} from "./paths.js";
import {curve, dots, guide, path, within} from "./strokes.js";
import {type ValleyRuns, valleyByDirections} from "./valleyMap.js";

/** The paths over the level lines, and beside them the two coordinates at each step. */
export function zigzag(data: ValleyRuns, width: number, kept: Kept): Element {
  const labels = ["x₁, along", "x₂, across"] as const;
  return valleyByDirections(data, width, kept, (direction, size) =>
    coordinate(data, direction, labels[direction], size, kept),
  );
}

function coordinate(
  {runs, step, steps, domain}: ValleyRuns,
  index: 0 | 1,
  label: string,
  size: {width: number; height: number},
  kept: Kept,
): Element {
  const range = index === 0 ? domain.x : domain.y;
  const axes = {
    ...size,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {domain: [...range], label, ticks: 4},
  };
  const lines = runs.map(({method, history}) => {
    const place = planePath(history);
    const at = (k: number) => [k, place(k)[index]] as const;
    return {...methods[method], count: history.steps + 1, at, shown: Math.min(step, history.steps)};
  });
  return panel(kept, label, axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [i * steps, 0], x, y),
        {...guide, opacity: 0.5},
      ),
      ...lines.flatMap(({color, dash, count, at, shown}) => [
        path(
          curve(2, i => [shown, range[i]], x, y),
          {...guide, dash: "2 3"},
        ),
        path(curve(count, at, x, y), {stroke: color, width: 1.5, dash}),
      ]),
    ],
    over: (x, y) =>
      lines.map(({color, count, at}) =>
        path(dots(count, within([0, steps], range, at), x, y), {stroke: color, width: 3.6}),
      ),
  });
}

import {plainMargins} from "./axes.js";
import type {Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, guide, path} from "./strokes.js";
import {type ValleyRuns, valleyByDirections} from "./valleyMap.js";

/** Momentum and gradient descent in one valley, and the length of each step along it and across it. */
export function stepParts(data: ValleyRuns, width: number, kept: Kept): Element {
  const labels = ["length of a step along", "length of a step across"] as const;
  return valleyByDirections(data, width, kept, (direction, size) =>
    part(data, direction, labels[direction], size, kept),
  );
}

function part(
  {runs, steps}: ValleyRuns,
  index: 0 | 1,
  label: string,
  size: {width: number; height: number},
  kept: Kept,
): Element {
  const axes = {
    ...size,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {domain: [0, index === 0 ? 1.2 : 2], label, ticks: 4, clamp: true},
  };
  return panel(kept, label, axes, {
    over: (x, y) => [
      path(
        curve(2, i => [i * steps, 0], x, y),
        {...guide, opacity: 0.5},
      ),
      ...runs.map(({method, history: {trajectory, steps: made}}) => {
        const {color, dash} = methods[method];
        const length = (k: number) => Math.abs(trajectory[2 * k + 2 + index] - trajectory[2 * k + index]);
        return path(
          curve(made, k => [k, length(k)], x, y),
          {stroke: color, width: 2, dash},
        );
      }),
    ],
  });
}

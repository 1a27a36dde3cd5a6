import {line, plot, ruleY} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {methods} from "./methods.js";
import {panels} from "./panels.js";
import {type ValleyRuns, valleyMap} from "./zigzag.js";

/** Momentum and gradient descent in one valley, and the length of each step along it and across it. */
export function stepParts(data: ValleyRuns, width: number): Element {
  const stacked = width < narrow;
  const mapWidth = stacked ? width : Math.round(width * 0.6);
  const size = {width: stacked ? width : width - mapWidth - 24, height: 150};
  const parts = document.createElement("div");
  parts.append(part(data, 0, "length of a step along", size), part(data, 1, "length of a step across", size));
  return panels(stacked, valleyMap(data, mapWidth), parts);
}

function part({runs, steps}: ValleyRuns, index: 0 | 1, label: string, size: {width: number; height: number}) {
  const lengths = runs.map(({history: {trajectory, steps: made}}) =>
    Array.from({length: made}, (_, k) => Math.abs(trajectory[2 * k + 2 + index] - trajectory[2 * k + index])),
  );
  return plot({
    ...size,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {domain: [0, index === 0 ? 1.2 : 2], label, ticks: 4, clamp: true},
    marks: [
      ruleY([0], {stroke: "var(--ink-soft)", strokeOpacity: 0.5}),
      ...runs.map(({method}, i) =>
        line(lengths[i], {
          x: (_, k) => k,
          y: d => d,
          stroke: methods[method].color,
          strokeWidth: 2,
          strokeDasharray: methods[method].dash,
        }),
      ),
    ],
  });
}

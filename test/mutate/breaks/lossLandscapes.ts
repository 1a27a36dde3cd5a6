import type {Break} from "../break.js";

export const lossLandscapes: readonly Break[] = [
  {
    claim: "landscape",
    fault: "the rows of a slice are counted from above",
    file: "lib/experiments/lossSlices/lossSlices.ts",
    find: "Math.floor(k / columns)]",
    replace: "rows - 1 - Math.floor(k / columns)]",
  },
  {
    claim: "landscape",
    fault: "the second axis keeps its share of the first",
    file: "lib/landscapes/plane.ts",
    find: "v: unit(without(once, u))",
    replace: "v: unit(second)",
  },
  {
    claim: "landscape",
    fault: "the plane of the path takes two of its flattest directions",
    file: "lib/landscapes/pathVariance.ts",
    find: "direction(count - 1), direction(count - 2)",
    replace: "direction(1), direction(2)",
  },
  {
    claim: "high-dimension",
    fault: "entries off the diagonal vary as much as those on it",
    file: "lib/experiments/criticalPoints/criticalPoints.ts",
    find: "normal() * Math.SQRT1_2",
    replace: "normal()",
  },
  {
    claim: "high-dimension",
    fault: "points are drawn evenly along the radius",
    file: "lib/experiments/criticalPoints/ballPoints.ts",
    find: "uniform() ** (1 / n)",
    replace: "uniform()",
  },
  {
    claim: "high-dimension",
    fault: "the angles behind the diagonal are added and not taken off",
    file: "lib/theory/definiteShare.ts",
    find: "Math.PI / 2) - angle",
    replace: "Math.PI / 2) + angle",
  },
  {
    claim: "no-guarantee",
    fault: "a run is told by the valley where it starts",
    file: "lib/experiments/basins/basins.ts",
    find: "valleyAt(valleys, w[0], w[1])",
    replace: "valleyAt(valleys, start[0], start[1])",
  },
  {
    claim: "no-guarantee",
    fault: "the map's cells are as wide as high",
    file: "lib/experiments/basins/basins.ts",
    find: "x0 + ((i + 0.5) / columns) * (x1 - x0), y0 + ((j + 0.5) / rows) * (y1 - y0)]",
    replace: "x0 + ((i + 0.5) / columns) * (y1 - y0), y0 + ((j + 0.5) / rows) * (y1 - y0)]",
  },
  {
    claim: "not-even-local",
    fault: "the least eigenvalue is told without its sign",
    file: "lib/experiments/notEvenLocal/notEvenLocal.ts",
    find: "least: least.value",
    replace: "least: -least.value",
  },
  {
    claim: "not-even-local",
    fault: "the long run ends where it starts",
    file: "lib/optimizers/gradientDescent.ts",
    find: "w[i] -= eta * g[i]",
    replace: "w[i] -= 0 * eta * g[i]",
  },
];

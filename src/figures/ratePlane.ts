import type {Landscape} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {momentumOptimum} from "../lib/theory/momentumOptimum.js";
import {criticalDamping, momentumEdge, momentumRate} from "../lib/theory/momentumRate.js";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {contours} from "./contours.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {curve, path} from "./strokes.js";
import {mark} from "./symbols.js";
import {valleyMap} from "./valleyMap.js";

/** Momentum on a valley: where η and γ lie in their plane, and what they do. */
export interface RatePlaneData {
  lambdas: readonly [number, number];
  eta: number;
  gamma: number;
  valley: Landscape;
  history: History;
  step: number;
  steps: number;
}

const planeHeight = 400;
const spectrumHeight = 84;
const pathHeight = 210;
const errorHeight = 190;

/** The plane of η and γ; beside it the eigenvalues, the path, and the error in each direction. */
export function ratePlane(data: RatePlaneData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.52);
  return arrange(
    kept,
    "both",
    row,
    plane(data, left, kept),
    arrange(
      kept,
      "side",
      "",
      spectrum(data, right, kept),
      pathPanel(data, right, kept),
      errors(data, right, kept),
    ),
  );
}

/** The height of the picture at a width. */
export function ratePlaneHeight(width: number): number {
  const side = spectrumHeight + pathHeight + errorHeight;
  return width < narrow ? planeHeight + 8 + side : side;
}

/** The largest η of the plane: a little more than where the stability edge ends, at γ = 1. */
export function largestEta(lambdaMax: number): number {
  return 4 / lambdaMax;
}

/** The lines of equal rate in the plane; 1 is the edge. */
const rateLevels = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.999];

function plane({lambdas, eta, gamma}: RatePlaneData, width: number, kept: Kept): Element {
  const [low, high] = lambdas[0] < lambdas[1] ? lambdas : [lambdas[1], lambdas[0]];
  const right = largestEta(high);
  const rate = (e: number, g: number) => Math.min(1, momentumRate({eta: e, gamma: g, lambdas}));
  const best = momentumOptimum(low, high);
  // γ = (1 − √(ηλ))²: the plane's η at even steps of √η, where the line bends most.
  const critical = (lambda: number) => (i: number) => {
    const e = right * (i / 80) ** 2;
    return [e * lambda <= 4 ? e : Number.NaN, criticalDamping(e * lambda)] as const;
  };
  const axes = {
    width,
    height: planeHeight,
    ...plainMargins,
    marginTop: 8,
    x: {domain: [0, right], label: "η, step size", labelAnchor: "center", ticks: 5},
    y: {domain: [0, 1], label: null, ticks: 5},
  } as const;
  const surface = {
    surface: rate,
    key: `${low} ${high}`,
    domain: {x: [0, right], y: [0, 0.999]},
    levels: () => rateLevels,
  } as const;
  const corners = [
    [0, gamma],
    [eta, gamma],
    [eta, 0],
  ] as const;
  return panel(kept, "plane", axes, {
    ground: (x, y) => contours(kept, "plane", surface, x, y),
    drawn: (x, y) =>
      [low, high].map(lambda =>
        path(curve(81, critical(lambda), x, y), {stroke: "var(--ink)", width: 1.5, dash: "4 3"}),
      ),
    over: (x, y) => [
      path(
        curve(61, i => [momentumEdge(i / 61, high), i / 61], x, y),
        {stroke: "var(--warning)", width: 2.5},
      ),
      mark("star", [x(best.eta), y(best.gamma)], 7, "var(--good)", "none"),
      path(
        curve(2, i => corners[1 + i], x, y),
        {stroke: "var(--eta)", width: 1, dash: "2 3", cap: "butt"},
      ),
      path(
        curve(2, i => corners[i], x, y),
        {stroke: "var(--gamma)", width: 1.5, dash: "2 3"},
      ),
    ],
    words: [
      {
        x: best.eta,
        y: best.gamma,
        text: "best",
        color: "var(--good)",
        anchor: "middle",
        dy: -10,
        bold: true,
        plain: true,
      },
      {
        x: momentumEdge(0.3, high),
        y: 0.3,
        text: "diverges →",
        color: "var(--warning)",
        dx: 8,
        dy: 4,
        bold: true,
        plain: true,
      },
      {x: 0, y: 0.985, text: "γ, damping", color: "var(--gamma)", dx: 6, dy: 4, plain: true},
    ],
  });
}

function spectrum({lambdas}: RatePlaneData, width: number, kept: Kept): Element {
  const axes = {
    width,
    height: spectrumHeight,
    ...plainMargins,
    marginTop: 26,
    x: {
      type: "log",
      domain: [0.1, 100],
      label: "eigenvalues λ of the Hessian: drag them",
      labelAnchor: "left",
      labelArrow: "none",
      labelOffset: -40,
      ticks: 4,
      tickFormat: powerOfTen,
    },
    y: {domain: [0, 1], axis: null},
  } as const;
  return panel(kept, "spectrum", axes, {
    over: (x, y) =>
      lambdas.map(lambda =>
        path(
          curve(2, i => [lambda, i], x, y),
          {stroke: "var(--ink)", width: 2, cap: "butt"},
        ),
      ),
  });
}

function pathPanel(
  {valley, history, step, steps, lambdas}: RatePlaneData,
  width: number,
  kept: Kept,
): Element {
  const runs = [{method: "momentum", history}] as const;
  const key = lambdas.join(" ");
  return valleyMap({objective: valley, key, domain: pathDomain, runs, step, steps}, width, kept, pathHeight);
}

/** Where the path of this figure is drawn. */
export const pathDomain = {x: [-3.2, 3.2], y: [-1.6, 1.6]} as const;

function errors({history, steps, step, lambdas}: RatePlaneData, width: number, kept: Kept): Element {
  const floor = 1e-8;
  const {color, dash} = methods.momentum;
  const looks = [{stroke: color, dash}, {stroke: "var(--ink)"}];
  const distance = (index: number) => (k: number) =>
    [k, Math.max(floor, Math.abs(history.trajectory[2 * k + index]))] as const;
  const axes = {
    width,
    height: errorHeight,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {
      type: "log",
      domain: [floor, 10],
      label: "distance in each direction",
      ticks: 4,
      tickFormat: powerOfTen,
      clamp: true,
    },
  } as const;
  return panel(kept, "errors", axes, {
    over: (x, y) =>
      looks.map((look, index) => path(curve(Math.min(step, history.steps) + 1, distance(index), x, y), look)),
    words: looks.map(({stroke}, index) => ({
      x: steps * 0.98,
      y: index === 0 ? 3 : 0.25,
      text: `λ = ${Number(lambdas[index].toPrecision(3))} (${index === 0 ? "dashed" : "solid"})`,
      color: stroke,
      anchor: "end",
      dy: 4,
      plain: true,
    })),
  });
}

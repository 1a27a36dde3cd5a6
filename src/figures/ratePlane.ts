import {dot, line, plot, ruleX, text} from "@observablehq/plot";
import type {Landscape} from "../lib/objectives/objective.js";
import type {History} from "../lib/run/run.js";
import {momentumOptimum} from "../lib/theory/momentumOptimum.js";
import {criticalDamping, momentumEdge, momentumRate} from "../lib/theory/momentumRate.js";
import {narrow, plainMargins} from "./axes.js";
import {contours} from "./contours.js";
import {powerOfTen} from "./format.js";
import {methods} from "./methods.js";
import {panels} from "./panels.js";
import {valleyMap} from "./zigzag.js";

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
export function ratePlane(data: RatePlaneData, width: number): Element {
  const stacked = width < narrow;
  const left = stacked ? width : Math.round(width * 0.52);
  const right = stacked ? width : width - left - 24;
  const side = document.createElement("div");
  side.append(spectrum(data, right), pathPanel(data, right), errors(data, right));
  return panels(stacked, plane(data, left), side);
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

function plane({lambdas, eta, gamma}: RatePlaneData, width: number): Element {
  const [low, high] = lambdas[0] < lambdas[1] ? lambdas : [lambdas[1], lambdas[0]];
  const right = largestEta(high);
  const rate = (e: number, g: number) => Math.min(1, momentumRate({eta: e, gamma: g, lambdas}));
  const gammas = Array.from({length: 61}, (_, i) => i / 61);
  const best = momentumOptimum(low, high);
  // γ = (1 − √(ηλ))²: the plane's η at even steps of √η, where the line bends most.
  const critical = (lambda: number) =>
    Array.from({length: 81}, (_, i) => right * (i / 80) ** 2)
      .filter(e => e * lambda <= 4)
      .map(e => [e, criticalDamping(e * lambda)]);
  return plot({
    width,
    height: planeHeight,
    ...plainMargins,
    marginTop: 8,
    x: {domain: [0, right], label: "η, step size", labelAnchor: "center", ticks: 5},
    y: {domain: [0, 1], label: null, ticks: 5},
    marks: [
      contours(`rate ${low} ${high}`, rate, {x: [0, right], y: [0, 0.999]}, rateLevels),
      line(
        gammas.map(g => [momentumEdge(g, high), g]),
        {x: "0", y: "1", stroke: "var(--warning)", strokeWidth: 2.5},
      ),
      ...[low, high].map(lambda =>
        line(critical(lambda), {x: "0", y: "1", stroke: "var(--ink)", strokeDasharray: "4 3", clip: true}),
      ),
      dot([best], {x: "eta", y: "gamma", symbol: "star", fill: "var(--good)", r: 7}),
      text([best], {x: "eta", y: "gamma", text: () => "best", fill: "var(--good)", dy: -14, fontWeight: 600}),
      text([[momentumEdge(0.3, high), 0.3]], {
        x: "0",
        y: "1",
        text: () => "diverges →",
        textAnchor: "start",
        dx: 8,
        fill: "var(--warning)",
        fontWeight: 600,
      }),
      ruleX([eta], {y1: 0, y2: gamma, stroke: "var(--eta)", strokeDasharray: "2 3"}),
      line(
        [
          [0, gamma],
          [eta, gamma],
        ],
        {stroke: "var(--gamma)", strokeDasharray: "2 3"},
      ),
      text([[0, 0.985]], {
        x: "0",
        y: "1",
        text: () => "γ, damping",
        textAnchor: "start",
        dx: 6,
        fill: "var(--gamma)",
      }),
    ],
  });
}

/** The lines of equal rate in the plane; 1 is the edge. */
const rateLevels = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.999];

function spectrum({lambdas}: RatePlaneData, width: number): Element {
  return plot({
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
    marks: [ruleX(lambdas, {stroke: "var(--ink)", strokeWidth: 2})],
  });
}

function pathPanel({valley, history, step, steps, lambdas}: RatePlaneData, width: number): Element {
  const runs = [{method: "momentum", history}] as const;
  const key = `plane ${lambdas.join(" ")}`;
  return valleyMap({objective: valley, key, domain: pathDomain, runs, step, steps}, width, pathHeight);
}

/** Where the path of this figure is drawn. */
export const pathDomain = {x: [-3.2, 3.2], y: [-1.6, 1.6]} as const;

function errors({history, steps, step, lambdas}: RatePlaneData, width: number): Element {
  const floor = 1e-8;
  const {color} = methods.momentum;
  const series = [0, 1].map(index =>
    Array.from({length: Math.min(step, history.steps) + 1}, (_, k) =>
      Math.max(floor, Math.abs(history.trajectory[2 * k + index])),
    ),
  );
  return plot({
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
    marks: series
      .map((values, index) =>
        line(values, {
          x: (_, k) => k,
          y: d => d,
          stroke: index === 0 ? color : "var(--ink)",
          strokeWidth: 1.75,
          strokeDasharray: index === 0 ? methods.momentum.dash : "none",
        }),
      )
      .concat(
        series.map(
          (values, index) =>
            text([values.length - 1], {
              x: steps * 0.98,
              y: index === 0 ? 3 : 0.25,
              textAnchor: "end",
              text: () =>
                `λ = ${Number(lambdas[index].toPrecision(3))} (${index === 0 ? "dashed" : "solid"})`,
              fill: index === 0 ? color : "var(--ink)",
            }) as never,
        ),
      ),
  });
}

import type {Rectangle} from "../../figures/landscape.js";
import {exitArrow, seenPart} from "../../figures/leaving.js";
import {methods} from "../../figures/methods.js";
import {type At, curve, type Look, path, type Scale} from "../../figures/strokes.js";
import {type Landing, landing, sharpnessAt} from "../../lib/experiments/thrownOver/thrownOver.js";
import {scalarFactorization} from "../../lib/objectives/functions/scalarFactorization.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {type History, run} from "../../lib/run/run.js";
import {mostSteps} from "./landings.js";

export const steps = 60;

/** A run down ½(ab − 1)² with the sharpness along it, and where it ends. */
export interface ThrownRun {
  readonly history: History;
  readonly sharpness: Float64Array;
  readonly end: Landing;
}

/** The runs with η, with half of it and with twice it. */
export type ThrownRuns = Readonly<Record<"half" | "twice" | "chosen", ThrownRun>>;

export function thrownRuns(start: readonly number[], eta: number): ThrownRuns {
  return {half: thrown(start, eta / 2), twice: thrown(start, 2 * eta), chosen: thrown(start, eta)};
}

function thrown(start: readonly number[], eta: number): ThrownRun {
  const history = run(gradientDescent({eta}), scalarFactorization, start, {steps});
  const {steps: made, trajectory} = history;
  const sharpness = Float64Array.from({length: made + 1}, (_, k) =>
    sharpnessAt(trajectory[2 * k], trajectory[2 * k + 1]),
  );
  return {history, sharpness, end: landing(start, eta, mostSteps)};
}

/** How the runs look, in the order in which they are drawn. */
export const looks = {
  half: {stroke: "var(--ink)", width: 1.5},
  twice: {stroke: "var(--warning)", width: 1.75, dash: "2 4"},
  chosen: {stroke: methods.gradientDescent.color, width: 2},
} as const satisfies Record<keyof ThrownRuns, Look>;

/** The line of a run as far as it is seen, with an arrow where it leaves. */
export function seenLine(count: number, at: At, seen: Rectangle, look: Look, x: Scale, y: Scale): Element[] {
  const {count: drawn, exit} = seenPart(count, at, seen);
  return [
    path(curve(drawn, at, x, y), look),
    path(exit ? exitArrow(exit, x, y) : "", {...look, dash: undefined, width: (look.width ?? 2) + 1}),
  ];
}

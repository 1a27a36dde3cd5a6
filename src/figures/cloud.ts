import {plainMargins} from "./axes.js";
import {bowlLevels, contours, type Rectangle} from "./contours.js";
import {ellipse} from "./ellipse.js";
import type {Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, within} from "./strokes.js";

/** A 2 × 2 covariance: xx, xy, yy. */
export type PlaneCovariance = readonly [xx: number, xy: number, yy: number];

/** Particles in a bowl, with the ellipse in which theory expects them. */
export interface CloudData {
  lambdas: readonly [number, number];
  /** x and y of each particle in turn. */
  points: Float64Array;
  predicted: PlaneCovariance;
  /** The ellipse without momentum, for comparison. */
  plain: PlaneCovariance;
  domain: Rectangle;
}

/** Below this width the explanation takes two lines. */
const short = 460;

/** The particles, and around them the ellipses of two standard deviations. */
export function cloud(
  {lambdas, points, predicted, plain, domain}: CloudData,
  width: number,
  kept: Kept,
): Element {
  const bowl = (x: number, y: number) => (lambdas[0] * x * x + lambdas[1] * y * y) / 2;
  const levels = () => bowlLevels(0, bowl(domain.x[0], domain.y[0]), 9);
  const key = lambdas.join(" ");
  const at = (i: number) => [points[2 * i], points[2 * i + 1]] as const;
  const [dashed, solid] = ["dashed: predicted, two standard deviations;", "solid: without momentum"];
  const lines = width < short ? [dashed, solid] : [`${dashed} ${solid}`];
  const axes = {
    width,
    height: cloudHeight(width),
    ...plainMargins,
    x: {domain: [...domain.x], label: "x₁", labelAnchor: "center", ticks: 6},
    y: {domain: [...domain.y], label: "x₂", ticks: 5},
  } as const;
  return panel(kept, "cloud", axes, {
    ground: (x, y) => contours(kept, "cloud", {surface: bowl, key, domain, levels}, x, y),
    drawn: (x, y) => {
      const ring = ([xx, xy, yy]: PlaneCovariance) => {
        const corners = ellipse([xx, xy, xy, yy], 2);
        return curve(corners.length, i => corners[i], x, y);
      };
      return [
        path(dots(points.length / 2, within(domain.x, domain.y, at), x, y), {
          stroke: "var(--momentum)",
          width: 3.6,
          opacity: 0.55,
        }),
        path(ring(plain), {stroke: "var(--gradient-descent)", width: 2}),
        path(ring(predicted), {stroke: "var(--ink)", width: 2, dash: "6 3"}),
      ];
    },
    words: lines.map((text, i) => ({
      x: domain.x[0],
      y: domain.y[1],
      text,
      dx: 8,
      dy: 16 + 12.5 * (i - (lines.length - 1) / 2),
      plain: true,
    })),
  });
}

/** The height of the picture at a width. */
export function cloudHeight(width: number): number {
  return Math.round(Math.min(420, Math.max(300, width * 0.5)));
}

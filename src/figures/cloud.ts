import {line, plot, text} from "@observablehq/plot";
import {plainMargins} from "./axes.js";
import {contours, type Rectangle} from "./contours.js";
import {pointCloud} from "./pointCloud.js";

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

/** The particles, and around them the ellipses of two standard deviations. */
export function cloud({lambdas, points, predicted, plain, domain}: CloudData, width: number): Element {
  const bowl = (x: number, y: number) => (lambdas[0] * x * x + lambdas[1] * y * y) / 2;
  const top = bowl(domain.x[0], domain.y[0]);
  const levels = Array.from({length: 9}, (_, i) => top * ((i + 1) / 9) ** 2);
  return plot({
    width,
    height: cloudHeight(width),
    ...plainMargins,
    marginTop: 8,
    x: {domain: [...domain.x], label: "x₁", labelAnchor: "center", ticks: 6},
    y: {domain: [...domain.y], label: null, ticks: 5},
    marks: [
      contours(`cloud ${lambdas.join(" ")}`, bowl, domain, levels),
      pointCloud(points, "var(--momentum)", {opacity: 0.55}),
      line(ellipse(plain), {x: "0", y: "1", stroke: "var(--gradient-descent)", strokeWidth: 2, clip: true}),
      line(ellipse(predicted), {
        x: "0",
        y: "1",
        stroke: "var(--ink)",
        strokeWidth: 2,
        strokeDasharray: "6 3",
        clip: true,
      }),
      text([top], {
        x: () => domain.x[0],
        y: () => domain.y[1],
        text: () => "dashed: predicted, two standard deviations; solid: without momentum",
        textAnchor: "start",
        dx: 8,
        dy: 12,
        lineWidth: (width - 80) / 13,
      }),
    ],
  });
}

/** The height of the picture at a width. */
export function cloudHeight(width: number): number {
  return Math.round(Math.min(420, Math.max(300, width * 0.5)));
}

/** The points at two standard deviations of a covariance, LLᵀ being its Cholesky factors. */
function ellipse([xx, xy, yy]: PlaneCovariance): number[][] {
  const l11 = Math.sqrt(xx);
  const l21 = l11 === 0 ? 0 : xy / l11;
  const l22 = Math.sqrt(Math.max(0, yy - l21 * l21));
  return Array.from({length: 97}, (_, i) => {
    const c = 2 * Math.cos((i * Math.PI) / 48);
    const s = 2 * Math.sin((i * Math.PI) / 48);
    return [l11 * c, l21 * c + l22 * s];
  });
}

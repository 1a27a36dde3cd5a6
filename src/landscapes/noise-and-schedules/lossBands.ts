import {type Kept, keep} from "../../figures/kept.js";
import {shadeOf, shades} from "../../figures/landscape.js";
import type {Scale} from "../../figures/strokes.js";
import {svg} from "../../figures/svg.js";

/** The ground of a plot of losses in the colours of landscapes, light where the loss is low. */
export function lossBands(
  kept: Kept,
  [left, right]: readonly [number, number],
  [low, high]: readonly [number, number],
  x: Scale,
  y: Scale,
  opacity = 0.4,
): SVGElement {
  const [bottom, top] = [y(low), y(high)];
  const height = (bottom - top) / shades;
  const width = x(right) - x(left);
  return keep(kept, "loss bands", JSON.stringify([bottom, top, x(left), width, opacity]), () => {
    const bands = Array.from({length: shades}, (_, k) =>
      svg("rect", {
        x: x(left),
        y: bottom - (k + 1) * height,
        width,
        height,
        style: `fill: ${shadeOf(k, shades - 1)}; opacity: ${opacity}`,
      }),
    );
    return svg("g", {class: "landscape"}, ...bands);
  });
}

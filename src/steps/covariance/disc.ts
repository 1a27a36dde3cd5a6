import {type Kept, keep} from "../../figures/kept.js";
import {type Land, landscape, landscapeLevels, shades} from "../../figures/landscape.js";
import {type Inside, panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, path, type Scale} from "../../figures/strokes.js";
import {svg} from "../../figures/svg.js";
import {benchObjective} from "../../lib/experiments/invarianceBench/invarianceBench.js";
import type {ChangeOfVariables} from "../../lib/objectives/wrappers/changeOfVariables.js";

/** The radius of the part of the plane that is seen, around 0. */
export const reach = 5;
/** The room around the disc, for what stands on its rim. */
const rim = 0.9;
/** The part of the landscape that is drawn: beyond it all is high. */
const drawnLand = {x: [-7, 7], y: [-7, 7]} as const;
const levelled = {x: [-reach, reach], y: [-reach, reach]} as const;
/** The landscape of the bench. */
export const benchLand: Land = {
  surface: benchObjective,
  key: "bench",
  levels: () => landscapeLevels(benchObjective)(levelled),
};

/**
 * A round piece of the plane seen from above, at the left of a picture with what room is left beside it. The landscape
 * is drawn once, and laid into new coordinates by a transformation of the drawing.
 */
export function disc(
  kept: Kept,
  name: string,
  size: Size,
  {land, change}: {readonly land: Land; readonly change?: ChangeOfVariables},
  on: Omit<Inside, "ground">,
): Element {
  const unit = Math.min(size.width, size.height) / (2 * (reach + rim));
  const [left, low] = [-(reach + rim), reach + rim - size.height / unit];
  const axes = {
    ...size,
    margin: 0,
    x: {domain: [left, left + size.width / unit], axis: null},
    y: {domain: [low, reach + rim], axis: null},
  };
  return panel(kept, name, axes, {
    ...on,
    ground: (x, y) => ground(kept, name, size, {land, change}, x, y),
    drawn: (x, y) => [...(on.drawn?.(x, y) ?? []), paperAround(axes, x, y), edge(x, y)],
  });
}

/** The landscape, cut off at a square around the disc, which the paper reaches beyond: no edge of it can be seen. */
function ground(
  kept: Kept,
  name: string,
  size: Size,
  {land, change}: {readonly land: Land; readonly change?: ChangeOfVariables},
  x: Scale,
  y: Scale,
): Element {
  const inner = landscape(kept, name, land, drawnLand, x, y);
  if (change) inner.setAttribute("transform", laidInto(change, x, y));
  const side = x(reach) - x(-reach) + 4;
  const [left, top] = [x(-reach) - 2, y(reach) - 2];
  return keep(kept, `${name} ground`, JSON.stringify(size), () =>
    svg(
      "svg",
      {
        ...{x: left, y: top, width: side, height: side},
        viewBox: [left, top, side, side].join(" "),
        style: "overflow: hidden",
      },
      svg("circle", {
        cx: x(0),
        cy: y(0),
        r: x(reach) - x(0),
        style: `fill: var(--land-${shades - 1})`,
      }),
      inner,
    ),
  );
}

/** The transformation of a drawing that takes the pixel of w to that of u = Mw + s. */
function laidInto({matrix: [a, b, c, d], shift: [right, up]}: ChangeOfVariables, x: Scale, y: Scale): string {
  const [x0, y0] = [x(0), y(0)];
  // The pixels count downwards, so that both mixed entries change their sign.
  const e = x(right) - a * x0 + b * y0;
  const f = y(up) + c * x0 - d * y0;
  return `matrix(${[a, -c, -b, d, e, f].map(number => number.toFixed(4)).join(" ")})`;
}

/** A point of the rim at an angle in degrees, so many units outside of it. */
export function onRim(angle: number, outside = 0): readonly [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [(reach + outside) * Math.cos(turn), (reach + outside) * Math.sin(turn)];
}

function edge(x: Scale, y: Scale): Element {
  return path(`${curve(73, i => onRim(5 * i), x, y)}Z`, {stroke: "var(--ink-soft)", width: 1});
}

/** All of the picture but the disc, in the colour of the paper. */
function paperAround(
  {x: {domain: across}, y: {domain: up}}: {x: {domain: number[]}; y: {domain: number[]}},
  x: Scale,
  y: Scale,
): Element {
  const corners = [
    [across[0], up[0]],
    [across[0], up[1]],
    [across[1], up[1]],
    [across[1], up[0]],
  ] as const;
  const box = curve(4, i => corners[i], x, y);
  const radius = (x(reach) - x(0)).toFixed(1);
  const [start, end] = [-reach, reach].map(place => `${x(place).toFixed(1)},${y(0).toFixed(1)}`);
  // Both go round the same way on the screen but the arcs against it: what is in both is left out.
  return path(`${box}ZM${start}A${radius},${radius} 0 0 0 ${end}A${radius},${radius} 0 0 0 ${start}Z`, {
    fill: "var(--paper)",
  });
}

import type {RenderFunction} from "@observablehq/plot";

const namespace = "http://www.w3.org/2000/svg";

/** Pixels are enough to tell points apart; more digits would only make the picture heavier. */
const digits = 1;

/**
 * Many points as one path, as a mark for Observable Plot: a dot each, hundreds of them at the cost of one element.
 * Points outside the plot's frame are left out.
 *
 * @param points x and y of each in turn
 */
export function pointCloud(
  points: Float64Array,
  color: string,
  {diameter = 3.6, opacity = 1}: {diameter?: number; opacity?: number} = {},
): RenderFunction {
  return (_index, scales, _values, {width, height, marginLeft, marginRight, marginTop, marginBottom}) => {
    const {x, y} = scales;
    if (!x || !y) throw new Error("pointCloud needs the scales x and y.");
    let d = "";
    for (let i = 0; i < points.length; i += 2) {
      const left = x(points[i]);
      const top = y(points[i + 1]);
      const inside =
        left >= marginLeft && left <= width - marginRight && top >= marginTop && top <= height - marginBottom;
      if (inside) d += `M${left.toFixed(digits)},${top.toFixed(digits)}h0`;
    }
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", d);
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", color);
    path.setAttribute("stroke-opacity", String(opacity));
    path.setAttribute("stroke-width", String(diameter));
    path.setAttribute("stroke-linecap", "round");
    return path;
  };
}

/** Values against their index, as points: (0, values[0]), (1, values[1]), … */
export function againstIndex(values: ArrayLike<number>): Float64Array {
  const points = new Float64Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    points[2 * i] = i;
    points[2 * i + 1] = values[i];
  }
  return points;
}

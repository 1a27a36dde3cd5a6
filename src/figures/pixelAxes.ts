import type {Size} from "./picture.js";

/** Axes that nobody sees, whose units are pixels from the upper left corner: for pictures that are no plots. */
export function pixelAxes(size: Size) {
  return {
    ...size,
    margin: 0,
    x: {domain: [0, size.width], axis: null},
    y: {domain: [size.height, 0], axis: null},
  } as const;
}

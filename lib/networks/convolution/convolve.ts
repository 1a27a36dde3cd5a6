import type {ConvolvedLayer} from "../layer.js";

/**
 * Z ← the cross-correlation of the filters with the maps H, plus b, for `count` examples; an example's maps lie one
 * after the other, row by row:
 *
 *     Z[f][y][x] = b[f] + Σ over c, i, j of W[f][c][i][j] · H[c][y · stride + i − padding][x · stride + j − padding]
 *
 * where H is 0 outside. One place of a filter after the other goes over the map, and meets only what lies on it.
 */
export function convolve(
  {convolution, weights, biases}: ConvolvedLayer,
  parameters: Float64Array,
  H: Float64Array,
  count: number,
  Z: Float64Array,
): void {
  const {channels, height, width, filters, stride, rows, columns, taps} = convolution;
  const area = rows * columns;
  for (let k = 0; k < count; k++) {
    for (let f = 0; f < filters; f++) {
      const map = (k * filters + f) * area;
      const bias = biases === undefined ? 0 : parameters[biases + f];
      for (let z = map; z < map + area; z++) Z[z] = bias;
      for (let c = 0; c < channels; c++) {
        const read = (k * channels + c) * height * width;
        for (let t = 0; t < taps.length; t++) {
          const {row, column, rowFrom, rowTo, columnFrom, columnTo} = taps[t];
          const weight = parameters[weights + (f * channels + c) * taps.length + t];
          for (let y = rowFrom; y < rowTo; y++) {
            let h = read + (y * stride + row) * width + columnFrom * stride + column;
            const end = map + y * columns + columnTo;
            for (let z = map + y * columns + columnFrom; z < end; z++, h += stride) Z[z] += weight * H[h];
          }
        }
      }
    }
  }
}

/** ∂/∂W and ∂/∂b from D = ∂/∂Z and the maps H, into the layer's place in the flat gradient `out`. */
export function convolutionGradient(
  {convolution, weights, biases}: ConvolvedLayer,
  D: Float64Array,
  H: Float64Array,
  count: number,
  out: Float64Array,
): void {
  const {channels, height, width, filters, stride, rows, columns, taps} = convolution;
  const area = rows * columns;
  for (let f = 0; f < filters; f++) {
    for (let c = 0; c < channels; c++) {
      for (let t = 0; t < taps.length; t++) {
        const {row, column, rowFrom, rowTo, columnFrom, columnTo} = taps[t];
        let sum = 0;
        for (let k = 0; k < count; k++) {
          const read = (k * channels + c) * height * width;
          const map = (k * filters + f) * area;
          for (let y = rowFrom; y < rowTo; y++) {
            let h = read + (y * stride + row) * width + columnFrom * stride + column;
            const end = map + y * columns + columnTo;
            for (let z = map + y * columns + columnFrom; z < end; z++, h += stride) sum += D[z] * H[h];
          }
        }
        out[weights + (f * channels + c) * taps.length + t] = sum;
      }
    }
    if (biases === undefined) continue;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const map = (k * filters + f) * area;
      for (let z = map; z < map + area; z++) sum += D[z];
    }
    out[biases + f] = sum;
  }
}

/** E = ∂/∂H from D = ∂/∂Z: each number goes back to the pixels that it was made of. */
export function convolutionBackward(
  {convolution, inputs, weights}: ConvolvedLayer,
  parameters: Float64Array,
  D: Float64Array,
  count: number,
  E: Float64Array,
): void {
  const {channels, height, width, filters, stride, rows, columns, taps} = convolution;
  E.fill(0, 0, count * inputs);
  for (let k = 0; k < count; k++) {
    for (let f = 0; f < filters; f++) {
      const map = (k * filters + f) * rows * columns;
      for (let c = 0; c < channels; c++) {
        const read = (k * channels + c) * height * width;
        for (let t = 0; t < taps.length; t++) {
          const {row, column, rowFrom, rowTo, columnFrom, columnTo} = taps[t];
          const weight = parameters[weights + (f * channels + c) * taps.length + t];
          for (let y = rowFrom; y < rowTo; y++) {
            let h = read + (y * stride + row) * width + columnFrom * stride + column;
            const end = map + y * columns + columnTo;
            for (let z = map + y * columns + columnFrom; z < end; z++, h += stride) E[h] += weight * D[z];
          }
        }
      }
    }
  }
}

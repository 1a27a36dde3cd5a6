import fc from "fast-check";
import {expect, test} from "vitest";
import {
  convolutionBackward,
  convolutionGradient,
  convolve,
} from "../../../lib/networks/convolution/convolve.js";
import {convolutionShape} from "../../../lib/networks/convolution/shape.js";
import {convolutionLayers} from "../../../lib/networks/layer.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {normals, relativeError} from "../examples.js";

const small = (min: number, max: number) => fc.integer({min, max});
const shapes = fc
  .tuple(
    fc.record({channels: small(1, 3), height: small(1, 7), width: small(1, 7)}),
    fc.record({filters: small(1, 3), kernel: small(1, 5), stride: small(1, 4), padding: small(0, 4)}),
  )
  .filter(([{height, width}, {kernel, padding}]) => kernel <= Math.min(height, width) + 2 * padding)
  .map(([maps, convolution]) => convolutionShape("test", maps, convolution));

test("a convolution and what it takes back are the sums of their definition, whatever the shape", () => {
  fc.assert(
    fc.property(shapes, small(1, 3), fc.boolean(), fc.nat(), (shape, count, bias, seed) => {
      const {channels, height, width, filters, kernel, stride, padding} = shape;
      const [layer] = convolutionLayers([shape], bias);
      const generator = createGenerator(seed, "weights");
      const size = filters * channels * kernel * kernel + (bias ? filters : 0);
      const parameters = normals(size, generator);
      const H = normals(count * layer.inputs, generator);
      const D = normals(count * layer.outputs, generator);

      const rows = Math.floor((height + 2 * padding - kernel) / stride) + 1;
      const columns = Math.floor((width + 2 * padding - kernel) / stride) + 1;
      expect(layer.outputs).toBe(filters * rows * columns);
      const [Z, g, E] = [D, parameters, H].map(({length}) => new Float64Array(length));
      for (let k = 0; k < count; k++) {
        for (let f = 0; f < filters; f++) {
          for (let y = 0; y < rows; y++) {
            for (let x = 0; x < columns; x++) {
              const z = ((k * filters + f) * rows + y) * columns + x;
              if (bias) {
                Z[z] += parameters[size - filters + f];
                g[size - filters + f] += D[z];
              }
              for (let c = 0; c < channels; c++) {
                for (let i = 0; i < kernel; i++) {
                  for (let j = 0; j < kernel; j++) {
                    const [r, s] = [y * stride + i - padding, x * stride + j - padding];
                    if (r < 0 || r >= height || s < 0 || s >= width) continue;
                    const h = ((k * channels + c) * height + r) * width + s;
                    const w = ((f * channels + c) * kernel + i) * kernel + j;
                    Z[z] += parameters[w] * H[h];
                    g[w] += D[z] * H[h];
                    E[h] += parameters[w] * D[z];
                  }
                }
              }
            }
          }
        }
      }

      const measured = [D, parameters, H].map(({length}) => new Float64Array(length).fill(Number.NaN));
      convolve(layer, parameters, H, count, measured[0]);
      convolutionGradient(layer, D, H, count, measured[1]);
      convolutionBackward(layer, parameters, D, count, measured[2]);
      [Z, g, E].forEach((expected, i) => {
        const error = relativeError(measured[i], expected);
        expect(Number.isNaN(error) ? Math.max(...expected.map(Math.abs)) : error).toBeLessThan(1e-14);
      });
    }),
    {numRuns: 300, seed: 1},
  );
});

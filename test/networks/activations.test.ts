import {describe, expect, it} from "vitest";
import {activations} from "../../lib/networks/activations.js";

const z = [-1.5, -0.25, 0.5, 2];
const beyond = 7;

/** The values of each activation and its slopes at z. */
const expected = {
  tanh: {a: z.map(Math.tanh), slope: z.map(x => 1 / Math.cosh(x) ** 2)},
  relu: {a: [0, 0, 0.5, 2], slope: [0, 0, 1, 1]},
  linear: {a: z, slope: [1, 1, 1, 1]},
};

describe.each(Object.entries(expected))("%s", (name, {a, slope}) => {
  const activation = activations[name as keyof typeof activations];
  const close = (values: readonly number[]) => [...values.map(x => expect.closeTo(x, 14)), beyond];

  it("is applied to the first numbers and no others, in place and from one array to another", () => {
    const input = Float64Array.of(...z, beyond);
    const output = new Float64Array(z.length + 1).fill(beyond);
    activation.apply(input, output, z.length);
    expect([...output]).toEqual(close(a));
    expect([...input]).toEqual([...z, beyond]);
    activation.apply(input, input, z.length);
    expect([...input]).toEqual(close(a));
  });

  it("takes the first numbers and no others back through its slope", () => {
    const d = Float64Array.of(3, 3, 3, 3, beyond);
    activation.chain(Float64Array.of(...z, 0), Float64Array.of(...a, 0), d, z.length);
    expect([...d]).toEqual(close(slope.map(each => 3 * each)));
  });

  it("bends as its slope changes", () => {
    z.forEach((x, i) => {
      const h = 1e-5;
      const [before, after] = [x - h, x + h].map(at => {
        const [from, to, d] = [Float64Array.of(at), new Float64Array(1), Float64Array.of(1)];
        activation.apply(from, to, 1);
        activation.chain(from, to, d, 1);
        return d[0];
      });
      expect(activation.bend(x, a[i])).toBeCloseTo((after - before) / (2 * h), 8);
    });
  });
});

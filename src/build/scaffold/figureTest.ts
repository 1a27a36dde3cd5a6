import {camelCase} from "./names.js";

/** A test of such a figure, beside those that every figure is held to. */
export function figureTest(page: string, id: string): string {
  const name = camelCase(id);
  return `import {describe, expect, it} from "vitest";
import ${name} from "../../src/${page}/${name}.js";
import {show} from "./show.js";

describe("the figure ${id}", () => {
  it.each([0.2, 1, 1.8])("leaves 1 − η of x at each step, η = %d", eta => {
    const {trajectory} = show(${name}, {eta}).data;
    for (const [t, x] of trajectory.entries()) expect(x).toBeCloseTo((1 - eta) ** t, 12);
  });
});
`;
}

// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import damping from "../../src/steps/momentum/damping.js";
import momentumLimits from "../../src/steps/momentum/momentumLimits.js";
import {show} from "./show.js";

/** The corners of a path, in pixels. */
function corners(path: Element): [number, number][] {
  return [...path.getAttribute("d")!.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
}

/** What a figure draws of a kind, and where its words stand. */
function drawn(figure: typeof damping | typeof momentumLimits, selector: string, words: string) {
  // biome-ignore lint/suspicious/noExplicitAny: either figure with its own values
  const drawing = figure.picture.draw(show(figure as any) as any, 960, new Map());
  const text = [...drawing.querySelectorAll("text")].find(({textContent}) => textContent === words)!;
  const at = ["x", "y"].map(name => Number(text.getAttribute(name)));
  return {paths: [...drawing.querySelectorAll(selector)], at};
}

describe("what the pictures of damping and of its limits draw", () => {
  it("the mark of critical damping is the γ at which the regime is critical", () => {
    for (const etaLambda of [0.1, 0.3, 2]) {
      const [{value: gamma}] = damping.marks!.gamma!(show(damping, {etaLambda}));
      expect(show(damping, {etaLambda, gamma}).data.regime).toBe("critical");
    }
  });

  it("the word “critical” stands beside the line of critical damping", () => {
    const {paths, at} = drawn(
      damping,
      'path[stroke="var(--ink)"][stroke-width="1.75"]:not([stroke-dasharray])',
      "critical",
    );
    const far = (points: [number, number][]) =>
      Math.min(...points.map(([x, y]) => Math.hypot(x - at[0] + 8, y - at[1])));
    expect(Math.min(...paths.map(path => far(corners(path))))).toBeLessThan(8);
  });

  it("the soft piece of Lessard's function lies evenly about its name", () => {
    const {paths, at} = drawn(momentumLimits, 'path[fill="var(--gamma)"]', "curvature 1");
    const xs = corners(paths[0]).map(([x]) => x);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(at[0], 0);
  });
});

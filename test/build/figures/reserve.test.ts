import {expect, test} from "vitest";
import {reserve} from "../../../src/build/figures/reserve.js";
import damping from "../../../src/steps/momentum/damping.js";
import momentumGain from "../../../src/steps/momentum/momentumGain.js";

test("a figure's room is its picture at three widths, its rows of controls, and a line where it has numbers", () => {
  const heights = (figure: typeof damping | typeof momentumGain) =>
    [960, 660, 350].map(width => figure.picture.height(width));
  const [wide, middle, narrow] = heights(momentumGain);
  // A player and two sliders in sight: a row where there is room for all, three where there is not, and one for the rest.
  expect(reserve(momentumGain)).toBe(
    `--picture-wide: ${wide}px; --picture-middle: ${middle}px; --picture-narrow: ${narrow}px; ` +
      "--rows-wide: 1; --rows-narrow: 4; --lines-numbers: 1",
  );
  expect(reserve(damping)).toMatch(/--rows-wide: 1; --rows-narrow: 4; --lines-numbers: 0$/);
});

import {describe, expect, test} from "vitest";
import {type Digits, pixelCount} from "../../lib/data/digits.js";
import {checkCourseData} from "../../lib/experiments/checkCourseData.js";
import {readSettings} from "../../src/data/inputs.js";

const files = {digitsFile: "digits", settingsFile: "settings"};
const settings = readSettings();

/** So many digits, each class in turn. */
function digits(count: number): Digits {
  return {
    count,
    pixels: new Float64Array(count * pixelCount),
    labels: Uint8Array.from({length: count}, (_, i) => i % 10),
  };
}

const check =
  (given: Digits, changed = settings) =>
  () =>
    checkCourseData(given, changed, files);

describe("what a set of digits lacks for the course is said in one sentence", () => {
  test("too few of them", () => {
    expect(check(digits(599))).toThrow(
      new RangeError("digits: must have at least 600 digits for the course, got 599"),
    );
    expect(check(digits(600))).not.toThrow();
  });

  test("a class that is missing, or rare", () => {
    for (let lost = 0; lost < 10; lost++) {
      const labels = digits(600).labels.map(label => (label === lost ? (lost + 1) % 10 : label));
      expect(check({...digits(600), labels})).toThrow(
        new RangeError(`digits: must show the digit ${lost} at least 10 times for the course, got 0`),
      );
    }
  });

  test("too few for a batch of the settings", () => {
    const {surrogate} = settings;
    const changed = {...settings, surrogate: {...surrogate, testShare: 0.5, batchSize: 301}};
    expect(check(digits(600), changed)).toThrow(
      new RangeError(
        "settings: surrogate.batchSize must be at most 300, the digits left to train on, got 301",
      ),
    );
  });
});

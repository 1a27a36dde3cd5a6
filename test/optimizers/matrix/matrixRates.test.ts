import {describe, expect, test} from "vitest";
import {matrixMethods} from "../../properties/matrixMethods.js";
import {outside} from "../../properties/methods.js";
import {follow, normalGradients} from "../steps.js";

const w0 = [1, -2, 3, 0.5];
const gradients = normalGradients(12, 4, 3);

describe.each(matrixMethods)("$name, rate by rate", ({name, create, rates}) => {
  const pathWith = (options: object) => follow(create(options, 4), w0, gradients).points;

  test.each(Object.entries(rates))(
    "goes the same path with %s as a number and as a constant schedule",
    (rate, [value]) => {
      expect(pathWith({[rate]: () => value})).toEqual(pathWith({[rate]: value}));
    },
  );

  test.each(Object.entries(rates))("follows a schedule of %s", (rate, [value]) => {
    const halved = pathWith({[rate]: (t: number) => (t < 5 ? value : value / 2)});
    const constant = pathWith({[rate]: value});
    expect(halved.slice(0, 5)).toEqual(constant.slice(0, 5));
    expect(halved[5]).not.toEqual(constant[5]);
  });

  test.each(Object.entries(rates))(
    "refuses %s outside its interval, at once or at its step",
    (rate, [value, interval]) => {
      for (const bad of outside[interval]) {
        const message = `${name}: ${rate} must be in ${interval}, got ${bad}`;
        expect(() => create({[rate]: bad}, 4)).toThrow(new RangeError(message));
        expect(() => pathWith({[rate]: (t: number) => (t < 3 ? value : bad)})).toThrow(
          new RangeError(`${message} at t = 3`),
        );
      }
    },
  );
});

import {expect, test} from "vitest";
import {count} from "../../src/controls/quantity.js";
import {glide} from "../../src/figures/glide.js";

const batchSize = () => count({label: "batch size", value: 2, min: 1, max: 10});

test("small strides add up to the next whole number", () => {
  const parameter = batchSize();
  const {at, to} = glide(parameter);
  const values = Array.from({length: 5}, () => {
    to(at() + 0.4);
    return parameter.value;
  });
  expect(values).toEqual([2, 3, 3, 4, 4]);
});

test("a number that is set elsewhere takes the handle with it", () => {
  const parameter = batchSize();
  const {at, to} = glide(parameter);
  to(2.4);
  parameter.value = 7;
  expect(at()).toBe(7);
});

test("the handle stays within the bounds", () => {
  const {at, to} = glide(batchSize());
  to(0.2);
  expect(at()).toBe(1);
  to(12);
  expect(at()).toBe(10);
});

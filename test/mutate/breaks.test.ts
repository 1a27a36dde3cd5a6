import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {claims} from "../../lib/evidence/claims.js";
import {broken} from "./break.js";
import {breaks} from "./breaks.js";

test.each(breaks.map(fault => [`${fault.claim}: ${fault.fault}`, fault] as const))(
  "what is to be broken still stands in the code: %s",
  (_, fault) => {
    const text = readFileSync(fault.file, "utf8");
    expect(broken(text, fault)).not.toBe(text);
  },
);

describe("every claim names the faults that it notices, and each of them is tried", () => {
  test.each(claims.map(claim => [claim.id, claim] as const))("%s", (id, {breaks: named}) => {
    const tried = breaks.filter(({claim}) => claim === id).map(({fault}) => fault);
    expect(tried.length).toBeGreaterThan(0);
    expect(new Set(tried).size).toBe(tried.length);
    expect(tried).toEqual(named);
  });

  test("none is tried for a claim that does not exist", () => {
    const ids = new Set(claims.map(({id}) => id));
    expect(breaks.filter(({claim}) => !ids.has(claim))).toEqual([]);
  });
});

test("a fault whose place is gone, or stands twice, is an error that names claim and file", () => {
  const fault = {claim: "two-and-two", fault: "", file: "sum.ts", find: "a + b", replace: "a - b"};
  expect(broken("return a + b;", fault)).toBe("return a - b;");
  expect(() => broken("return a * b;", fault)).toThrow(
    'break of two-and-two: "a + b" must stand in sum.ts once, and stands there 0 times',
  );
  expect(() => broken("a + b; a + b;", fault)).toThrow("stands there 2 times");
});

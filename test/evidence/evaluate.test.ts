import {expect, test} from "vitest";
import {
  atLeast,
  atMost,
  type Claim,
  type EvidenceInputs,
  holds,
  near,
  nearRelative,
} from "../../lib/evidence/claim.js";
import {evaluate} from "../../lib/evidence/evaluate.js";

const inputs = {} as EvidenceInputs;

function claim(check: Claim["check"]): Claim {
  const words = {statement: "Two and two are four.", conditions: "Always.", breaks: ["+ becomes −"]};
  return {id: "two-and-two", ...words, page: "/", source: "arithmetic", check};
}

test("a claim whose measurements all hold, holds", async () => {
  const {verdict} = await evaluate(
    claim(() => [near("2 + 2", 2 + 2, 4, 0), atMost("2 + 2", 2 + 2, 4.5)]),
    inputs,
  );
  expect(verdict).toBe("holds");
});

test("a false claim is reported as failed, with the measurement that does not hold", async () => {
  const evidence = await evaluate(
    claim(() => [near("2 + 2", 2 + 2, 4, 0), near("2 + 2", 2 + 2, 5, 0.5)]),
    inputs,
  );
  expect(evidence.verdict).toBe("fails");
  expect(evidence.measurements.map(({holds}) => holds)).toEqual([true, false]);
  expect(evidence.measurements[1]).toMatchObject({quantity: "2 + 2", measured: 4, expected: 5});
});

test("evidence is plain data: it survives JSON", async () => {
  const evidence = await evaluate(
    claim(async () => [near("2 + 2", 2 + 2, 4, 0)]),
    inputs,
  );
  expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
});

test("a check that throws, measures nothing or no number is an error that names the claim", async () => {
  const broken = claim(() => {
    throw new Error("no chalk");
  });
  await expect(evaluate(broken, inputs)).rejects.toThrow("claim two-and-two: no chalk");
  await expect(
    evaluate(
      claim(() => []),
      inputs,
    ),
  ).rejects.toThrow("claim two-and-two: must measure something, got nothing");
  await expect(
    evaluate(
      claim(() => [near("0/0", Number.NaN, 1, 1)]),
      inputs,
    ),
  ).rejects.toThrow('claim two-and-two: "0/0" must be finite, got NaN where 1 is expected');
});

test("each comparison holds up to its bound and not beyond it", () => {
  expect(holds(near("", 1.5, 1, 0.5))).toBe(true);
  expect(holds(near("", 1.51, 1, 0.5))).toBe(false);
  expect(holds(nearRelative("", -3, -2, 0.5))).toBe(true);
  expect(holds(nearRelative("", -3.1, -2, 0.5))).toBe(false);
  expect(holds(atMost("", 1, 1))).toBe(true);
  expect(holds(atMost("", 1.01, 1))).toBe(false);
  expect(holds(atLeast("", 1, 1))).toBe(true);
  expect(holds(atLeast("", 0.99, 1))).toBe(false);
});

test("NaN never holds", () => {
  for (const measurement of [
    near("", Number.NaN, 1, Infinity),
    nearRelative("", Number.NaN, 1, Infinity),
    atMost("", Number.NaN, Infinity),
    atLeast("", Number.NaN, -Infinity),
  ]) {
    expect(holds(measurement)).toBe(false);
  }
});

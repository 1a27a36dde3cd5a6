import {describe, expect, test} from "vitest";
import {claims} from "../../lib/evidence/claims.js";
import {evaluate} from "../../lib/evidence/evaluate.js";
import {readDigits, readSettings} from "../../src/data/inputs.js";

const inputs = {digits: readDigits(), settings: readSettings()};

describe("every claim holds", () => {
  test.each(claims.map(claim => [claim.id, claim] as const))("%s", async (_, claim) => {
    const {measurements, verdict} = await evaluate(claim, inputs);
    expect(measurements.filter(measurement => !measurement.holds)).toEqual([]);
    expect(verdict).toBe("holds");
  });
});

describe("the list of claims", () => {
  test("has no id twice", () => {
    const ids = claims.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(claims.map(claim => [claim.id, claim] as const))(
    "tells of %s all that the page shows",
    (_, claim) => {
      expect(claim.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(claim.statement).toMatch(/^[A-Z].*\.$/s);
      expect(claim.page).toMatch(/^\/(sgd|steps|landscapes)\/[a-z-]+$/);
      expect(claim.source.length).toBeGreaterThan(10);
      if (claim.figure !== undefined) expect(claim.figure).toBe(claim.id);
    },
  );
});

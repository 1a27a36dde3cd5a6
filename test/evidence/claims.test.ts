import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Measurement} from "../../lib/evidence/claim.js";
import {claims} from "../../lib/evidence/claims.js";
import {evaluate} from "../../lib/evidence/evaluate.js";
import {parts} from "../../src/course.js";
import {readDigits, readSettings} from "../../src/data/inputs.js";

const inputs = {digits: readDigits(), settings: readSettings()};

describe("every claim holds", () => {
  test.each(claims.map(claim => [claim.id, claim] as const))("%s", async (_, claim) => {
    const {measurements, verdict} = await evaluate(claim, inputs);
    expect(measurements.filter(measurement => !measurement.holds)).toEqual([]);
    expect(verdict).toBe("holds");
    // What a claim is held to changes on purpose only. `npx vitest -u` writes the bounds anew: read what it wrote.
    expect([...new Set(measurements.map(bound))].sort()).toMatchSnapshot();
  });
});

/** What a measurement is held to, in words; a bound that is itself measured stands without its digits. */
function bound({comparison, expected}: Measurement): string {
  if (comparison.kind === "absolute" || comparison.kind === "relative") {
    return `${comparison.kind} ± ${comparison.tolerance}`;
  }
  const written = String(expected);
  return `${comparison.kind} ${written.length < 10 ? written : "a computed bound"}`;
}

test("every file of a claim is in the list: none is dropped unseen", () => {
  const folder = "lib/evidence/claims";
  const files = readdirSync(folder).flatMap(page => readdirSync(`${folder}/${page}`));
  // Helpers of a claim are written in camel case, claims as their ids.
  const ids = files.filter(file => /^[a-z-]+\.ts$/.test(file)).map(file => file.slice(0, -3));
  expect(claims.map(({id}) => id).sort()).toEqual(ids.sort());
});

test("every claim stands in the register of the course, at the lesson whose page it names", () => {
  const lessons = parts.flatMap(({lessons}) => lessons);
  for (const {id, page} of claims) {
    expect(lessons.filter(lesson => lesson.claims.includes(id)).map(({path}) => path)).toEqual([page]);
  }
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
      expect(claim.conditions).toMatch(/^\S.*\.$/s);
    },
  );

  test.each(claims.map(claim => [claim.id, claim] as const))(
    "leads from %s to the figure of its name, if its page has one, and to no figure that is not there",
    (id, {page, figure}) => {
      const shown = readFileSync(`src${page}.md`, "utf8").matchAll(/^::: figure (\S+)$/gm);
      const figures = Array.from(shown, ([, name]) => name);
      if (figures.includes(id)) expect(figure).toBe(id);
      expect([undefined, ...figures]).toContain(figure);
    },
  );
});

import {expect, test} from "vitest";
import {type Claim, near} from "../../../lib/evidence/claim.js";
import {type Evidence, evaluate} from "../../../lib/evidence/evaluate.js";
import {evidenceHtml} from "../../../src/build/markdown/evidence.js";

function claim(id: string, measured: number): Claim {
  const statement = `Two and two are ${measured}.`;
  return {
    id,
    statement,
    page: "/steps/sums",
    source: "arithmetic",
    check: () => [near("2 + 2", measured, 4, 0.5)],
  };
}

const right = claim("right", 4);
const wrong = claim("wrong", 5);
const measuredOf = async (claims: readonly Claim[]) =>
  new Map<string, Evidence>(
    await Promise.all(
      claims.map(async one => [one.id, await evaluate(one, {} as Parameters<Claim["check"]>[0])] as const),
    ),
  );
const sectionOf = (html: string, id: string) =>
  html.split("<section").find(part => part.includes(`id="${id}"`));

test("a claim that fails is shown as failed, its measurement too, and does not count as holding", async () => {
  const html = evidenceHtml([right, wrong], await measuredOf([right, wrong]));
  expect(html).toContain("1 of 2 claims hold");
  expect(sectionOf(html, "right")).toMatch(/verdict holds">holds</);
  expect(sectionOf(html, "right")).toContain("✓");
  expect(sectionOf(html, "wrong")).toMatch(/verdict fails">fails</);
  expect(sectionOf(html, "wrong")).toContain("✗");
  expect(sectionOf(html, "wrong")).not.toContain("✓");
});

test("a claim that was not measured does not count as holding, and says so", async () => {
  const html = evidenceHtml([right, wrong], await measuredOf([right]));
  expect(html).toContain("1 of 2 claims hold");
  expect(sectionOf(html, "wrong")).toContain("not measured");
});

test("expected and measured stand in their own columns, with the tolerance", async () => {
  const html = evidenceHtml([wrong], await measuredOf([wrong]));
  const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell);
  expect(cells.slice(0, 5)).toEqual(["2 + 2", "4", "5", "± 0.5", "✗"]);
});

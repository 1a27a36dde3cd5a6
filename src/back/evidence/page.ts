import type {Evidence} from "../../../lib/evidence/evaluate.js";
import {proseHtml} from "../../build/escapeHtml.js";
import type {Lesson} from "../../course.js";
import {claimRows} from "./claimRows.js";

const introduction = `# Evidence

<p class="lead">Every statement of this course that can be checked, with the number that theory or the cited work gives and the number that was measured when these pages were built.</p>

A check computes afresh: it runs the optimizers of the library, enumerates, or trains on the digits, from fixed seeds. The tests of the project run the same checks, and a claim whose check fails keeps the tests from passing. Expected numbers with ≤ or ≥ are bounds; a property that a method must *not* have stands here as the deviation that it must at least show. The last column names faults that were put into the code on purpose, and that the check noticed.
`;

/** The page of the evidence in Markdown: what the course claims, lesson by lesson, with a list of contents. */
export function evidencePage(results: readonly Evidence[], lessons: readonly Lesson[]): string {
  const sections = lessons
    .map(lesson => ({lesson, results: results.filter(({page}) => page === lesson.path)}))
    .filter(({results}) => results.length > 0);
  const holding = results.filter(({verdict}) => verdict === "holds").length;
  return [
    introduction,
    `<p class="evidence-count">${holding} of ${results.length} claims hold.</p>`,
    `<nav class="evidence-contents" aria-label="Claims"><ol>${sections.map(contentsOf).join("\n")}</ol></nav>`,
    ...sections.map(({lesson, results}) => `## ${lesson.title}\n\n${tableOf(lesson, results)}`),
  ].join("\n\n");
}

interface Section {
  readonly lesson: Lesson;
  readonly results: readonly Evidence[];
}

function contentsOf({lesson, results}: Section): string {
  const links = results.map(
    ({id, statement, verdict}) =>
      `<li${verdict === "holds" ? "" : ' class="fails"'}><a href="#${id}">${proseHtml(statement)}</a></li>`,
  );
  return `<li><details><summary>${proseHtml(lesson.title)}: ${results.length} claims</summary><ul>${links.join("\n")}</ul></details></li>`;
}

function tableOf({path, written}: Lesson, results: readonly Evidence[]): string {
  const columns = ["what is measured", "conditions", "expected", "measured", "tolerance", "verdict", "break"];
  return `<table class="evidence">
<thead><tr>${columns.map(name => `<th scope="col">${name}</th>`).join("")}</tr></thead>
${results.map(result => claimRows(result, written ? path : undefined)).join("\n")}
</table>`;
}

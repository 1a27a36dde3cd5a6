import type {Comparison} from "../../../lib/evidence/claim.js";
import type {Evidence, JudgedMeasurement} from "../../../lib/evidence/evaluate.js";
import {proseHtml} from "../../build/escapeHtml.js";

/**
 * A claim as rows of a table: its statement, then what was measured, one row for each number.
 *
 * @param page the page of its figure, if that page is there
 */
export function claimRows(claim: Evidence, page: string | undefined): string {
  const {id, statement, figure, source, conditions, breaks, measurements} = claim;
  const seen = figure && page ? ` <a href="${page}#${figure}">See the figure</a>` : "";
  const rows = measurements.map((measurement, i) => {
    const around = i === 0 ? ([conditions, breaks?.join("; ")] as const) : undefined;
    return rowOf(measurement, around, measurements.length);
  });
  return `<tbody id="${id}">
<tr><th scope="rowgroup" colspan="7">${proseHtml(statement)} <span class="evidence-source">${proseHtml(source)}${seen}</span></th></tr>
${rows.join("\n")}
</tbody>`;
}

/** @param around conditions and breaks, which stand once for all rows of a claim, in the first */
function rowOf(
  {quantity, expected, measured, comparison, holds}: JudgedMeasurement,
  around: readonly [string | undefined, string | undefined] | undefined,
  rows: number,
): string {
  const spanning = (label: string, text: string | undefined) =>
    around ? cell(label, proseHtml(text ?? "—"), ` rowspan="${rows}"`) : "";
  const verdict = holds
    ? '<span class="verdict holds">holds</span>'
    : '<span class="verdict fails">fails</span>';
  return `<tr>${cell("what is measured", proseHtml(quantity))}${spanning("conditions", around?.[0])}${cell("expected", expectation(expected, comparison))}${cell("measured", number(measured))}${cell("tolerance", tolerance(comparison))}${cell("verdict", verdict)}${spanning("break", around?.[1])}</tr>`;
}

/** On a narrow screen the cells stand one after the other, and the label says which this is. */
function cell(label: string, html: string, attributes = ""): string {
  return `<td data-label="${label}"${attributes}>${html}</td>`;
}

function expectation(expected: number, {kind}: Comparison): string {
  const sign = kind === "atMost" ? "≤ " : kind === "atLeast" ? "≥ " : "";
  return sign + number(expected);
}

function tolerance(comparison: Comparison): string {
  if (comparison.kind === "absolute") return `± ${number(comparison.tolerance)}`;
  if (comparison.kind === "relative") return `± ${number(100 * comparison.tolerance)} %`;
  return "bound";
}

function number(x: number): string {
  const rounded = Number(x.toPrecision(7));
  const size = Math.abs(rounded);
  return (size >= 1e7 || (size > 0 && size < 1e-4) ? rounded.toExponential() : String(rounded))
    .replace(/-/g, "−")
    .replace("e+", "e");
}

import {existsSync, readFileSync} from "node:fs";
import type MarkdownIt from "markdown-it";
import type {Claim, Comparison, Measurement} from "../../../lib/evidence/claim.js";
import {claims} from "../../../lib/evidence/claims.js";
import type {Evidence} from "../../../lib/evidence/evaluate.js";

/**
 * The list of claims in Markdown: a fence ` ```evidence ` is replaced by every claim with what the build measured,
 * as plain HTML that needs no script to be read.
 *
 * @param results the file that the loader of the evidence wrote; claims that are not in it stand without numbers
 */
export function markdownEvidence(md: MarkdownIt, results: string): void {
  md.core.ruler.push("evidence", ({tokens}) => {
    for (const token of tokens) {
      if (token.type !== "fence" || token.info.trim() !== "evidence") continue;
      const measured: Evidence[] = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : [];
      token.type = "html_block";
      token.content = evidenceHtml(claims, new Map(measured.map(result => [result.id, result])));
    }
  });
}

/** All claims, page by page in the order of the list, with a count of those that hold. */
export function evidenceHtml(all: readonly Claim[], measured: ReadonlyMap<string, Evidence>): string {
  const holding = [...measured.values()].filter(({verdict}) => verdict === "holds").length;
  const count = `<p class="evidence-count">${holding} of ${all.length} claims hold.</p>`;
  const pages = [...new Set(all.map(({page}) => page))];
  const sections = pages.map(page => {
    const entries = all
      .filter(claim => claim.page === page)
      .map(claim => entryHtml(claim, measured.get(claim.id)));
    return `<h2>${escapeHtml(titleOf(page))}</h2>\n${entries.join("\n")}`;
  });
  return [count, ...sections].join("\n");
}

function entryHtml(claim: Claim, result: Evidence | undefined): string {
  const {id, statement, page, figure, source} = claim;
  const verdict = result?.verdict ?? "not measured";
  const seen = figure ? ` <a href="${page}#${figure}">See the figure.</a>` : "";
  return `<section class="evidence" id="${id}">
<h3>${escapeHtml(statement)}</h3>
<p><span class="verdict ${verdict === "holds" ? "holds" : "fails"}">${escapeHtml(verdict)}</span> <code>${id}</code>${seen}</p>
${result ? tableHtml(id, result.measurements) : ""}
<p class="evidence-source">${escapeHtml(source)}</p>
</section>`;
}

function tableHtml(id: string, measurements: readonly (Measurement & {holds: boolean})[]): string {
  const rows = measurements.map(
    ({quantity, expected, measured, comparison, holds}) =>
      `<tr><td>${escapeHtml(quantity)}</td><td>${expectation(expected, comparison)}</td><td>${number(measured)}</td>` +
      `<td>${tolerance(comparison)}</td><td>${holds ? "✓" : "✗"}</td></tr>`,
  );
  return `<div class="scrolls" tabindex="0" role="region" aria-label="Measurements of ${id}"><table>
<thead><tr><th>quantity</th><th>expected</th><th>measured</th><th>tolerance</th><th>holds</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div>`;
}

function expectation(expected: number, {kind}: Comparison): string {
  const sign = kind === "atMost" ? "≤ " : kind === "atLeast" ? "≥ " : "";
  return sign + number(expected);
}

function tolerance(comparison: Comparison): string {
  if (comparison.kind === "absolute") return `± ${number(comparison.tolerance)}`;
  if (comparison.kind === "relative") return `± ${number(100 * comparison.tolerance)} %`;
  return "—";
}

function number(x: number): string {
  return String(Number(x.toPrecision(7)))
    .replace("-", "−")
    .replace("e+", "e");
}

/** The title of a page from its path: "/sgd/mini-batches" → "Mini-batches". */
function titleOf(page: string): string {
  const name = page.replace(/^.*\//, "");
  const words = name === "mini-batches" ? name : name.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

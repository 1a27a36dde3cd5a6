import type {Table} from "../../figures/table.js";
import {element} from "../element.js";

/** A long table shows its first rows; the download has all of them. */
const shownRows = 200;

/** The table as an element. */
export function renderTable({columns, rows}: Table): HTMLElement {
  const head = element("tr", {}, ...columns.map(name => element("th", {scope: "col"}, name)));
  const body = rows
    .slice(0, shownRows)
    .map(row => element("tr", {}, ...row.map(x => element("td", {}, cell(x)))));
  const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
  if (rows.length <= shownRows) return table;
  const more = element(
    "p",
    {},
    `The first ${shownRows} of ${rows.length} rows; the CSV file has all of them.`,
  );
  return element("div", {}, table, more);
}

function cell(value: number | string): string {
  return typeof value === "number" ? Number(value.toPrecision(6)).toString() : value;
}

/** The table as CSV, at full precision, below comment lines with the figure's title and the parameters. */
export async function tableAsCsv(
  {columns, rows}: Table,
  title: string,
  parameters: Record<string, string>,
): Promise<string> {
  const {csvFormatRows} = await import("d3-dsv");
  const settings = Object.entries(parameters).map(([name, text]) => `${name} = ${text}`);
  const comments = [title, ...settings].map(line => `# ${line.replace(/\s+/g, " ").trim()}`);
  return [...comments, csvFormatRows([[...columns], ...rows.map(row => row.map(String))]), ""].join("\n");
}

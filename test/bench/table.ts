/** Prints a table: a heading, and columns as wide as their widest cell, the first to the left, numbers to the right. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [columns, ...rows];
  const widths = columns.map((_, c) => Math.max(...all.map(row => row[c].length)));
  const line = (row: readonly string[]) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join("  ");
  const rule = widths.map(width => "─".repeat(width)).join("  ");
  console.log(["", heading, "", line(columns), rule, ...rows.map(line)].join("\n"));
}

/** A number with three digits that count. */
export function threeDigits(x: number): string {
  return x >= 100 ? x.toFixed(0) : x.toPrecision(3);
}

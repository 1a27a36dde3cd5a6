/** The head of an error that ended Node: `RangeError [CODE]: message`. */
const head = /^(?:Uncaught )?(\w*Error)(?: \[\w+\])?(?:: (.*))?$/;

/** Errors by which code says what is wrong with its input; others are faults of the code itself. */
const told = new Set(["Error", "RangeError", "SyntaxError"]);

/**
 * Why a program ended, from what it wrote to its standard error: the message of its error in one sentence, without the
 * stack, and with the place in the project where that is a fault of the code; else its last line.
 */
export function lastWords(lines: readonly string[]): string {
  const start = lines.findLastIndex(line => head.test(line));
  if (start < 0) return lines.findLast(line => line.trim() !== "") ?? "it says nothing";
  const rest = lines.slice(start + 1);
  const length = rest.findIndex(line => /^\s+at /.test(line));
  const [, name, first = ""] = head.exec(lines[start])!;
  const message = [first, ...rest.slice(0, Math.max(0, length))]
    .map(line => line.trim())
    .join(" ")
    .trim();
  if (told.has(name) && message !== "") return message;
  const place = placeIn(rest);
  return `${name}${message && `: ${message}`}${place && ` (${place})`}`;
}

/** The first place of a stack that lies in the project: "lib/run/run.ts:12". */
function placeIn(stack: readonly string[]): string {
  for (const line of stack) {
    const [, file, row] = /^\s+at .*?((?:src|lib)\/[^:()]+):(\d+):\d+\)?$/.exec(line) ?? [];
    if (file && !line.includes("node_modules")) return `${file}:${row}`;
  }
  return "";
}

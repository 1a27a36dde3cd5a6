/** A value in a few words, for an error: `"fast"`, `3`, `null`, `a list`, `a Float32Array`, `a function`. */
export function describe(value: unknown): string {
  if (typeof value === "string") return `"${value.length > 20 ? `${value.slice(0, 20)}…` : value}"`;
  if (value === null || ["number", "boolean", "undefined"].includes(typeof value)) return String(value);
  if (Array.isArray(value)) return "a list";
  if (ArrayBuffer.isView(value))
    return `${/^[IU]n?t/.test(value.constructor.name) ? "an" : "a"} ${value.constructor.name}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

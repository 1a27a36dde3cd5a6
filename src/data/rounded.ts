/** Data as JSON, with fractions to so many significant digits: their whole precision would only make it heavier. */
export function rounded(data: object, digits: number): string {
  return JSON.stringify(data, (_, value) =>
    typeof value !== "number" || Number.isInteger(value) ? value : Number(value.toPrecision(digits)),
  );
}

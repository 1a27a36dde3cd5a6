/**
 * All but a share, in per cent with as many digits as tell it from all: "99.5 %", where 0.49 % are left. Beyond four
 * nines it says only that.
 */
export function allBut(share: number): string {
  if (share === 0) return "100 %";
  // A share of all is one but for rounding.
  if (share > 1 - 1e-12) return "0 %";
  if (share < 1e-4) return "> 99.99 %";
  const digits = Math.max(0, Math.ceil(-Math.log10(share)) - 1);
  return `${(100 * (1 - share)).toFixed(digits)} %`;
}

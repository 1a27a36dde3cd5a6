const space = "\u00a0";

/** Words whose lines are not broken within "f = 1.44", "1.1 · 10⁻⁵", "62 %" or "7.27 η", nor before "×0.5". */
export function unbroken(text: string): string {
  return text
    .replace(/ ([=<>≤≥≈·]) /g, `${space}$1${space}`)
    .replace(/(\d) (?=[%°η])/g, `$1${space}`)
    .replace(/ (?=×\d)/g, space);
}

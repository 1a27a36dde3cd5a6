const superscripts: Record<string, string> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** A label of a logarithmic axis: 10⁻³ for a power of ten, nothing for the ticks between. */
export function powerOfTen(value: number): string {
  const exponent = Math.log10(value);
  const whole = Math.round(exponent);
  if (Math.abs(exponent - whole) > 1e-9) return "";
  return `10${[...String(whole)].map(character => superscripts[character]).join("")}`;
}

/** A share as a whole number of per cent: "98 %". */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** A number in running text: three significant digits, with a power of ten where it is very small or large. */
export function short(x: number): string {
  if (x !== 0 && (Math.abs(x) < 1e-3 || Math.abs(x) >= 1e5)) {
    const [mantissa, exponent] = x.toExponential(1).split("e");
    return `${mantissa.replace("-", "−")} · ${powerOfTen(10 ** Number(exponent))}`;
  }
  return String(Number(x.toPrecision(3))).replace("-", "−");
}

/** The message of a run, "diverges: f rose from 2 to 3.4 · 10¹² in 60 steps", its heights written as `short` does. */
export function messageOf({message}: {readonly message: string}): string {
  return message.replace(
    /\b(from|to) (-?\d\S*)/g,
    (_, word: string, height: string) => `${word} ${short(Number(height))}`,
  );
}

/** A count, from five digits on in groups of three: "1437", "10,362". */
export function grouped(count: number): string {
  return count < 10_000 ? String(count) : count.toLocaleString("en");
}

/** So many of something: "1 step", "5 passes". */
export function counted(count: number, what: string, plural = `${what}s`): string {
  return `${grouped(count)} ${count === 1 ? what : plural}`;
}

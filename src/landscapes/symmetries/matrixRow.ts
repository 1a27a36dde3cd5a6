import {box} from "../../figures/cells.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {path, type Words} from "../../figures/strokes.js";
import type {Factors} from "../../lib/experiments/linearFactors/gradientFlow.js";
import type {Square} from "../../lib/experiments/linearFactors/linearFactors.js";

/** Two factors with their product. */
type Multiplied = Factors & {readonly product: Square};
/** The same, of which only the second layer is to be had if U has no inverse. */
type Changed = Partial<Multiplied> & Pick<Multiplied, "W2">;

const written = (x: number) => (Math.abs(x) >= 1000 ? x.toPrecision(2) : x.toFixed(2)).replace("-", "−");

/** W₂U times U⁻¹W₁ is W₂W₁, number by number, each with what it was. */
export function matrixRow(kept: Kept, size: Size, before: Multiplied, after: Changed): Element {
  const {width} = size;
  const gap = 22;
  const side = (width - 2 * gap) / 3;
  const small = side < 150;
  const [top, tall] = [52, 68];
  const matrices = [
    {title: "W₂U", words: small ? "changed" : "second layer: changed", was: before.W2, is: after.W2},
    {
      title: "U⁻¹W₁",
      words: small ? "changed" : "first layer: changed",
      was: before.W1,
      is: after.W1,
    },
    {
      title: "W₂W₁",
      words: small ? "the same" : "what they do: the same",
      was: before.product,
      is: after.product,
    },
  ];
  const place = (m: number, i: number) => ({
    x: m * (side + gap) + (i % 2) * (side / 2),
    y: top + Math.floor(i / 2) * tall,
  });
  const words = matrices.flatMap(({title, words, was, is}, m): Words[] => {
    if (!is) return [];
    const middle = m * (side + gap) + side / 2;
    return [
      {x: middle, y: 20, text: title, anchor: "middle", bold: true, size: 18},
      {x: middle, y: 42, text: words, anchor: "middle", color: m === 2 ? "var(--good)" : "var(--ink-soft)"},
      ...was.flatMap((old, i): Words[] => {
        const {x, y} = place(m, i);
        const at = {x: x + side / 4, anchor: "middle"} as const;
        return [
          {...at, y: y + 32, text: written(is[i]), bold: true, size: small ? 14 : 20},
          {...at, y: y + 54, text: `${small ? "" : "was "}${written(old)}`, color: "var(--ink-soft)"},
        ];
      }),
    ];
  });
  const signs: Words[] = ["·", "="].map((text, m) => ({
    x: (m + 1) * side + (m + 0.5) * gap,
    y: top + tall + 6,
    text,
    anchor: "middle",
    size: 24,
    bold: true,
  }));
  const missing: Words = {
    x: 2 * (side + gap) - gap / 2,
    y: top + tall + 8,
    text: "no U⁻¹",
    anchor: "middle",
    size: 24,
  };
  return panel(kept, "matrices", pixelAxes(size), {
    drawn: () =>
      matrices.map((_, m) =>
        path(
          [0, 1, 2, 3].map(i => box(place(m, i).x + 2, place(m, i).y + 2, side / 2 - 4, tall - 4)).join(""),
          {
            fill: m === 2 ? "var(--good)" : "var(--gamma)",
            opacity: 0.12,
          },
        ),
      ),
    words: [...words, ...(after.W1 ? signs : [missing])],
  });
}

import {side} from "../../lib/data/digits.js";

const namespace = "http://www.w3.org/2000/svg";

/** A digit as it looks, with how it is read below; the reading stands out where it is wrong. */
export interface DigitCard {
  readonly pixels: ArrayLike<number>;
  readonly label: number;
  readonly read: number;
}

/** Digits in rows, as many beside one another as there is room for. */
export function digitCards(
  cards: readonly DigitCard[],
  width: number,
  height: number,
  perRow: number,
): Element {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const rows = Math.ceil(cards.length / perRow);
  const cell = Math.min(width / perRow, height / rows - 20);
  const size = 0.8 * cell;
  cards.forEach(({pixels, label, read}, i) => {
    const left = ((i % perRow) + 0.5) * (width / perRow) - size / 2;
    const top = Math.floor(i / perRow) * (height / rows);
    const wrong = read !== label;
    svg.append(
      rectangle(left - 3, top, size + 6, size + 6, "none", wrong ? "var(--warning)" : "var(--rule)"),
      ...Array.from({length: side * side}, (_, k) =>
        rectangle(
          left + (k % side) * (size / side),
          top + 3 + Math.floor(k / side) * (size / side),
          size / side + 0.3,
          size / side + 0.3,
          "var(--ink)",
          "none",
          pixels[k],
        ),
      ),
      word(left + size / 2, top + size + 24, String(read), wrong),
    );
  });
  return svg;
}

function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke: string,
  opacity = 1,
): Element {
  const node = document.createElementNS(namespace, "rect");
  for (const [key, value] of Object.entries({x, y, width, height})) node.setAttribute(key, value.toFixed(1));
  node.setAttribute("fill", fill);
  node.setAttribute("stroke", stroke);
  node.setAttribute("fill-opacity", opacity.toFixed(2));
  if (stroke !== "none") node.setAttribute("stroke-width", "2");
  return node;
}

function word(x: number, y: number, text: string, wrong: boolean): Element {
  const node = document.createElementNS(namespace, "text");
  node.setAttribute("x", x.toFixed(1));
  node.setAttribute("y", y.toFixed(1));
  node.setAttribute("text-anchor", "middle");
  node.setAttribute("font-size", "16");
  node.setAttribute("font-weight", wrong ? "650" : "400");
  node.setAttribute("fill", wrong ? "var(--warning)" : "var(--ink-soft)");
  node.textContent = wrong ? `${text} ✗` : text;
  return node;
}

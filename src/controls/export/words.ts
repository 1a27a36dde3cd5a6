import {plainColor} from "./styles.js";

const namespace = "http://www.w3.org/2000/svg";

/** A piece of text in one line and one style, as it stands in the window. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly style: CSSStyleDeclaration;
}

/** Pieces that follow on one another within so many pixels are one line. */
const gap = 1.5;

/** The words of an element that stand in HTML, as SVG text at their places in the window. */
export function wordsAsSvg(element: Element): SVGTextElement[] {
  const lines: Piece[][] = [];
  for (const piece of piecesOf(element)) {
    const line = lines[lines.length - 1];
    const last = line?.[line.length - 1];
    const goesOn =
      last && Math.abs(last.baseline - piece.baseline) < gap && Math.abs(last.right - piece.left) < gap;
    if (goesOn) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(textOf);
}

function textOf(line: readonly Piece[]): SVGTextElement {
  const [{left, baseline}] = line;
  const text = document.createElementNS(namespace, "text");
  text.setAttribute("x", left.toFixed(2));
  text.setAttribute("y", baseline.toFixed(2));
  for (const {text: words, style} of line) {
    const part = document.createElementNS(namespace, "tspan");
    const {color, fontFamily, fontSize, fontWeight, fontStyle} = style;
    part.setAttribute(
      "style",
      `white-space: pre; fill: ${plainColor(color)}; font: ${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    );
    part.textContent = words;
    text.append(part);
  }
  return text;
}

function piecesOf(element: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (!parent.closest("svg") && parent.checkVisibility())
      pieces.push(...linesOf(node, getComputedStyle(parent)));
  }
  return pieces;
}

/** A node of text parted where its lines break. */
function linesOf(node: Text, style: CSSStyleDeclaration): Piece[] {
  const parts: {from: number; to: number; top: number}[] = [];
  for (let i = 0; i < node.length; i++) {
    const box = boxOf(node, i, i + 1);
    if (box.width === 0) continue;
    const last = parts[parts.length - 1];
    if (last && Math.abs(last.top - box.top) < gap) last.to = i + 1;
    else parts.push({from: i, to: i + 1, top: box.top});
  }
  const ascent = ascentShare(style);
  return parts.map(({from, to}) => {
    const {left, right, top, height} = boxOf(node, from, to);
    const text = node.data.slice(from, to).replace(/\s+/g, " ");
    return {text, left, right, baseline: top + ascent * height, style};
  });
}

function boxOf(node: Text, from: number, to: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range.getBoundingClientRect();
}

/** The share of a line of text that lies above its baseline. */
function ascentShare({fontStyle, fontWeight, fontSize, fontFamily}: CSSStyleDeclaration): number {
  const context = new OffscreenCanvas(1, 1).getContext("2d")!;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const {fontBoundingBoxAscent, fontBoundingBoxDescent} = context.measureText("x");
  return fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent);
}

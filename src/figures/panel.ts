import {type PlotOptions, plot} from "@observablehq/plot";
import {type Kept, keep} from "./kept.js";
import {type Scale, type Words, wordsAt} from "./strokes.js";

const namespace = "http://www.w3.org/2000/svg";

/** What stands inside a panel's axes. */
export interface Inside {
  /** Cut off at the frame. */
  readonly drawn: (x: Scale, y: Scale) => readonly Element[];
  /** Over it, free to reach beyond the frame. */
  readonly words?: readonly Words[] | ((x: Scale, y: Scale) => readonly Words[]);
}

type Axes = Omit<PlotOptions, "marks">;

/**
 * A plot whose axes are kept while their options stay the same, and whose inside is drawn anew each time.
 *
 * @param axes Plot's options; x and y need a domain
 */
export function panel(kept: Kept, name: string, axes: Axes, {drawn, words = []}: Inside): Element {
  const svg = keep(kept, name, JSON.stringify(axes), () => withInside(plot(axes)));
  const x = svg.scale("x")?.apply as Scale;
  const y = svg.scale("y")?.apply as Scale;
  const [frame, over] = [svg.children[svg.children.length - 2], svg.children[svg.children.length - 1]];
  frame.replaceChildren(...drawn(x, y));
  const list = typeof words === "function" ? words(x, y) : words;
  over.replaceChildren(...list.map(each => wordsAt(each, x, y)));
  return svg;
}

type Drawn = ReturnType<typeof plot>;

/** Adds a frame that cuts off what is drawn in it, and a group for words that stand out from the lines below them. */
function withInside(svg: Drawn): Drawn {
  const [left, right] = range(svg, "x");
  const [bottom, top] = range(svg, "y");
  const box = {x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top)};
  const frame = document.createElementNS(namespace, "svg");
  for (const [attribute, value] of Object.entries(box)) frame.setAttribute(attribute, String(value));
  frame.setAttribute("viewBox", Object.values(box).join(" "));
  frame.setAttribute("style", "overflow: hidden");
  const over = document.createElementNS(namespace, "g");
  over.setAttribute(
    "style",
    "paint-order: stroke; stroke: var(--paper); stroke-width: 3.5px; stroke-linejoin: round",
  );
  svg.append(frame, over);
  return svg;
}

function range(svg: Drawn, name: "x" | "y"): readonly number[] {
  return svg.scale(name)?.range as readonly number[];
}

type Corner = readonly [number, number];
/** What is drawn in one look: each line, dot or mark by its corners. */
type Drawn = readonly (readonly Corner[])[];

/** What belongs to the axes of a plot. */
const axes = "[aria-label]";

/** The words of a drawing, those beside its axes each on a line with its place in pixels and its colour. */
export function drawnWords(drawing: Element): string[] {
  const words = [...drawing.querySelectorAll("text")];
  const ticks = words.filter(node => node.closest(axes)).map(node => node.textContent);
  const others = words.filter(node => !node.closest(axes));
  const told = others.map(node => {
    const [x, y] = ["x", "y"].map(name => Math.round(Number(node.getAttribute(name))));
    return `${node.textContent}: ${node.getAttribute("fill")} at ${x}, ${y}`;
  });
  return [ticks.join(" "), ...told];
}

/** The lines, dots and marks of a drawing by their looks, each look told in a line. */
export function drawnLooks(drawing: Element, tell: (drawn: Drawn) => string = reachOf): string[] {
  const looks = new Map<string, Drawn>();
  for (const node of drawing.querySelectorAll("path, circle, rect")) {
    if (node.closest(axes)) continue;
    const look = lookOf(node);
    looks.set(look, [...(looks.get(look) ?? []), cornersOf(node)]);
  }
  return Array.from(looks, ([look, drawn]) => `${look}: ${tell(drawn)}`);
}

/** How many there are, with how many corners. */
export function sizeOf(drawn: Drawn): string {
  return `${drawn.length} × ${drawn.flat().length}`;
}

/** That, from where to where they reach in pixels, and where the middle of all corners is. */
function reachOf(drawn: Drawn): string {
  const [x, y] = ([0, 1] as const).map(axis => {
    const pixels = drawn.flatMap(corners => corners.map(corner => corner[axis]));
    const mean = pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
    const [least, most] = pixels.reduce(
      ([a, b], p) => [Math.min(a, p), Math.max(b, p)],
      [Infinity, -Infinity],
    );
    return `${Math.round(least)}…${Math.round(most)} ⌀ ${Math.round(mean)}`;
  });
  return drawn.flat().length ? `${sizeOf(drawn)}, x ${x}, y ${y}` : sizeOf(drawn);
}

/** Stroke, fill and dashes; all contours of a landscape are one look. */
function lookOf(node: Element): string {
  if (node.closest(".landscape")) return "landscape";
  return ["stroke", "fill", "stroke-dasharray"]
    .map(name => node.getAttribute(name))
    .filter(value => value && value !== "none")
    .join(" ");
}

function cornersOf(node: Element): readonly Corner[] {
  const [left, top, width, height] = ["x", "y", "width", "height"].map(name =>
    Number(node.getAttribute(name)),
  );
  if (node.tagName === "circle") return [[Number(node.getAttribute("cx")), Number(node.getAttribute("cy"))]];
  if (node.tagName === "rect")
    return [
      [left, top],
      [left + width, top + height],
    ];
  const d = node.getAttribute("d") ?? "";
  return Array.from(d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g), ([, x, y]) => [Number(x), Number(y)] as const);
}

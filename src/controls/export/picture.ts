import {fontRules} from "./fonts.js";
import {plainColor, withStyles} from "./styles.js";
import {wordsAsSvg} from "./words.js";

const namespace = "http://www.w3.org/2000/svg";

/** The space between title and picture, in pixels. */
const gap = 8;

/**
 * What a figure shows now as an SVG file that stands alone: title and all plots with their handles, in the
 * width that they have on the page, with the parameters in its description.
 */
export async function pictureAsSvg(
  frame: HTMLElement,
  title: Element | null,
  parameters: Record<string, string>,
): Promise<string> {
  const stage = frame.querySelector(".stage")!;
  const parts = [...(title ? [title] : []), stage];
  const file = svg("svg", {xmlns: namespace, role: "img"});
  let height = 0;
  for (const part of parts) {
    const box = part.getBoundingClientRect();
    const group = svg("g", {transform: `translate(${-box.left}, ${height - box.top})`});
    group.append(...drawingsOf(part), ...wordsAsSvg(part), ...knobsOf(part));
    file.append(group);
    height += box.height + (part === stage ? 0 : gap);
  }
  const size = {width: stage.getBoundingClientRect().width, height};
  for (const [name, value] of Object.entries(size)) file.setAttribute(name, String(value));
  const paper = svg("rect", {...size, fill: getComputedStyle(document.documentElement).backgroundColor});
  file.prepend(
    svg("title", {}, titleText(title)),
    svg("desc", {}, describe(parameters)),
    svg("style", {}, await fontRules(file)),
    paper,
  );
  return new XMLSerializer().serializeToString(file);
}

/** The title of a figure in one line. */
function titleText(title: Element | null): string {
  return title?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/** The outermost drawings of a part at their places in the window. */
function drawingsOf(part: Element): Element[] {
  return [...part.querySelectorAll("svg")]
    .filter(drawing => !drawing.parentElement?.closest("svg") && drawing.checkVisibility())
    .map(drawing => {
      const copy = withStyles(drawing);
      const {left, top} = drawing.getBoundingClientRect();
      copy.setAttribute("x", String(left));
      copy.setAttribute("y", String(top));
      copy.setAttribute("opacity", String(opacityAround(drawing, part)));
      return copy;
    });
}

/** How faint the boxes of a part make what stands in them: results of earlier settings are. */
function opacityAround(drawing: Element, part: Element): number {
  const parent = drawing.parentElement;
  if (!parent || drawing === part) return 1;
  return Number(getComputedStyle(parent).opacity) * opacityAround(parent, part);
}

/** The rings of the handles, which the stylesheet draws. */
function knobsOf(part: Element): Element[] {
  return [...part.querySelectorAll(".handle")].map(handle => {
    const box = handle.getBoundingClientRect();
    const ring = getComputedStyle(handle, "::before");
    const stroke = Number.parseFloat(ring.borderTopWidth);
    return svg("circle", {
      cx: box.left + box.width / 2,
      cy: box.top + box.height / 2,
      r: (Number.parseFloat(ring.width) - stroke) / 2,
      fill: plainColor(ring.backgroundColor),
      stroke: plainColor(ring.borderTopColor),
      "stroke-width": stroke,
    });
  });
}

function describe(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .map(([name, text]) => `${name} = ${text}`)
    .join("; ");
}

function svg(tag: string, attributes: Record<string, string | number>, words = ""): SVGElement {
  const node = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  if (words) node.textContent = words;
  return node;
}

/** Draws an SVG file at twice its size, sharp on any screen. */
export async function pictureAsPng(file: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser draws no pictures.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error("The picture is too large."))),
      "image/png",
    ),
  );
}

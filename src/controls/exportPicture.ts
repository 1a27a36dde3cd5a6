/** The properties that the site's stylesheet gives to pictures; a file of its own has to carry them inside. */
const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "color",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
];

const namespace = "http://www.w3.org/2000/svg";

/** All plots of a stage in one SVG file, as they look now, with the parameters in its description. */
export function pictureAsSvg(stage: HTMLElement, parameters: Record<string, string>): string {
  const box = stage.getBoundingClientRect();
  const file = document.createElementNS(namespace, "svg");
  file.setAttribute("xmlns", namespace);
  file.setAttribute("width", String(box.width));
  file.setAttribute("height", String(box.height));
  const description = document.createElementNS(namespace, "desc");
  description.textContent = Object.entries(parameters)
    .map(([name, text]) => `${name} = ${text}`)
    .join("; ");
  const paper = document.createElementNS(namespace, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  file.append(description, paper);
  for (const svg of stage.querySelectorAll("svg")) {
    if (svg.parentElement?.closest("svg")) continue;
    const copy = withStyles(svg) as SVGSVGElement;
    const place = svg.getBoundingClientRect();
    copy.setAttribute("x", String(place.left - box.left));
    copy.setAttribute("y", String(place.top - box.top));
    copy.querySelectorAll("style").forEach(style => void style.remove());
    file.append(copy);
  }
  return new XMLSerializer().serializeToString(file);
}

function withStyles(original: Element): Element {
  const copy = original.cloneNode(false) as Element;
  const style = getComputedStyle(original);
  copy.setAttribute("style", carried.map(name => `${name}:${style.getPropertyValue(name)}`).join(";"));
  for (const child of original.childNodes) {
    copy.append(child instanceof Element ? withStyles(child) : child.cloneNode());
  }
  return copy;
}

/** Draws an SVG file at twice its size, sharp on any screen. */
export async function pictureAsPng(svg: string, {clientWidth, clientHeight}: HTMLElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * clientWidth;
  canvas.height = 2 * clientHeight;
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

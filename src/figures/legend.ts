import {type MethodKey, methods} from "./methods.js";

const namespace = "http://www.w3.org/2000/svg";

/** The names of methods, each beside a piece of its line. */
export function methodLegend(keys: readonly MethodKey[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "legend";
  for (const key of keys) {
    const {name, color, dash} = methods[key];
    const item = document.createElement("li");
    const picture = document.createElementNS(namespace, "svg");
    picture.setAttribute("width", "34");
    picture.setAttribute("height", "10");
    picture.setAttribute("aria-hidden", "true");
    const stroke = document.createElementNS(namespace, "path");
    stroke.setAttribute("d", "M0,5H34");
    stroke.setAttribute("style", `stroke: ${color}; stroke-width: 2.5; stroke-dasharray: ${dash}`);
    picture.append(stroke);
    item.append(picture, name);
    list.append(item);
  }
  return list;
}

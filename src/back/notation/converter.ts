import {element} from "../../controls/element.js";
import {type Convention, conventions, converted} from "./conventions.js";

/** A table of what the lecture, PyTorch and Optax call the same quantity; a number typed into one fills the others. */
export function converter(): HTMLElement {
  const head = ["quantity", "the lecture", "PyTorch", "Optax"].map(name =>
    element("th", {scope: "col"}, name),
  );
  return element(
    "div",
    {class: "scrolls"},
    element(
      "table",
      {class: "converter"},
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...conventions.map(rowOf)),
    ),
  );
}

function rowOf(convention: Convention): HTMLTableRowElement {
  const {meaning, lecture, pytorch, optax, usual} = convention;
  const boxes = [lecture, pytorch, optax].map(name =>
    element("input", {type: "number", min: 0, max: 1, step: "any", "aria-label": `${meaning}, ${name}`}),
  );
  const problem = element("span", {role: "status", class: "converter-problem"});
  const fill = (value: number, from?: HTMLInputElement) => {
    const other = converted(convention, value);
    boxes.forEach((box, i) => {
      if (box !== from) box.value = String(i === 0 ? value : other);
    });
  };
  fill(usual);
  boxes.forEach((box, i) => {
    box.addEventListener("input", () => {
      problem.textContent = box.validity.valid ? "" : "must be a number between 0 and 1";
      if (box.value !== "" && box.validity.valid)
        fill(i === 0 ? box.valueAsNumber : converted(convention, box.valueAsNumber), box);
      else for (const other of boxes) if (other !== box) other.value = "";
    });
  });
  const cells = [lecture, pytorch, optax].map((name, i) =>
    element("td", {}, element("span", {class: "converter-name"}, name), " ", boxes[i]),
  );
  return element("tr", {}, element("th", {scope: "row"}, meaning, problem), ...cells);
}

import {effect} from "@preact/signals-core";
import {element} from "../element.js";
import type {Choice, Toggle} from "../parameters/choice.js";
import {nameOf} from "./naming.js";

let groups = 0;

/** A group of radio buttons, drawn as one bar, for a choice between a few options. */
export function chooser<K extends string>(parameter: Choice<K>): HTMLElement {
  const name = `choice-${++groups}`;
  const inputs = (Object.entries(parameter.options) as [K, string][]).map(([key, words]) => {
    const input = element("input", {type: "radio", name, value: key});
    input.addEventListener("change", () => {
      parameter.value = key;
    });
    effect(() => {
      input.checked = parameter.value === key;
    });
    return element("label", {}, input, element("span", {}, words));
  });
  const legend = element("legend", {}, nameOf(parameter));
  return element(
    "fieldset",
    {class: "control chooser"},
    legend,
    element("div", {class: "options"}, ...inputs),
  );
}

/** A check box for a yes or no. */
export function switcher(parameter: Toggle): HTMLElement {
  const input = element("input", {type: "checkbox"});
  input.addEventListener("change", () => {
    parameter.value = input.checked;
  });
  effect(() => {
    input.checked = parameter.value;
  });
  return element("label", {class: "control switcher"}, input, nameOf(parameter));
}

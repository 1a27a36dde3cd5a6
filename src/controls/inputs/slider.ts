import {computed, effect} from "@preact/signals-core";
import {element} from "../element.js";
import type {Quantity} from "../parameters/quantity.js";
import {nameOf} from "./naming.js";
import {undoOnScroll} from "./undoOnScroll.js";

/** A place on the track that has a meaning: "edge of stability", "optimum". */
export interface Mark {
  value: number;
  label: string;
}

/** Positions on a track without a grid: an arrow key moves by one of them. */
const fineness = 200;

/** How much of a short track half a letter of a mark takes. */
const shareOfLetter = 0.025;

/** What the number box shows of a value; the value itself keeps all its digits. */
const shownDigits = 5;

let ids = 0;

/**
 * A slider with a number box for one quantity. Both always show the parameter's value, whoever sets it.
 *
 * @param marks places with a meaning, as buttons under the track that move the handle there; may read signals
 */
export function slider(parameter: Quantity, {marks}: {marks?: () => readonly Mark[]} = {}): HTMLElement {
  const {min, max, step, unit, label} = parameter;
  const id = `slider-${++ids}`;
  const positions = step ? Math.round((max - min) / step) : fineness;
  const track = element("input", {type: "range", id, min: 0, max: positions, step: 1});
  const box = element("input", {
    type: "text",
    inputmode: "decimal",
    class: "number-box",
    autocomplete: "off",
    "aria-label": `${label}, as a number`,
  });
  const problem = element("span", {class: "control-problem", role: "alert"});

  track.addEventListener("input", () => {
    const position = track.valueAsNumber / positions;
    parameter.value = snapped(position) ?? parameter.at(position, positions);
  });
  undoOnScroll(track, parameter);
  box.addEventListener("focus", () => box.select());
  box.addEventListener("change", () => {
    const read = parameter.codec.parse(box.value);
    problem.textContent = "problem" in read ? `${label} ${read.problem}` : "";
    if ("value" in read) parameter.value = read.value;
    else box.value = String(Number(parameter.peek().toPrecision(shownDigits)));
  });

  const ticks = element("div", {class: "marks"});
  const control = element(
    "div",
    {class: "control slider"},
    element("label", {for: id}, nameOf(parameter), unit && ` in ${unit}`),
    element("div", {class: "track"}, track, ticks),
    box,
    problem,
  );

  effect(() => {
    const {value} = parameter;
    track.value = String(Math.round(parameter.position(value) * positions));
    track.setAttribute("aria-valuetext", `${value}${unit ? ` ${unit}` : ""}`);
    box.value = String(Number(value.toPrecision(shownDigits)));
    problem.textContent = "";
  });
  if (marks) {
    // Words that stay are left in place: what the marks read changes more often than they do.
    const seen = computed(() =>
      JSON.stringify(
        marks()
          .filter(inside)
          .sort((a, b) => a.value - b.value),
      ),
    );
    effect(() => {
      const list: Mark[] = JSON.parse(seen.value);
      ticks.replaceChildren(...list.map((mark, i) => markButton(mark, sideOf(list, i))));
    });
  }
  return control;

  /** The default or a mark, where the place on the track is that of it. */
  function snapped(position: number): number | undefined {
    const meant = [parameter.initial, ...(marks?.() ?? []).map(mark => mark.value)];
    const place = Math.round(position * positions);
    return meant.find(value => Math.round(parameter.position(value) * positions) === place);
  }

  function inside({value}: Mark): boolean {
    return value >= min && value <= max;
  }

  /** Words of marks that stand close to each other lean away from each other. */
  function sideOf(seen: readonly Mark[], i: number): string {
    const touching = (a: Mark | undefined, b: Mark | undefined) =>
      a !== undefined &&
      b !== undefined &&
      parameter.position(b.value) - parameter.position(a.value) <
        shareOfLetter * (a.label.length + b.label.length);
    if (touching(seen[i], seen[i + 1])) return "before";
    return touching(seen[i - 1], seen[i]) ? "after" : "centred";
  }

  function markButton({value, label}: Mark, side: string): HTMLElement {
    const left = `left: ${(100 * parameter.position(value)).toFixed(2)}%`;
    const onclick = () => {
      parameter.value = value;
    };
    return element("button", {type: "button", class: `mark ${side}`, style: left, onclick}, label);
  }
}

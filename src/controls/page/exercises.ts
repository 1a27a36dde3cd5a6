import {setText} from "../../figures/setText.js";
import {unbroken} from "../../figures/words/unbroken.js";
import {effectNear} from "../effectNear.js";
import {element} from "../element.js";
import type {AnyFigure, Question, Shown, Task} from "../frame/definition.js";
import type {MountedFigure} from "../frame/mountFigure.js";
import {readNumber} from "../parameters/numberText.js";

/**
 * Brings an exercise to life: one that is answered by moving its figure tells how far the reader is; one that is
 * answered by a number gets a field for it.
 *
 * @param place the element that the page keeps for it; names it as `figure.exercise`
 */
export function mountExercise(place: HTMLElement, {figure, shown}: MountedFigure): void {
  const name = place.dataset.exercise!.slice(figure.id.length + 1);
  const exercise = (figure.exercises as AnyFigure["exercises"])?.[name];
  if (!exercise) throw new RangeError(`the figure ${figure.id} has no exercise ${name}`);
  const now = () => shown.value;
  if ("ask" in exercise) place.replaceChildren(question(exercise, now));
  else place.replaceChildren(task(exercise, now));
}

type Now = () => Shown<AnyFigure["parameters"], unknown> | undefined;

function task({progress}: Task<AnyFigure["parameters"], unknown>, now: Now): HTMLElement {
  const status = element("p", {class: "exercise-status", role: "status"});
  effectNear(status, () => {
    const shown = now();
    if (!shown) return;
    const {done, words} = progress(shown);
    status.classList.toggle("done", done);
    setText(status, unbroken(`${done ? "✓" : "○"} ${words}`));
    mark(status, done);
  });
  return status;
}

function question(
  {ask, answer, tolerance}: Question<AnyFigure["parameters"], unknown>,
  now: Now,
): HTMLElement {
  const input = element("input", {type: "text", inputmode: "decimal", "aria-label": ask, class: "answer"});
  const status = element("span", {class: "exercise-status", role: "status"});
  input.addEventListener("change", () => {
    const shown = now();
    if (!shown) return;
    const {done, words} = judge(input.value, answer(shown), tolerance);
    status.classList.toggle("done", done);
    status.textContent = words;
    mark(status, done);
  });
  return element("p", {class: "ask"}, element("label", {}, `${ask}: `, input), " ", status);
}

/** Whether a typed number is the one wanted, within a relative tolerance, and what to say of it. */
export function judge(text: string, right: number, tolerance: number): {done: boolean; words: string} {
  if (text.trim() === "") return {done: false, words: "○ Type a number."};
  const read = readNumber(text, Number.isInteger(right) && Math.abs(right) >= 1000);
  if ("problem" in read) return {done: false, words: `○ It ${read.problem}.`};
  const {value} = read;
  if (Math.abs(value - right) <= tolerance * Math.abs(right)) return {done: true, words: "✓ Right."};
  return {done: false, words: value > right ? "○ Too large." : "○ Too small."};
}

/** Lets the page's stylesheet and the rail of contents see that an exercise was solved. */
function mark(status: HTMLElement, done: boolean): void {
  const exercise = status.closest(".exercise");
  if (!done || !exercise || exercise.classList.contains("solved")) return;
  exercise.classList.add("solved");
  exercise.dispatchEvent(new CustomEvent("exercise-solved", {bubbles: true}));
}

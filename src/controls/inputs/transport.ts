import {effect, signal} from "@preact/signals-core";
import {setText} from "../../figures/setText.js";
import {element} from "../element.js";
import type {Quantity} from "../parameters/quantity.js";
import {undoOnScroll} from "./undoOnScroll.js";

/** Steps per second at each speed. */
const speeds = {slow: 4, normal: 15, fast: 60};
type Speed = keyof typeof speeds;

/** With reduced motion, play advances in jumps: this many of them for a whole run, one every `rest` milliseconds. */
const jumps = 10;
const rest = 700;
/** No frame counts for more than so many milliseconds. */
const longestFrame = 250;

/** The controls of time: those that are always in sight, and the finer ones. */
export interface Transport {
  readonly main: HTMLElement;
  readonly fine: HTMLElement;
}

/**
 * Play, pause and scrub through the steps of a run; go by one step, and choose the speed. Plays only while it is on the
 * screen.
 *
 * @param step the step shown
 * @param last the number of the last step there is; may read signals
 * @param shown the step that is shown, if it may differ from the one that is set; may read signals
 * @param first what the reader is told for step 0: its number
 */
export function transport(
  step: Quantity,
  last: () => number,
  shown: () => number = () => step.value,
  first = 0,
): Transport {
  const playing = signal(false);
  const speed = signal<Speed>("normal");
  const reduced = matchMedia("(prefers-reduced-motion: reduce)");

  const button = (words: string, sign: string, onclick: () => void) =>
    element("button", {type: "button", "aria-label": words, title: words, onclick}, sign);
  const go = (to: number) => {
    step.value = Math.min(last(), Math.max(0, to));
  };
  const goAndPause = (to: number) => {
    playing.value = false;
    go(to);
  };
  const play = button("Play", "▶", () => {
    if (!playing.peek() && step.peek() >= last()) go(0);
    playing.value = !playing.peek();
  });
  play.classList.add("play");
  const scrub = element("input", {type: "range", min: step.min, step: 1, "aria-label": step.label});
  scrub.addEventListener("input", () => goAndPause(scrub.valueAsNumber));
  undoOnScroll(scrub, step);
  const speedSelect = element(
    "select",
    {"aria-label": "Speed"},
    ...Object.keys(speeds).map(name => element("option", {value: name}, name)),
  );
  speedSelect.value = speed.peek();
  speedSelect.addEventListener("change", () => {
    speed.value = speedSelect.value as Speed;
  });
  const counter = element("span", {class: "step-counter"});
  const control = element(
    "div",
    {class: "control transport", role: "group", "aria-label": "Time"},
    play,
    scrub,
    counter,
  );
  const fine = element(
    "div",
    {class: "control transport", role: "group", "aria-label": "Time, finely"},
    button("One step back", "‹", () => goAndPause(step.peek() - 1)),
    button("One step on", "›", () => goAndPause(step.peek() + 1)),
    speedSelect,
  );

  effect(() => {
    const end = last();
    scrub.max = String(end);
    const now = Math.min(shown(), end);
    scrub.value = String(now);
    scrub.setAttribute("aria-valuetext", `${step.label} ${now + first} of ${end + first}`);
    setText(counter, `${now + first} / ${end + first}`);
  });
  effect(() => {
    play.textContent = playing.value ? "❚❚" : "▶";
    play.setAttribute("aria-label", playing.value ? "Pause" : "Play");
    play.title = playing.value ? "Pause" : "Play";
    if (!playing.value) return;
    return reduced.matches ? advanceInJumps() : advanceSmoothly(speeds[speed.value]);
  });
  new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) playing.value = false;
  }).observe(control);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) playing.value = false;
  });
  return {main: control, fine};

  function advance(steps: number): void {
    go(step.peek() + steps);
    if (step.peek() >= last()) playing.value = false;
  }

  function advanceInJumps(): () => void {
    const timer = setInterval(() => advance(Math.max(1, Math.round(last() / jumps))), rest);
    return () => clearInterval(timer);
  }

  function advanceSmoothly(rate: number): () => void {
    let before = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      // A tab that was hidden, or a page that was busy, goes on from where it was.
      before = Math.max(before, now - longestFrame);
      const steps = Math.floor(((now - before) * rate) / 1000);
      if (steps > 0) {
        before += (steps * 1000) / rate;
        advance(steps);
      }
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }
}

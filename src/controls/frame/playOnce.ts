import {effect, type ReadonlySignal} from "@preact/signals-core";
import {observeNear} from "../nearScreen.js";
import type {AnyFigure, Parameters, Shown} from "./definition.js";
import type {LiveValues} from "./liveValues.js";

/** How long the first play takes, in milliseconds, however many steps there are. */
const duration = 1600;

/**
 * Plays a figure once to the state that it is set to, when it is first seen: what happens is seen to happen. Not with
 * reduced motion, not in a hidden tab, and any touch of the figure ends it. The state itself stays as it is.
 */
export function playOnce(
  frame: HTMLElement,
  figure: AnyFigure,
  live: LiveValues<AnyFigure["parameters"]>,
  shown: ReadonlySignal<Shown<AnyFigure["parameters"], unknown> | undefined>,
): void {
  const {parameter: name, last} = figure.time!;
  const parameter = figure.parameters[name];
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const observer = observeNear(
    frame.querySelector(".stage")!,
    visible => {
      if (!visible || document.hidden) return;
      observer.disconnect();
      if (shown.peek()) play();
    },
    "-15%",
  );

  function play(): void {
    const data = shown.peek()!.data;
    const end = Math.min(parameter.peek(), last(data));
    const start = performance.now();
    let frameId = requestAnimationFrame(function tick(now) {
      const share = Math.min(1, Math.max(0, (now - start) / duration));
      if (share >= 1) return stop();
      live.preview({[name]: Math.max(parameter.min, Math.round(share * end))});
      frameId = requestAnimationFrame(tick);
    });
    let watching = false;
    const unwatch = effect(() => {
      for (const other of Object.values(figure.parameters as Parameters)) void other.value;
      if (watching) queueMicrotask(stop);
      watching = true;
    });
    function stop(): void {
      cancelAnimationFrame(frameId);
      unwatch();
      live.preview(undefined);
      for (const event of touches) frame.removeEventListener(event, stop, true);
      removeEventListener("beforeprint", stop);
    }
    for (const event of touches) frame.addEventListener(event, stop, true);
    addEventListener("beforeprint", stop);
  }
}

const touches = ["pointerdown", "keydown", "input"];

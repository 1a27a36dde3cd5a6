// @vitest-environment jsdom
import {signal} from "@preact/signals-core";
import {expect, it, vi} from "vitest";
import type {AnyFigure} from "../../../src/controls/frame/definition.js";
import {playOnce} from "../../../src/controls/frame/playOnce.js";
import {count} from "../../../src/controls/parameters/quantity.js";
import {stubBrowser} from "./browser.js";

it("the first play shows the steps from the first that there is to the one that is set, and then stops", () => {
  stubBrowser();
  vi.stubGlobal("matchMedia", () => ({matches: false}));
  const frames: ((now: number) => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: (now: number) => void) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => {});
  const step = count({label: "step", value: 4, min: 1, max: 9});
  const figure = {parameters: {step}, time: {parameter: "step", last: () => 9}} as unknown as AnyFigure;
  const frame = document.createElement("div");
  frame.innerHTML = '<div class="stage"></div>';
  const previews: unknown[] = [];
  const live = {values: {}, preview: (changes: unknown) => previews.push(changes), set() {}};
  const shown = signal({values: {}, data: undefined});
  // The screen tells of itself only after the observer is there.
  const Observer = globalThis.IntersectionObserver;
  vi.stubGlobal(
    "IntersectionObserver",
    class extends Observer {
      override observe(element: Element) {
        queueMicrotask(() => super.observe(element));
      }
    },
  );
  playOnce(frame, figure, live, shown);
  return Promise.resolve().then(() => {
    const start = performance.now();
    for (const later of [0, 400, 800, 1500, 1700]) frames.shift()?.(start + later);
    expect(previews.slice(0, -1)).toEqual([{step: 1}, {step: 1}, {step: 2}, {step: 4}]);
    expect(previews.at(-1)).toBeUndefined();
  });
});

// @vitest-environment jsdom
import {signal} from "@preact/signals-core";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {effectNear} from "../../src/controls/effectNear.js";

/** Tells the observer that was made last whether its element is on the screen. */
let see: (isIntersecting: boolean) => void;

beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(told: (entries: {isIntersecting: boolean}[]) => void) {
        see = isIntersecting => told([{isIntersecting}]);
      }
      observe() {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("what is shown is there from the start and follows while it is on the screen", () => {
  const value = signal(1);
  const shown: number[] = [];
  effectNear(document.createElement("p"), () => shown.push(value.value));
  value.value = 2;
  expect(shown).toEqual([1, 2]);
});

test("off the screen it waits, and makes up for it when it comes back or is printed", () => {
  const value = signal(1);
  const shown: number[] = [];
  effectNear(document.createElement("p"), () => shown.push(value.value));
  see(false);
  value.value = 2;
  value.value = 3;
  expect(shown).toEqual([1]);
  see(true);
  expect(shown).toEqual([1, 3]);
  see(false);
  value.value = 4;
  dispatchEvent(new Event("beforeprint"));
  expect(shown).toEqual([1, 3, 4]);
});

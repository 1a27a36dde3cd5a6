// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {isNear, observeNear} from "../../src/controls/nearScreen.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An element 100 pixels high whose top is so far below that of the screen. */
function elementAt(top: number): Element {
  const element = document.createElement("p");
  element.getBoundingClientRect = () => ({top, bottom: top + 100}) as DOMRect;
  return element;
}

it("what is less than 300 pixels above or below the screen is near it", () => {
  const {innerHeight} = window;
  const tops = [-401, -399, 0, innerHeight - 1, innerHeight + 299, innerHeight + 301];
  expect(tops.map(top => isNear(elementAt(top)))).toEqual([false, true, true, true, true, false]);
});

it("is observed as near as that, or as asked, and told as it stands last", () => {
  let see: (entries: {isIntersecting: boolean}[]) => void = () => {};
  const margins: unknown[] = [];
  const observed: Element[] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(told: typeof see, {rootMargin}: {rootMargin: string}) {
        see = told;
        margins.push(rootMargin);
      }
      observe(element: Element) {
        observed.push(element);
      }
    },
  );
  const told: boolean[] = [];
  const element = elementAt(0);
  observeNear(element, near => told.push(near));
  see([{isIntersecting: true}, {isIntersecting: false}]);
  see([{isIntersecting: true}]);
  observeNear(element, () => {}, "-10%");
  expect(margins).toEqual(["300px", "-10%"]);
  expect(observed).toEqual([element, element]);
  expect(told).toEqual([false, true]);
});

// @vitest-environment jsdom
import {expect, test} from "vitest";
import {listenToZoom} from "../../../src/controls/frame/zoom.js";

test("a wheel zooms while Ctrl is held, in and out, and scrolls the page otherwise", () => {
  const picture = document.createElement("div");
  const factors: number[] = [];
  listenToZoom(picture, (_, factor) => factors.push(factor));
  const turn = (deltaY: number, ctrlKey: boolean) => {
    const event = new WheelEvent("wheel", {deltaY, ctrlKey, cancelable: true});
    picture.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([turn(-300, false), turn(-300, true), turn(300, true)]).toEqual([false, true, true]);
  expect(factors).toEqual([expect.closeTo(Math.E, 9), expect.closeTo(1 / Math.E, 9)]);
});

import {expect, test} from "vitest";
import {nameBox, sideOf} from "../../../src/controls/frame/nameSide.js";
import {moved} from "../../../src/figures/words/boxes.js";

const room = {left: 0, right: 300, top: 0, bottom: 200};
const sides = ["right", "left", "above", "below"] as const;

test("a name stands on its side of its ring where it has room", () => {
  for (const side of sides) expect(sideOf("start", side, [150, 100], room, [])).toBe(side);
});

test("a name that would leave the picture stands on the other side", () => {
  expect(sideOf("start", "right", [290, 100], room, [])).toBe("left");
  expect(sideOf("start", "left", [10, 100], room, [])).toBe("right");
  expect(sideOf("start", "above", [150, 5], room, [])).toBe("below");
  expect(sideOf("start", "below", [150, 195], room, [])).toBe("above");
});

test("a name keeps off words, and lies on them sooner than it is cut off", () => {
  const at = [150, 100] as const;
  const on = (side: (typeof sides)[number]) => moved(nameBox("start", side), ...at);
  expect(sideOf("start", "right", at, room, [on("right")])).toBe("left");
  expect(sideOf("start", "right", at, room, [on("right"), on("left")])).toBe("above");
  expect(sideOf("start", "right", at, room, sides.map(on))).toBe("right");
  expect(sideOf("start", "right", [290, 100], room, [room])).toBe("left");
});

test("a name lies on neither side of its ring on the ring", () => {
  for (const side of sides) {
    const {left, right, top, bottom} = nameBox("start", side);
    expect(Math.max(left, -right, top, -bottom)).toBeGreaterThan(10);
  }
});

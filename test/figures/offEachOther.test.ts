import {expect, test} from "vitest";
import type {Words} from "../../src/figures/strokes.js";
import {type Box, lieOnOneAnother} from "../../src/figures/words/boxes.js";
import {offEachOther} from "../../src/figures/words/offEachOther.js";
import {boxOf, widthOf} from "../../src/figures/words/wordBox.js";

const same = (value: number) => value;
const room = {left: 0, right: 300, top: 0, bottom: 200};

function placed(words: readonly Words[], taken: readonly Box[] = []) {
  return offEachOther(words, room, taken, same, same);
}

test("words fill as much as their letters take, to the side of their anchor, and as high as a capital", () => {
  const words = {x: 100, y: 50, text: "step 12", dx: 8, dy: -4};
  const width = widthOf(words.text);
  const {left, right, top, bottom} = boxOf(words, same, same);
  expect([left, right, bottom]).toEqual([108, 108 + width, 46]);
  expect(bottom - top).toBeCloseTo(0.66 * 13.5);
  expect(boxOf({...words, anchor: "end"}, same, same).right).toBeCloseTo(108);
  const middle = boxOf({...words, anchor: "middle"}, same, same);
  expect(middle.left + middle.right).toBeCloseTo(216);
});

test("narrow letters take less room than wide ones, bold ones more, and a large number counts in its own size", () => {
  expect(widthOf("illi")).toBeLessThan(0.7 * widthOf("node"));
  expect(widthOf("mmWW")).toBeGreaterThan(1.4 * widthOf("node"));
  expect(widthOf("node", 13.5, true)).toBeGreaterThan(widthOf("node"));
  expect(widthOf("node", 27)).toBeCloseTo(2 * widthOf("node"));
  const large = boxOf({x: 0, y: 0, text: " left", large: {text: "12", size: 26}}, same, same);
  expect(large.right).toBeCloseTo(widthOf(" left") + widthOf("12", 26, true));
  expect(large.top).toBeCloseTo(-0.66 * 26);
});

test("words that have their places to themselves stay what they are", () => {
  const words = [
    {x: 10, y: 50, text: "one"},
    {x: 10, y: 70, text: "two"},
  ];
  expect(placed(words).words).toEqual(words);
});

test("words that would be cut off come in from every side; what is too long begins at the left", () => {
  const words: Words[] = [
    {x: -20, y: 50, text: "at the left"},
    {x: 290, y: 80, text: "at the right"},
    {x: 100, y: 2, text: "above"},
    {x: 100, y: 230, text: "below"},
  ];
  const {boxes} = placed(words);
  expect(boxes[0].left).toBe(0);
  expect(boxes[1].right).toBeCloseTo(300);
  expect(boxes[2].top).toBeCloseTo(0);
  expect(boxes[3].bottom).toBe(200);
  expect(placed([{x: 150, y: 50, text: "so long ".repeat(12)}]).boxes[0].left).toBe(0);
});

test("words that would lie on others go the shorter way, and the first ones keep their places", () => {
  const words: Words[] = [
    {x: 100, y: 100, text: "the first"},
    {x: 110, y: 103, text: "a little lower"},
    {x: 90, y: 97, text: "a little higher"},
  ];
  const {words: found, boxes} = placed(words);
  expect(found[0]).toBe(words[0]);
  expect(boxes[1].top).toBeGreaterThan(boxes[0].bottom);
  expect(boxes[2].bottom).toBeLessThan(boxes[0].top);
});

test("words keep off what is taken, and stay where they are if there is no room near by", () => {
  const ring = {left: 95, right: 115, top: 88, bottom: 108};
  const name = {x: 100, y: 100, text: "on a ring"};
  const {words, boxes} = placed([name], [ring]);
  expect(words[0].dy).not.toBe(0);
  expect(lieOnOneAnother(boxes[0], ring)).toBe(false);
  expect(placed([name], [room]).words[0]).toBe(name);
});

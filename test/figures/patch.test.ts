// @vitest-environment jsdom
import {expect, test} from "vitest";
import {patchAll} from "../../src/figures/patch.js";

const tree = (html: string) => {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box;
};

test("children become those wanted, whatever stood there", () => {
  const shapes = ["", "<b>1</b>", '<b class="a">2</b><i>3</i>', "<i><b>4</b><b>5</b></i>", '<i id="x">6</i>'];
  for (const before of shapes) {
    for (const after of shapes) {
      const box = tree(before);
      patchAll(box, [...tree(after).children]);
      expect(box.innerHTML).toBe(after);
    }
  }
});

test("a child of the same kind stays the same element, and one that is like it is not touched", async () => {
  const box = tree('<b d="1">one</b><i>two</i>');
  const children = [...box.children];
  const records: MutationRecord[] = [];
  const observer = new MutationObserver(list => records.push(...list));
  observer.observe(box, {attributes: true, childList: true, characterData: true, subtree: true});
  patchAll(box, [...tree('<b d="2">one</b><i>two</i>').children]);
  records.push(...observer.takeRecords());
  expect([...box.children]).toEqual(children);
  expect(records.map(({attributeName}) => attributeName)).toEqual(["d"]);
});

test("words in place of other words are changed in their node", () => {
  const box = tree("<b>one</b>");
  const node = box.firstElementChild?.firstChild;
  patchAll(box, [...tree("<b>two</b>").children]);
  expect(box.innerHTML).toBe("<b>two</b>");
  expect(box.firstElementChild?.firstChild).toBe(node);
});

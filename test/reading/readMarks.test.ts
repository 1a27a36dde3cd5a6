import {expect, test} from "vitest";
import {type Keep, markRead, pageOf, sectionsRead} from "../../src/reading/readMarks.js";

/** A storage with something in it. */
function storage(text: string | null = null): Keep {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    },
  };
}

test("a page is the same with and without its ending", () => {
  expect(["/sgd/x.html", "/sgd/x", "/"].map(pathname => pageOf({pathname}))).toEqual([
    "/sgd/x",
    "/sgd/x",
    "/",
  ]);
});

test("what was read is kept page by page", () => {
  const keep = storage();
  markRead("/a", "one", () => keep);
  markRead("/b", "two", () => keep);
  markRead("/a", "three", () => keep);
  markRead("/a", "one", () => keep);
  expect([...sectionsRead("/a", () => keep)]).toEqual(["one", "three"]);
  expect([...sectionsRead("/b", () => keep)]).toEqual(["two"]);
  expect([...sectionsRead("/c", () => keep)]).toEqual([]);
});

test.each(["{", "null", "3", "[]", '{"/a": "one"}', '{"/a": null}'])("%s in its place is no mark", text => {
  const keep = storage(text);
  expect([...sectionsRead("/a", () => keep)]).toEqual([]);
  markRead("/a", "one", () => keep);
  expect([...sectionsRead("/a", () => keep)]).toEqual(["one"]);
});

test("where storage is denied, or full, nothing is read and nothing throws", () => {
  const denied = (): Keep => {
    throw new Error("denied");
  };
  const full = (): Keep => ({
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  });
  for (const keep of [denied, full]) {
    markRead("/a", "one", keep);
    expect([...sectionsRead("/a", keep)]).toEqual([]);
  }
});

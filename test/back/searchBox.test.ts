// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {searchBox} from "../../src/back/search/searchBox.js";

const index = new URL("https://course.test/sub/search.json");

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A box over so many places that all speak of momentum, with what it says and lists once a question is typed. */
function boxOver(places: number) {
  const sections = Array.from({length: places}, (_, i) => ({
    address: `steps/page.html#${i}`,
    page: "Page",
    title: i === 0 ? "Page" : `Place ${i}`,
    text: "momentum",
  }));
  const ask = vi.fn(async (_: URL) => ({ok: true, json: async () => sections}));
  vi.stubGlobal("fetch", ask);
  const box = searchBox(index);
  const typed = async (question: string) => {
    const input = box.querySelector("input")!;
    input.value = question;
    input.dispatchEvent(new Event("input"));
    await new Promise(done => setTimeout(done));
    return {
      status: box.querySelector("[role=status]")!.textContent,
      links: [...box.querySelectorAll("a")],
    };
  };
  return {typed, ask};
}

it.each([
  [0, "0 places", 0],
  [1, "1 place", 1],
  [20, "20 places", 20],
  [21, "21 places, the best 20 of them here", 20],
])("of %i places it says %s, and lists 20 at most", async (places, words, listed) => {
  const {status, links} = await boxOver(places).typed("momentum");
  expect(status).toBe(words);
  expect(links).toHaveLength(listed);
});

it("leads from the index to each place, named after its page unless it is the page", async () => {
  const {links} = await boxOver(2).typed("momentum");
  expect(links.map(({textContent, href}) => [textContent, href])).toEqual([
    ["Page", "https://course.test/sub/steps/page.html#0"],
    ["Page: Place 1", "https://course.test/sub/steps/page.html#1"],
  ]);
});

it("asks for the index once, when one begins to type, and says and lists nothing without a question", async () => {
  const {typed, ask} = boxOver(3);
  expect(ask).not.toHaveBeenCalled();
  await typed("momentum");
  const {status, links} = await typed(" ");
  expect([status, links.length]).toEqual(["", 0]);
  expect(ask.mock.calls).toEqual([[index]]);
});

it("asks anew when the index did not arrive", async () => {
  const {typed, ask} = boxOver(1);
  ask.mockResolvedValueOnce({ok: false, json: async () => []});
  expect((await typed("m")).status).toBe("The index did not arrive: type again to try again.");
  expect((await typed("mo")).status).toBe("1 place");
});

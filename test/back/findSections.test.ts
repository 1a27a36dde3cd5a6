import {expect, test} from "vitest";
import {findSections, type Section} from "../../src/back/search/findSections.js";

const section = (title: string, text: string, page = "Page"): Section => ({
  address: `${title}.html`,
  page,
  title,
  text,
});
const titles = (sections: Section[], question: string) =>
  findSections(sections, question).map(({section}) => section.title);

test("a section has to have every word, or a word that begins with it", () => {
  const sections = [
    section("a", "momentum and noise"),
    section("b", "momentum"),
    section("c", "denoised momenta"),
  ];
  expect(titles(sections, "moment noi")).toEqual(["a"]);
  expect(titles(sections, "momenta")).toEqual(["c"]);
});

test("titles count more than text, and the page's title is one of them", () => {
  const sections = [
    section("a", "damping, damping"),
    section("Damping", ""),
    section("b", "nothing", "Damping twice, damping"),
  ];
  expect(titles(sections, "damping")).toEqual(["b", "Damping", "a"]);
});

test("words that stand side by side count more than the same words here and there, however often", () => {
  const sections = [
    section("a", "double, double, and descent, descent, descent"),
    section("b", "the double descent"),
    section("c", "descent that doubles"),
  ];
  expect(titles(sections, "double descent")).toEqual(["b", "a", "c"]);
  expect(titles(sections, "the double desc")).toEqual(["b"]);
});

test("case, accents and signs make no difference", () => {
  expect(titles([section("a", "Styblinski–Tang"), section("b", "Rényi")], "TANG")).toEqual(["a"]);
  expect(titles([section("b", "Rényi’s")], "renyi")).toEqual(["b"]);
});

test.each(["", "  ", "?!"])("the question %j finds nothing", question => {
  expect(findSections([section("a", "text")], question)).toEqual([]);
});

test("the words around the place are whole, and say where they were cut", () => {
  const filler = "lorem ipsum ".repeat(30).trim();
  const [{words}] = findSections([section("a", `${filler} damping ${filler}`)], "damping");
  expect(words).toMatch(/^… (lorem|ipsum)( lorem| ipsum)* damping( lorem| ipsum)* …$/);
});

test("the words are shown where they stand side by side, and not where others have their letters inside", () => {
  const filler = "lorem ipsum ".repeat(30).trim();
  const shown = (text: string, question: string) => findSections([section("Lunch", text)], question)[0].words;
  const text = `Denoted: not for free. ${filler} There is no  Frée–lunch ${filler} no`;
  expect(shown(text, "no free lun")).toMatch(/ There is no {2}Frée–lunch lorem/);
  expect(shown(`Denoted. ${filler} no ${filler}`, "no")).toMatch(/^… .* ipsum no lorem/);
  expect(shown(`Begin. ${filler} free`, "lunch free")).toMatch(/ipsum free$/);
});

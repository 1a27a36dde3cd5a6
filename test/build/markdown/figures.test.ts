import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {markdownContainers} from "../../../src/build/markdown/containers.js";
import {markdownFigures} from "../../../src/build/markdown/figures.js";
import {defineFigure} from "../../../src/controls/frame/definition.js";
import {quantity} from "../../../src/controls/parameters/quantity.js";
import {picture} from "../../../src/figures/picture.js";

const swing = defineFigure({
  id: "swing",
  parameters: {gamma: quantity({label: "damping", value: 0.5, min: 0, max: 1})},
  compute: () => 0,
}).shown({
  picture: picture(321, () => document.createElement("p")),
  sight: ["gamma"],
  summary: () => "",
  table: () => ({columns: [], rows: []}),
  exercises: {still: {progress: () => ({done: true, words: ""}), solution: {gamma: 0}}},
});

const figures = new Map([
  ["/steps/page", new Map([["swing", {figure: swing, file: "src/steps/page/swing.ts"}]])],
]);
const parser = createMarkdownIt({
  markdownIt: (md: MarkdownIt) => {
    markdownContainers(md);
    markdownFigures(md, {figures, claims: new Set(["swing"])});
    return md;
  },
});

/** A page's HTML, as its tokens say it; a cell stands as its code. */
function html(text: string): string {
  const env = {path: "/steps/page"};
  return parser
    .parse(text, env)
    .map((token, i, all) =>
      token.type === "fence"
        ? token.content
        : parser.renderer.render([token], parser.options, {...env, all, i}),
    )
    .join("");
}

const figure = "::: figure swing\n### It swings\n\nMove it.\n:::\n";

describe("the places of figures and exercises", () => {
  it("are numbered, with the room that the picture takes, the caption and the link to the evidence", () => {
    const page = html(figure);
    expect(page).toContain('<a class="figure-number" href="#swing">Figure 1</a> It swings');
    expect(page).toContain("--picture-wide: 321px");
    expect(page.indexOf("<figcaption>")).toBeLessThan(page.indexOf("Move it."));
    expect(page.indexOf("How it is measured")).toBeGreaterThan(page.indexOf("Move it."));
  });

  it("make a cell that imports each figure, and the button that presents the page", () => {
    const page = html(figure);
    expect(page).toContain('"swing": () => import("./page/swing.js")');
    expect(page).toContain("Present this page");
    expect(html("# A page without figures\n")).not.toContain("Present this page");
  });

  it("put the answer to an exercise above its hint", () => {
    const page = html(`${figure}\n:::: exercise swing.still\nStop it.\n\n::: hint\nPress.\n:::\n::::\n`);
    const order = ["Try it 1", "Stop it.", 'data-exercise="swing.still"', "Hint"].map(text =>
      page.indexOf(text),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it("put the answer at the end of an exercise without a hint", () => {
    const page = html(`${figure}\n::: exercise swing.still\nStop it.\n:::\n`);
    expect(page.indexOf("data-exercise")).toBeGreaterThan(page.indexOf("Stop it."));
  });

  it.each([
    [
      "::: figure spring\n:::\n",
      "src/steps/page.md:1: there is no figure spring in src/steps/page/; there are swing",
    ],
    [`${figure}\n${figure}`, "src/steps/page.md:7: the figure swing stands here for the second time"],
    [
      "::: figure swing\nNo title.\n:::\n",
      'the figure swing has no title: a line such as "### Title" must open it',
    ],
    ["::: exercise swing.run\n:::\n", "there is no exercise swing.run; the figure swing has still"],
  ])("say with page and line what is wrong: %#", (text, sentence) => {
    expect(() => html(text)).toThrow(sentence);
  });
});

import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "node-html-parser";
import {expect, onTestFinished, test} from "vitest";
import {type Face, faces} from "../../../src/build/fonts/faces.js";
import {fallbacks} from "../../../src/build/fonts/fallbacks.js";
import {fontHead} from "../../../src/build/fonts/fontHead.js";
import {placeFonts, publishFonts} from "../../../src/build/fonts/placeFonts.js";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "fonts-"));
  onTestFinished(() => rmSync(path, {recursive: true}));
  return path;
}

const face: Face = {
  family: "Text",
  file: "katex/dist/fonts/KaTeX_Size3-Regular.woff2",
  style: "normal",
  weight: "400",
  range: "U+0041",
  late: "swap",
  preload: true,
};
test("each file of the fonts stands in the built site at the address that the pages name, and no other does", () => {
  const [sources, site] = [folder(), folder()];
  placeFonts(sources, faces);
  const stale = join(sources, "style/fonts/former.00000000.woff2");
  writeFileSync(stale, "");
  const placed = placeFonts(sources, faces);
  publishFonts(sources, site);
  expect(readdirSync(join(site, "_file/style/fonts"))).toHaveLength(faces.length);
  for (const {address, file} of placed) {
    expect(readFileSync(join(site, address))).toEqual(readFileSync(join("node_modules", file)));
  }
});

test("a page preloads the faces that are for its first screen, and no other", () => {
  const placed = [face, {...face, preload: undefined}].map((face, i) => ({
    ...face,
    address: `_file/${i}.woff2`,
  }));
  const links = parse(fontHead(placed, [], "../")).querySelectorAll("link");
  expect(links.map(link => link.getAttribute("href"))).toEqual(["../_file/0.woff2"]);
});

test("a face is swapped in when it comes, from a file beside the page, for its characters alone", () => {
  const head = fontHead([{...face, address: "_file/x.woff2"}], [], "../");
  expect(head).toContain(
    '@font-face{font-family:"Text";font-style:normal;font-weight:400;font-display:swap;src:url("../_file/x.woff2") format("woff2");unicode-range:U+0041}',
  );
});

test("a face of running text that comes late is left for the next page", () => {
  const head = fontHead([{...face, late: "stay", address: "_file/x.woff2"}], [], "");
  expect(head).toContain("font-display:optional");
});

test("a fallback is stretched to our width, and its lines are as high as ours", () => {
  const [fallback] = fallbacks;
  const head = fontHead([], [{...fallback, width: 1.25, ascent: 1, descent: 0.5}], "");
  expect(head).toContain("size-adjust:125%;ascent-override:80%;descent-override:40%;line-gap-override:0%");
  expect(head).toContain(`src:local("${fallback.local[0]}"),local("${fallback.local[1]}")`);
});

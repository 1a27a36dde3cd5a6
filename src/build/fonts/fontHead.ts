import type {Face} from "./faces.js";
import type {Fallback} from "./fallbacks.js";
import type {PlacedFace} from "./placeFonts.js";

/**
 * What the head of a page holds for its fonts. Text is shown at once, in ours or in the reader's own fonts; the rules stand in the page itself, so that no other file is waited for.
 *
 * @param toRoot from the page to the site's root: "", "../"
 */
export function fontHead(
  faces: readonly PlacedFace[],
  fallbacks: readonly Fallback[],
  toRoot: string,
): string {
  const links = faces
    .filter(({preload}) => preload)
    .map(
      ({address}) =>
        // Framework leaves what is called external as it is: it would give the file another name.
        `<link rel="preload external" as="font" type="font/woff2" href="${toRoot}${address}" crossorigin>`,
    );
  const rules = [
    ...faces.map(face => faceRule(face, `url("${toRoot}${face.address}") format("woff2")`)),
    ...fallbacks.map(fallbackRule),
  ];
  return `${links.join("\n")}\n<style>\n${rules.join("\n")}\n</style>`;
}

/** @param src where the face's file is, as CSS says it */
export function faceRule({family, style, weight, range, late}: Face, src: string): string {
  const display = late === "stay" ? "optional" : "swap";
  const characters = range ? `;unicode-range:${range}` : "";
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:${display};src:${src}${characters}}`;
}

function fallbackRule({family, local, style, weight, width, ascent, descent}: Fallback): string {
  const src = local.map(name => `local("${name}")`).join(",");
  const measures = `size-adjust:${percent(width)};ascent-override:${percent(ascent / width)};descent-override:${percent(descent / width)};line-gap-override:0%`;
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:${src};${measures}}`;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}

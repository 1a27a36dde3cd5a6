/** A face of the site's fonts: one file, and what of a text it is for. */
export interface Face {
  readonly family: string;
  /** From node_modules/. */
  readonly file: string;
  readonly style: "normal" | "italic";
  /** One weight, or the first and the last of a variable font. */
  readonly weight: string;
  /** The characters that it draws; all that it has if absent. */
  readonly range?: string;
  /**
   * What becomes of text that is shown before the face has come: it is set anew, or it stays as it is until the next
   * page, so that nobody's line moves while it is read.
   */
  readonly late: "swap" | "stay";
  /** What is on the first screen of these pages is fetched before any style asks for it. */
  readonly preload?: "every page" | "pages with formulas";
}

/** Without ², ³ and ¹: the subset has no other superscripts, and those of one number should look alike. */
const latin =
  "U+0000-00B1, U+00B4-00B8, U+00BA-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212";
const greek = "U+0370-03FF";

function text(name: string, subset: string, style: Face["style"]): Pick<Face, "file" | "style" | "weight"> {
  const file = `@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`;
  return {file, style, weight: "200 900"};
}

function math(name: string, weight = "400", style: Face["style"] = "normal"): Face {
  const [family] = name.split("-");
  return {family, file: `katex/dist/fonts/${name}.woff2`, style, weight, late: "swap"};
}

/** All faces of the site; a browser fetches those that a page uses. Of KaTeX's, the ones that formulas here use. */
export const faces: readonly Face[] = [
  {
    family: "Source Serif 4",
    ...text("source-serif-4", "latin", "normal"),
    range: latin,
    late: "stay",
    preload: "every page",
  },
  {family: "Source Serif 4", ...text("source-serif-4", "latin", "italic"), range: latin, late: "swap"},
  {
    family: "Source Sans 3",
    ...text("source-sans-3", "latin", "normal"),
    range: latin,
    late: "stay",
    preload: "every page",
  },
  {family: "Source Sans 3", ...text("source-sans-3", "greek", "normal"), range: greek, late: "swap"},
  {...math("KaTeX_Main-Regular"), preload: "pages with formulas"},
  math("KaTeX_Main-Bold", "700"),
  math("KaTeX_Main-Italic", "400", "italic"),
  {...math("KaTeX_Math-Italic", "400", "italic"), preload: "pages with formulas"},
  math("KaTeX_AMS-Regular"),
  math("KaTeX_Caligraphic-Regular"),
  math("KaTeX_Size1-Regular"),
  math("KaTeX_Size2-Regular"),
  math("KaTeX_Size3-Regular"),
  math("KaTeX_Size4-Regular"),
];

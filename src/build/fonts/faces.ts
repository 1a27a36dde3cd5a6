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
  /** What is on the first screen of every page is fetched before any style asks for it. */
  readonly preload?: true;
  /** The elements of a formula that it is for, as KaTeX's stylesheet has it, if no face above is for them. */
  readonly elements?: string;
}

/** Without ², ³ and ¹: the subset has no other superscripts, and those of one number should look alike. */
const latin =
  "U+0000-00B1, U+00B4-00B8, U+00BA-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212";
const greek = "U+0370-03FF";

function text(name: string, subset: string, style: Face["style"]): Pick<Face, "file" | "style" | "weight"> {
  const file = `@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`;
  return {file, style, weight: "200 900"};
}

function math(name: string, elements: string, weight = "400", style: Face["style"] = "normal"): Face {
  const [family] = name.split("-");
  return {family, file: `katex/dist/fonts/${name}.woff2`, style, weight, late: "swap", elements};
}

/** All faces of the site; a browser fetches those that a page uses. Of KaTeX's, the ones that formulas here use. */
export const faces: readonly Face[] = [
  {
    family: "Source Serif 4",
    ...text("source-serif-4", "latin", "normal"),
    range: latin,
    late: "stay",
    preload: true,
  },
  {family: "Source Serif 4", ...text("source-serif-4", "latin", "italic"), range: latin, late: "swap"},
  {
    family: "Source Sans 3",
    ...text("source-sans-3", "latin", "normal"),
    range: latin,
    late: "stay",
    preload: true,
  },
  {family: "Source Sans 3", ...text("source-sans-3", "greek", "normal"), range: greek, late: "swap"},
  math("KaTeX_Main-Bold", ".mathbf", "700"),
  math("KaTeX_Main-Italic", ".mathit", "400", "italic"),
  math("KaTeX_Math-Italic", ".mathnormal", "400", "italic"),
  math("KaTeX_AMS-Regular", ".amsrm, .mathbb, .textbb"),
  math("KaTeX_Caligraphic-Regular", ".mathcal"),
  math("KaTeX_Size1-Regular", ".delimsizing.size1, .delim-size1 > span, .op-symbol.small-op"),
  math("KaTeX_Size2-Regular", ".delimsizing.size2, .op-symbol.large-op"),
  math("KaTeX_Size3-Regular", ".delimsizing.size3"),
  math("KaTeX_Size4-Regular", ".delimsizing.size4, .delim-size4 > span"),
  math("KaTeX_Main-Regular", "*"),
];

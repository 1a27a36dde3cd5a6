/** The rules of the site's fonts that a drawing's text uses; they hold the fonts themselves, so that nothing is fetched. */
export function fontRules(drawing: Element): string {
  const used = new Set(
    [...drawing.querySelectorAll<SVGElement>("[style*=font]")].map(({style}) =>
      firstFamily(style.fontFamily),
    ),
  );
  const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
  return rules
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({style}) => used.has(firstFamily(style.fontFamily)) && style.fontStyle !== "italic")
    .map(rule => rule.cssText)
    .join("\n");
}

function firstFamily(list: string): string {
  return list.split(",")[0].replace(/["']/g, "").trim();
}

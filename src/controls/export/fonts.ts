/**
 * The rules of the site's fonts that a drawing's text uses, with the files of the fonts inside them: the picture then
 * needs no other file. A font that cannot be fetched is left out; the picture has the system's in its place.
 */
export async function fontRules(drawing: Element): Promise<string> {
  const used = new Set(
    [...drawing.querySelectorAll<SVGElement>("[style*=font]")].map(({style}) =>
      firstFamily(style.fontFamily),
    ),
  );
  const rules = [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({style}) => used.has(firstFamily(style.fontFamily)) && style.fontStyle !== "italic");
  return (await Promise.all(rules.map(withFile))).join("\n");
}

/** A rule with the contents of its file in place of the address. */
async function withFile({cssText}: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(cssText)?.[1];
  if (!address) return cssText;
  try {
    const response = await fetch(new URL(address, document.baseURI));
    return response.ok ? cssText.replace(address, await dataUri(await response.blob())) : "";
  } catch {
    return "";
  }
}

function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function firstFamily(list: string): string {
  return list.split(",")[0].replace(/["']/g, "").trim();
}

import {arrange, type Kept, keep} from "./kept.js";

/** The height that a title takes above its picture, in pixels. */
export const titleHeight = 23;

/** Words of a title, in the ink of the text or in the colour of what they name. */
export type TitleWords = readonly (string | {readonly words: string; readonly color: string})[];

/** A kept picture below a title that says what it shows. */
export function titled(kept: Kept, name: string, title: TitleWords, picture: Element): HTMLElement {
  const words = keep(kept, `${name} title`, JSON.stringify(title), () => titleLine(title));
  return arrange(kept, `${name} box`, "", words, picture);
}

/** A title in one line. */
export function titleLine(title: TitleWords): HTMLElement {
  const line = document.createElement("p");
  line.className = "panel-title";
  for (const part of title) {
    if (typeof part === "string") line.append(part);
    else {
      const span = document.createElement("span");
      span.style.color = part.color;
      span.textContent = part.words;
      line.append(span);
    }
  }
  return line;
}

/** Words in the colour of what they name. */
export function inked(words: string, color: string): {words: string; color: string} {
  return {words, color};
}

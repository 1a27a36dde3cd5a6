import {describe} from "../describe.js";

/** Returns `text` if it is one; throws a TypeError that names everything otherwise. */
export function checkText(where: string, name: string, text: string): string {
  if (typeof text === "string") return text;
  throw new TypeError(`${where}: ${name} must be a text, got ${describe(text)}`);
}

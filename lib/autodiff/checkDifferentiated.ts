import {describe} from "../describe.js";
import type {Differentiated} from "./differentiate.js";

/** Returns `f` if it is a function on a tape; throws a TypeError that names everything otherwise. */
export function checkDifferentiated(where: string, name: string, f: Differentiated): Differentiated {
  const given = f as Partial<Differentiated> | null | undefined;
  if (typeof given?.hessianVector === "function" && typeof given.tape === "object") return f;
  throw new TypeError(`${where}: ${name} must be a function that differentiate made, got ${describe(f)}`);
}

/** A drawing of what belongs to earlier settings is faint until something of these comes. */
export function faded<E extends Element>(drawing: E, stale: boolean): E {
  if (stale) drawing.setAttribute("opacity", "0.4");
  else drawing.removeAttribute("opacity");
  return drawing;
}

/** The room that is kept free around a figure, and below it for the bar, in pixels of the window. */
const margin = 16;
const barHeight = 56;
/** Windows up to this width show the figure in the width they have, and scroll. */
const narrow = 640;

/**
 * Shows one figure of the page alone, laid out as in the page and enlarged as far as the window allows. The stylesheet
 * hides the rest: it can neither be seen nor tabbed into nor read aloud.
 *
 * @returns what ends it
 */
export function spotlight(figure: HTMLElement): () => void {
  const enlarge = () => figure.style.setProperty("--scale", String(largestScale(figure)));
  const observer = new ResizeObserver(enlarge);
  document.body.classList.add("presenting");
  figure.classList.add("presented");
  figure.scrollTop = 0;
  for (const child of figure.children) observer.observe(child);
  addEventListener("resize", enlarge);
  enlarge();
  return () => {
    observer.disconnect();
    removeEventListener("resize", enlarge);
    figure.classList.remove("presented");
    figure.style.removeProperty("--scale");
    document.body.classList.remove("presenting");
  };
}

/** The scale at which all that a figure shows just fits the window. */
function largestScale(figure: HTMLElement): number {
  if (innerWidth <= narrow) return 1;
  const parts = ([...figure.children] as HTMLElement[]).filter(part => part.offsetHeight > 0);
  const width = Math.max(...parts.map(part => part.offsetWidth));
  const top = Math.min(...parts.map(part => part.offsetTop));
  const bottom = Math.max(...parts.map(part => part.offsetTop + part.offsetHeight));
  return Math.min((innerWidth - 2 * margin) / width, (innerHeight - barHeight - 2 * margin) / (bottom - top));
}

/**
 * Gives a figure's place its size from outside, so that a change within it lays out the figure alone and not the page.
 * The height follows that of the content: only when that changes is the page laid out anew.
 */
export function ownLayout(place: HTMLElement, content: HTMLElement): void {
  new ResizeObserver(([{contentRect}]) => {
    place.style.height = `${contentRect.height}px`;
    place.classList.add("own-layout");
  }).observe(content);
}

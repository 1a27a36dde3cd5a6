/**
 * Gives a figure's place its size from outside, so that a change within it lays out the figure alone and not the page.
 * The height follows that of the content: only when that changes is the page laid out anew.
 */
export function ownLayout(place: HTMLElement, content: HTMLElement): void {
  new ResizeObserver(() => {
    // Asked for now, for the stage may just have got its height; what is not shown has none and keeps its last one.
    const height = content.offsetHeight;
    if (height === 0) return;
    place.style.height = `${height}px`;
    place.classList.add("own-layout");
  }).observe(content);
}

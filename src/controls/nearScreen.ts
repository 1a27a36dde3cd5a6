/** As near to the screen as figures are drawn, in pixels. */
const nearby = 300;

/** Whether an element is on or near the screen now; to be asked when the page is laid out, as its observers are. */
export function isNear(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top < innerHeight + nearby && bottom > -nearby;
}

/**
 * Tells whether an element is on or near the screen: soon after the call, and whenever that changes.
 *
 * @param rootMargin how far beyond the screen is near; negative where only what is well on it counts
 */
export function observeNear(
  element: Element,
  told: (near: boolean) => void,
  rootMargin = `${nearby}px`,
): IntersectionObserver {
  const observer = new IntersectionObserver(
    entries => {
      told(entries[entries.length - 1].isIntersecting);
    },
    {rootMargin},
  );
  observer.observe(element);
  return observer;
}

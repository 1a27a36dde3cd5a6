/** As near to the screen as figures are drawn. */
const nearby = "300px";

/**
 * Tells whether an element is on or near the screen: soon after the call, and whenever that changes.
 *
 * @param rootMargin how far beyond the screen is near; negative where only what is well on it counts
 */
export function observeNear(
  element: Element,
  told: (near: boolean) => void,
  rootMargin = nearby,
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

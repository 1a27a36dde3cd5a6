/** As near to the screen as figures are drawn. */
const nearby = "300px";

/** Tells whether an element is on or near the screen: soon after the call, and whenever that changes. */
export function observeNear(element: Element, told: (near: boolean) => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    entries => {
      told(entries[entries.length - 1].isIntersecting);
    },
    {rootMargin: nearby},
  );
  observer.observe(element);
  return observer;
}

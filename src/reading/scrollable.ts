/** What may be wider than its place. */
const selector = "main :is(.equation, pre, .scrolls)";

/** What scrolls sideways has to be within reach of the keyboard, and what does not is no stop on its way. */
export function keepScrollableReachable(): void {
  const observer = new ResizeObserver(entries => {
    for (const {target} of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const element of document.querySelectorAll(selector)) observer.observe(element);
}

import {type ReadonlySignal, signal} from "@preact/signals-core";

/** As near to the screen as figures are drawn. */
const nearby = "300px";

/** Whether the element with an id was ever on or near the screen: the time to begin what only it shows. */
export function whenNear(id: string): ReadonlySignal<boolean> {
  const near = signal(false);
  const element = document.getElementById(id);
  if (!element) throw new RangeError(`whenNear: id must be that of an element on the page, got ${id}`);
  const observer = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      near.value = true;
      observer.disconnect();
    },
    {rootMargin: nearby},
  );
  observer.observe(element);
  return near;
}

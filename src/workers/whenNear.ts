import {type ReadonlySignal, signal} from "@preact/signals-core";

/** As near to the screen as figures are drawn. */
const nearby = "300px";

/**
 * Settled once the element with an id is on or near the screen: the time to begin what only it shows.
 *
 * @param atLatest settled after so many milliseconds in any case; never by default
 * @throws RangeError if there is no such element
 */
export function untilNear(id: string, atLatest = Infinity): Promise<void> {
  const element = document.getElementById(id);
  if (!element) throw new RangeError(`untilNear: id must be that of an element on the page, got ${id}`);
  return new Promise(resolve => {
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      {rootMargin: nearby},
    );
    observer.observe(element);
    if (atLatest < Infinity) setTimeout(resolve, atLatest);
  });
}

/** Whether the element with an id was ever on or near the screen. */
export function whenNear(id: string): ReadonlySignal<boolean> {
  const near = signal(false);
  untilNear(id).then(() => {
    near.value = true;
  });
  return near;
}

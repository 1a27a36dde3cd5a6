import {pageOf, sectionsRead} from "./readMarks.js";

/** Shows on the map of the course which lessons were begun, and the first that was not, where one goes on. */
export function markProgress(keep?: () => Pick<Storage, "getItem" | "setItem">): void {
  const stops = [...document.querySelectorAll<SVGElement>(".course-map a")];
  const begun = stops.map(stop => {
    const page = pageOf(new URL(stop.getAttribute("href") ?? "", document.baseURI));
    return sectionsRead(page, keep).size > 0;
  });
  stops.forEach((stop, i) => {
    stop.classList.toggle("begun", begun[i]);
  });
  if (begun.includes(true)) stops[begun.indexOf(false)]?.classList.add("goes-on");
}

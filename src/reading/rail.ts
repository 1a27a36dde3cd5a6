import {markRead, pageOf, sectionsRead} from "./readMarks.js";

/** Where the rail stands in the margin; below, it is a menu. */
const wide = matchMedia("(min-width: 79rem)");

/** Lets the rail of a lesson follow the reading: it names the section that is read, and ticks those that were. */
export function followReading(): void {
  const menu = document.querySelector<HTMLDetailsElement>(".rail details");
  if (!menu) return;
  wide.addEventListener("change", () => {
    menu.open = wide.matches;
  });
  const page = pageOf(location);
  const read = new Set(sectionsRead(page));
  const entries = [...menu.querySelectorAll<HTMLAnchorElement>("ol a")].map(link => ({
    link,
    heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
  }));
  const show = () => {
    const line = innerHeight / 3;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const tops = entries.map(({heading}) => heading?.getBoundingClientRect().top ?? Infinity);
    const current = atEnd ? entries.length - 1 : tops.findLastIndex(top => top < line);
    entries.forEach(({link}, i) => {
      // A section was read when the next one has come, or the page's end.
      const id = link.hash.slice(1);
      if ((i < current || (atEnd && scrollY > 0)) && !read.has(id)) {
        read.add(id);
        markRead(page, id);
      }
      link.classList.toggle("read", read.has(id));
      if (i === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      show();
    });
  };
  addEventListener("scroll", ask, {passive: true});
  addEventListener("resize", ask);
  ask();
}

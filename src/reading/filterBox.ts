import {element} from "../controls/element.js";

/** A box to type in: of a list of links, group by group, those stay that have the words in their names. */
export function filterBox(list: Element, label: string): HTMLElement {
  const groups = [...list.querySelectorAll("dd")].map(names => ({
    names,
    heading: names.previousElementSibling as HTMLElement,
    links: [...names.querySelectorAll("a")],
  }));
  const found = element("span", {role: "status"});
  const input = element("input", {
    type: "search",
    oninput: () => {
      const words = input.value.trim().toLowerCase();
      list.classList.toggle("filtered", words !== "");
      let count = 0;
      for (const {names, heading, links} of groups) {
        for (const link of links) link.hidden = !link.textContent!.toLowerCase().includes(words);
        const left = links.filter(link => !link.hidden).length;
        names.hidden = left === 0;
        heading.hidden = left === 0;
        count += left;
      }
      found.textContent = words === "" ? "" : count === 1 ? "1 name" : `${count} names`;
    },
  });
  return element("p", {class: "filter-box"}, element("label", {}, `${label} `, input), " ", found);
}

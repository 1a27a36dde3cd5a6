import {element} from "../../controls/element.js";
import {findSections, type Section} from "./findSections.js";

/** How many places are shown. */
const shown = 20;

/** A box to type in, and the places of the course that speak of it. The index is fetched when one begins to type. */
export function searchBox(index: URL): HTMLElement {
  const status = element("p", {role: "status", class: "search-status"});
  const list = element("ol", {class: "search-results"});
  let sections: Promise<readonly Section[]> | undefined;
  const input = element("input", {type: "search", oninput: () => void update()});
  return element(
    "div",
    {class: "search-box"},
    element("label", {}, "Search the course ", input),
    status,
    list,
  );

  async function update(): Promise<void> {
    const question = input.value;
    try {
      sections ??= fetchIndex(index);
      const found = findSections(await sections, question);
      if (question !== input.value) return;
      const few = found.length > shown ? `, the best ${shown} of them here` : "";
      status.textContent =
        question.trim() === "" ? "" : `${found.length} ${found.length === 1 ? "place" : "places"}${few}`;
      list.replaceChildren(
        ...found.slice(0, shown).map(({section: {address, page, title}, words}) => {
          const name = page === title ? title : `${page}: ${title}`;
          const link = element("a", {href: new URL(address, index).href}, name);
          return element("li", {}, link, element("p", {}, words));
        }),
      );
    } catch {
      sections = undefined;
      status.textContent = "The index did not arrive: type again to try again.";
    }
  }
}

async function fetchIndex(index: URL): Promise<readonly Section[]> {
  const response = await fetch(index);
  if (!response.ok) throw new Error(`${response.status}`);
  return await response.json();
}

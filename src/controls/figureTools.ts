import {effect, signal} from "@preact/signals-core";
import {element} from "./element.js";
import type {PageState} from "./pageState.js";
import type {AnyParameter} from "./parameter.js";
import {renderTable, type Table, tableAsCsv} from "./table.js";

/** What the tools of a figure hand on. */
export interface Handed {
  /** The page's state: for the link, the reset and the parameters written beside downloads. */
  state: PageState<Record<string, AnyParameter>>;
  /** The numbers behind the picture. */
  table: () => Table;
}

/** The row of tools under a figure, with the table that one of them opens. */
export function figureTools(frame: HTMLElement, {state, table}: Handed): HTMLElement {
  const open = signal(false);
  const said = element("span", {class: "figure-said", role: "status"});
  const data = element("div", {
    class: "figure-data",
    tabindex: 0,
    role: "region",
    "aria-label": "Data of the figure",
  });
  data.hidden = true;
  const id = () => frame.closest("figure")?.id || "figure";
  const title = () => frame.closest("figure")?.querySelector("h2, h3") ?? null;
  const picture = async () => {
    const {pictureAsSvg} = await import("./exportPicture.js");
    return pictureAsSvg(frame, title(), state.describe());
  };

  const tool = (words: string, title: string, onclick: () => void | Promise<void>) =>
    element("button", {type: "button", title, onclick: () => void onclick()}, words);
  const dataButton = tool("Data", "The numbers behind the figure", () => {
    open.value = !open.peek();
  });
  effect(() => {
    data.hidden = !open.value;
    dataButton.setAttribute("aria-expanded", String(open.value));
    if (open.value) data.replaceChildren(renderTable(table()));
  });

  const tools = element(
    "div",
    {class: "figure-tools"},
    dataButton,
    tool("CSV", "Download the numbers, with the parameters", async () => {
      const text = await tableAsCsv(table(), title()?.textContent ?? "", state.describe());
      save(new Blob([text], {type: "text/csv"}), `${id()}.csv`);
    }),
    tool("SVG", "Download the picture as SVG", async () => {
      save(new Blob([await picture()], {type: "image/svg+xml"}), `${id()}.svg`);
    }),
    tool("PNG", "Download the picture as PNG", async () => {
      const {pictureAsPng} = await import("./exportPicture.js");
      save(await pictureAsPng(await picture()), `${id()}.png`);
    }),
    tool("Link", "Copy a link to this very state", async () => {
      const address = state.link(id());
      history.replaceState(null, "", address);
      try {
        await navigator.clipboard.writeText(address);
        say("Link copied.");
      } catch {
        say("The link stands in the address bar.");
      }
    }),
    tool("Reset", "Set every control of the page back", () => state.reset()),
    tool("Full screen", "Show this figure alone", async () => {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await frame.requestFullscreen().catch(() => say("Full screen is not available here."));
    }),
    said,
  );
  return element("div", {class: "figure-foot"}, tools, data);

  function say(words: string): void {
    said.textContent = words;
    setTimeout(() => {
      said.textContent = "";
    }, 4000);
  }
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  element("a", {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

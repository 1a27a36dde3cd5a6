import {effect, type ReadonlySignal, signal} from "@preact/signals-core";
import type {Table} from "../../figures/table.js";
import {element} from "../element.js";
import type {PageLinks} from "../page/links.js";
import type {AnyFigure, Parameters, Shown} from "./definition.js";
import {renderTable, tableAsCsv} from "./table.js";

/** What the tools of a figure need of its page. */
export interface ToolsContext {
  readonly links: PageLinks;
}

/** How long words about what a tool did stay, in milliseconds. */
const saidFor = 4000;

/** The row of tools under a figure, and the table that one of them opens. */
export function mountTools(
  frame: HTMLElement,
  figure: AnyFigure,
  shown: ReadonlySignal<Shown<AnyFigure["parameters"], unknown> | undefined>,
  {links}: ToolsContext,
): {tools: HTMLElement; data: HTMLElement} {
  const {id} = figure;
  const parameters: Parameters = figure.parameters;
  const open = signal(false);
  const said = element("span", {class: "figure-said", role: "status"});
  let silence: ReturnType<typeof setTimeout> | undefined;
  const title = () => frame.closest("figure")?.querySelector("h2, h3") ?? null;
  const table = (): Table => (shown.value ? figure.table(shown.value) : {columns: [], rows: []});
  const described = () =>
    Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.codec.format(p.peek())]));
  const picture = async () => {
    const {pictureAsSvg} = await import("../export/picture.js");
    return pictureAsSvg(frame, title(), described());
  };
  const saving: Record<string, () => Promise<void>> = {
    "CSV, the numbers": async () => {
      const text = await tableAsCsv(table(), title()?.textContent ?? "", described());
      saveAs("csv", new Blob([text], {type: "text/csv"}));
    },
    "SVG, the picture": async () => saveAs("svg", new Blob([await picture()], {type: "image/svg+xml"})),
    "PNG, the picture": async () => {
      const {pictureAsPng} = await import("../export/picture.js");
      saveAs("png", await pictureAsPng(await picture()));
    },
  };

  const tool = (words: string, title: string, run: () => void | Promise<void>) => {
    const onclick = () =>
      void Promise.resolve()
        .then(run)
        .catch((error: Error) => say(failure(words, error)));
    return element("button", {type: "button", title, onclick}, words);
  };
  const link = element("input", {class: "figure-link", readonly: true, "aria-label": "Link to this state"});
  link.hidden = true;

  const tools = element(
    "div",
    {class: "figure-tools"},
    dataButton(),
    element(
      "details",
      {class: "figure-save"},
      element("summary", {}, "Save"),
      element(
        "div",
        {},
        ...Object.entries(saving).map(([words, run]) => tool(words, `Save as ${words}`, run)),
      ),
    ),
    tool("Link", "Copy a link to this very state", async () => {
      const address = links.address(id);
      try {
        await navigator.clipboard.writeText(address);
        say("Link copied.");
      } catch {
        link.value = address;
        link.hidden = false;
        link.select();
        say("Copy the link from here:");
      }
    }),
    tool("Reset", "Set this figure back to how it was", () => links.reset(id)),
    tool("Full screen", "Show this figure alone", async () => {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await frame.requestFullscreen();
    }),
    said,
    link,
  );
  return {tools, data: data()};

  function dataButton(): HTMLElement {
    const button = tool("Data", "The numbers behind the figure", () => {
      open.value = !open.peek();
    });
    effect(() => button.setAttribute("aria-expanded", String(open.value)));
    return button;
  }

  function data(): HTMLElement {
    const box = element("div", {
      class: "figure-data",
      tabindex: 0,
      role: "region",
      "aria-label": "Data of the figure",
    });
    effect(() => {
      box.hidden = !open.value;
      if (open.value) box.replaceChildren(renderTable(table()));
    });
    return box;
  }

  function saveAs(ending: string, blob: Blob): void {
    const name = `${id}.${ending}`;
    save(blob, name);
    // No browser tells whether the frame of another page lets a file through.
    say(self === top ? `Saved: ${name}` : `Saved: ${name}, if the page around this one allows downloads.`);
  }

  function say(words: string): void {
    said.textContent = words;
    clearTimeout(silence);
    silence = setTimeout(() => {
      said.textContent = "";
    }, saidFor);
  }
}

function failure(tool: string, error: Error): string {
  if (/import|module|fetch/i.test(error.message))
    return `${tool}: a part of the site did not arrive; reload the page and try again.`;
  return `${tool} is not available here: ${error.message}`;
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  element("a", {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

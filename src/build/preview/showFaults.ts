import type {Config, Loaders} from "@observablehq/framework/dist/config.js";
import {parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {updateFigures} from "../figures/currentFigures.js";
import {BuildError, formatProblem} from "../messages/problem.js";
import {readPage} from "../pages/page.js";
import type {Faults} from "./faults.js";

/** Framework keeps the loaders of a configuration while that stays the same. */
const shown = new WeakSet<Loaders>();

/** Lets a preview show what is wrong in a page at the top of that page, and a page that cannot be read as that alone. */
export function showFaults(config: Config, faults: Faults, project: string): Config {
  const {loaders, md} = config;
  if (shown.has(loaders)) return config;
  shown.add(loaders);
  const {loadPage, watchPage} = loaders;

  loaders.loadPage = async (path, options) => {
    const file = `src${path}.md`;
    try {
      await updateFigures(project);
      const page = await loadPage.call(loaders, path, options);
      return {...page, body: faultsHtml(faults.of(file)) + page.body};
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
      const page = parseMarkdown("", {...options, path});
      return {...page, title: file, body: faultsHtml([faultOf(file, error as Error)])};
    }
  };

  /** A figure that cannot be read names its file itself. */
  function faultOf(file: string, error: Error): string {
    if (error instanceof BuildError) return error.message;
    const problem = readPage(project, file, md);
    return "message" in problem ? formatProblem(problem) : `${file}: ${error.message}`;
  }

  loaders.watchPage = (path, listener) => {
    const watcher = watchPage.call(loaders, path, listener);
    const end = faults.onChange(`src${path}.md`, () => listener("change"));
    return watcher.once("close", end);
  };
  return config;
}

const look =
  "border: 2px solid #b3261e; padding: 0.5em 1em; font: 16px/1.5 sans-serif; white-space: pre-wrap";

function faultsHtml(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<div role="alert" style="${look}">${lines.map(escapeHtml).join("\n")}</div>\n`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

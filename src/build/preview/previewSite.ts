import {updateFigures} from "../figures/currentFigures.js";
import {formatProblem} from "../messages/problem.js";
import type {Reporter} from "../messages/reporter.js";
import {projectParser} from "../pages/page.js";
import {pageProblems} from "../pages/pageProblems.js";
import {runPreview} from "./runPreview.js";
import {updateLoaders} from "./updateLoaders.js";
import {watchProject} from "./watchProject.js";

/** A figure that cannot be read, say: the pages tell it too. */
const tell = (error: Error) => console.error(error.message);

/**
 * Serves the site as it is written: a change shows in the open pages, outputs of loaders follow what they depend on,
 * and what is wrong in a page shows in that page and in the log.
 *
 * @returns a function that ends the watch, once the preview answers
 */
export async function previewSite(root: string, port: number, reporter: Reporter): Promise<() => void> {
  process.env.DESCENT_PREVIEW = "true";
  const parser = await projectParser(root);
  await updateLoaders(root, reporter);
  const preview = await runPreview(root, port);
  let told = "";
  const check = async () => {
    await updateFigures(root);
    const problems = pageProblems(root, parser);
    preview.show(problems);
    const lines = problems.map(formatProblem).join("\n");
    if (lines !== told && lines !== "") console.error(lines);
    told = lines;
  };
  let work = Promise.resolve();
  const follow = () => {
    work = work
      .then(check)
      .catch(tell)
      .then(() => updateLoaders(root, reporter));
  };
  follow();
  return watchProject(root, follow);
}

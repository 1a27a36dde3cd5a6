import type MarkdownIt from "markdown-it";
import {currentFigures, updateFigures} from "./src/build/figures/currentFigures.js";
import {footer} from "./src/build/frame/footer.js";
import {createHead} from "./src/build/frame/head.js";
import {header} from "./src/build/frame/header.js";
import {createCacheStubs} from "./src/build/framework/cacheStubs.js";
import {bundlePackages} from "./src/build/framework/packageBundles.js";
import {markdownApi} from "./src/build/markdown/api.js";
import {markdownCode} from "./src/build/markdown/code.js";
import {markdownContainers} from "./src/build/markdown/containers.js";
import {markdownFigures} from "./src/build/markdown/figures.js";
import {markdownFrame} from "./src/build/markdown/frame.js";
import {markdownLessons} from "./src/build/markdown/lessons.js";
import {markdownMath} from "./src/build/markdown/math.js";
import {markdownTables} from "./src/build/markdown/tables.js";
import {backMatter, lessons} from "./src/course.js";

createCacheStubs("src");
bundlePackages("src", {whole: process.env.DESCENT_PREVIEW !== undefined});
await updateFigures(process.cwd());
const claims = new Set(lessons.flatMap(lesson => lesson.claims));

export default {
  title: "Descent",
  root: "src",
  output: process.env.DESCENT_OUTPUT ?? "dist",
  style: "style/style.css",
  globalStylesheets: [],
  preserveExtension: true,
  toc: false,
  sidebar: false,
  head: createHead("src"),
  header,
  footer,
  pager: false,
  pages: [...lessons.filter(({written}) => written), ...backMatter].map(({title, path}) => ({
    name: title,
    path,
  })),
  markdownIt: (md: MarkdownIt) => {
    markdownContainers(md);
    markdownMath(md);
    markdownCode(md);
    markdownApi(md);
    markdownLessons(md);
    markdownTables(md);
    markdownFigures(md, {figures: currentFigures, claims});
    markdownFrame(md);
    return md;
  },
};

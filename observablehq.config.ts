import type MarkdownIt from "markdown-it";
import {readFigures} from "./src/build/figures/readFigures.js";
import {createHead} from "./src/build/frame/head.js";
import {createCacheStubs} from "./src/build/framework/cacheStubs.js";
import {bundlePackages} from "./src/build/framework/packageBundles.js";
import {markdownApi} from "./src/build/markdown/api.js";
import {markdownCode} from "./src/build/markdown/code.js";
import {markdownContainers} from "./src/build/markdown/containers.js";
import {markdownEvidence} from "./src/build/markdown/evidence.js";
import {markdownFigures} from "./src/build/markdown/figurePlaces.js";
import {markdownFocus} from "./src/build/markdown/focus.js";
import {markdownMath} from "./src/build/markdown/math.js";
import {lessons} from "./src/course.js";

createCacheStubs("src");
bundlePackages("src", {whole: process.env.DESCENT_PREVIEW !== undefined});
const figures = await readFigures(process.cwd());
const claims = new Set(lessons.flatMap(lesson => lesson.claims));

const header = `<nav class="site-nav" aria-label="Site">
<a class="brand" href="/">Descent</a>
<a href="/#lessons">Lessons</a>
<a href="/back/evidence">Evidence</a>
<a href="/back/library">Library</a>
</nav>`;

const footer = `Descent: a lecture on stochastic gradient descent, computed as you read it. Text CC BY 4.0, code MIT.`;

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
  pages: [
    {
      name: "Stochastic gradient descent",
      pages: [
        {name: "Mini-batches", path: "/sgd/mini-batches"},
        {name: "Automatic differentiation", path: "/sgd/automatic-differentiation"},
        {name: "Convergence", path: "/sgd/convergence"},
      ],
    },
    {
      name: "Step size, momentum, adaptive methods",
      pages: [{name: "Momentum", path: "/steps/momentum"}],
    },
    {
      name: "Back matter",
      pages: [
        {name: "Evidence", path: "/back/evidence"},
        {name: "Library", path: "/back/library"},
      ],
    },
  ],
  markdownIt: (md: MarkdownIt) => {
    markdownContainers(md);
    markdownMath(md);
    markdownCode(md);
    markdownEvidence(md, "src/.observablehq/cache/data/evidence.json");
    markdownApi(md);
    markdownFocus(md);
    markdownFigures(md, {figures, claims});
    return md;
  },
};

import {backMatter} from "../../course.js";
import type {PageInfo} from "./head.js";

/** The first thing on every page: a way past what is the same on all, and the site's navigation. */
export function header({path}: PageInfo): string {
  const links = backMatter.map(({title, path: target}) => {
    const current = path === target || path.startsWith(`${target}/`);
    return `<a href="${target}"${current ? ' aria-current="page"' : ""}>${title}</a>`;
  });
  return `<a class="skip-link" href="#observablehq-main">Skip to the text</a>
<nav class="site-nav" aria-label="Site">
<a class="brand" href="/">Descent</a>
<a href="/#lessons">Lessons</a>
${links.join("\n")}
</nav>`;
}

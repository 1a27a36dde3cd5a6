import {parse} from "node-html-parser";
import {lessons} from "../../course.js";
import {lessonLink, placeOf} from "./place.js";

/**
 * A lesson with its frame: above its title, where in the course it stands; below it, a list of what is on the page,
 * which stands in the margin where there is room. Other pages stay as they are.
 *
 * @param html the page's text as it was rendered
 */
export function framed(html: string, path: string): string {
  const place = placeOf(path);
  if (!place) return html;
  const {number, before, after} = place;
  const ways = [
    before ? lessonLink(before, `← ${before.title}`) : "",
    after ? lessonLink(after, `${after.title} →`) : "",
  ].filter(way => way !== "");
  const line = `<p class="lesson-place">Lesson ${number} of ${lessons.length} · ${ways.join(" · ")}</p>`;
  return html.replace(/<h1\b.*?<\/h1>/s, title => `${line}\n${title}\n${railHtml(html)}`);
}

/** Closes the list where it is a menu: before any of it is read, for a browser may paint what it has read so far. */
const closing = `<script>document.currentScript.parentElement.open = matchMedia("(min-width: 79rem)").matches;</script>`;

function railHtml(html: string): string {
  const page = parse(html, {blockTextElements: {script: true, style: true}});
  const headings = page
    .querySelectorAll("h2[id]")
    .filter(heading => !heading.closest("figure"))
    .map(heading => `<li><a href="#${heading.id}">${heading.innerHTML.trim()}</a></li>`);
  const numbered = (selector: string, kind: string) =>
    page
      .querySelectorAll(selector)
      .map(({id}, i) => `<a href="#${id}"><span class="sr-only">${kind} </span>${i + 1}</a>`)
      .join("&nbsp;· ");
  const figures = numbered("figure[id]", "Figure");
  const exercises = numbered(".exercise[id]", "Exercise");
  return `<nav class="rail" aria-label="In this lesson"><details open>
<summary>In this lesson</summary>${closing}
<ol>${headings.join("\n")}</ol>
${figures ? `<p>Figures ${figures}</p>` : ""}
${exercises ? `<p>Exercises ${exercises}</p>` : ""}
</details></nav>`;
}

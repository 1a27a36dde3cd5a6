import type MarkdownIt from "markdown-it";
import {type Lesson, lessons, parts} from "../../course.js";
import {courseMapSvg} from "./courseMap.js";

/** The course in Markdown: a fence ` ```lessons ` is replaced by the map and the list of all lessons of src/course.ts. */
export function markdownLessons(md: MarkdownIt): void {
  md.core.ruler.push("lessons", ({tokens}) => {
    for (const token of tokens) {
      if (token.type !== "fence" || token.info.trim() !== "lessons") continue;
      token.type = "html_block";
      token.content = courseMapSvg() + lessonsHtml();
    }
  });
}

/** Each part with its lessons, numbered through the course; one that is not written yet has no link. */
export function lessonsHtml(): string {
  const sections = parts.map(({title, lessons}, i) => {
    const first = numberOf(lessons[0]);
    const items = lessons.map(itemHtml).join("\n");
    return `<section><h3>Part ${i + 1} · ${title}</h3>\n<ol start="${first}">\n${items}\n</ol></section>`;
  });
  return `<div class="lessons">\n${sections.join("\n")}\n</div>\n`;
}

function itemHtml({title, path, gist, written}: Lesson): string {
  const name = written ? `<a href="${path}">${title}</a>` : `<span>${title}</span>`;
  const state = written ? "" : ` <em class="to-come">to come</em>`;
  return `<li>${name}${state}<span class="gist">${gist}</span></li>`;
}

function numberOf(lesson: Lesson): number {
  return lessons.indexOf(lesson) + 1;
}

import type {PageInfo} from "./head.js";
import {lessonLink, placeOf} from "./place.js";

const imprint =
  "<p>Descent: a lecture on stochastic gradient descent, computed as you read it. Text CC BY 4.0, code MIT.</p>";

/** The end of every page: below a lesson, the ways to the lessons before and after it. */
export function footer({path}: PageInfo): string {
  const place = placeOf(path);
  if (!place) return imprint;
  const {before, after} = place;
  const links = [
    before ? `<p class="before">${lessonLink(before, before.title, "prev")}</p>` : "",
    after ? `<p class="after">${lessonLink(after, after.title, "next")}</p>` : "",
  ];
  return `<nav class="lesson-pager" aria-label="Lessons">${links.join("\n")}</nav>\n${imprint}`;
}

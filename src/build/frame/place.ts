import {type Lesson, lessons} from "../../course.js";

/** Where a lesson stands in the course. */
export interface Place {
  readonly number: number;
  readonly lesson: Lesson;
  readonly before?: Lesson;
  readonly after?: Lesson;
}

/** The place of the lesson at a path; undefined for pages that are no lessons. */
export function placeOf(path: string, course: readonly Lesson[] = lessons): Place | undefined {
  const i = course.findIndex(lesson => lesson.path === path);
  return i < 0 ? undefined : {number: i + 1, lesson: course[i], before: course[i - 1], after: course[i + 1]};
}

/** The title of a lesson as a link; a lesson that is not there yet is named without one. */
export function lessonLink({title, path, written}: Lesson, words = title, rel = ""): string {
  const attribute = rel ? ` rel="${rel}"` : "";
  return written ? `<a href="${path}"${attribute}>${words}</a>` : `${words} <small>(not written yet)</small>`;
}

import {BuildError} from "../messages/problem.js";

/**
 * The text of src/course.ts with a lesson in it: one that was to come is written, another one stands last in the part
 * whose pages lie in its folder.
 *
 * @param page its path in src, without an ending: "steps/warmup"
 * @throws BuildError if no part has pages in that folder
 */
export function withLesson(course: string, page: string, title: string): string {
  const lines = course.split("\n");
  const known = lines.indexOf(`        path: "/${page}",`);
  if (known >= 0) {
    const written = lines.indexOf("        written: false,", known);
    if (written < 0 || written > endOf(lines, known)) return course;
    return lines.with(written, "        written: true,").join("\n");
  }
  const folder = page.split("/")[0];
  const last = lines.findLastIndex(line => line.startsWith(`        path: "/${folder}/`));
  if (last < 0) {
    const folders = new Set([...course.matchAll(/ path: "\/([a-z-]+)\//g)].map(([, name]) => name));
    folders.delete("back");
    throw new BuildError(
      `no part of the course in src/course.ts has pages in src/${folder}/; there are ${[...folders].join(", ")}`,
    );
  }
  const lesson = [
    "      {",
    `        title: ${JSON.stringify(title)},`,
    `        path: "/${page}",`,
    '        gist: "What it is about",',
    "        claims: [],",
    "        written: true,",
    "      },",
  ];
  return lines.toSpliced(endOf(lines, last) + 1, 0, ...lesson).join("\n");
}

/** The line that closes the lesson that a line belongs to. */
function endOf(lines: readonly string[], line: number): number {
  return lines.indexOf("      },", line);
}

import {contours} from "d3-contour";
import {curveBumpX, line} from "d3-shape";
import {lessons, type Part, parts} from "../../course.js";
import {shades} from "../../figures/landscape.js";
import {escapeHtml} from "../escapeHtml.js";

const [width, height] = [960, 440];
/** The distance between two points at which the landscape is evaluated, in pixels. */
const spacing = 8;

/** The place of each lesson: to and fro on the way down to the right. */
const stops = lessons.map((_, i): readonly [number, number] => [
  76 + (i * (width - 160)) / (lessons.length - 1),
  172 + 7 * i + (i % 2) * 92,
]);

/** Hills and hollows of the picture: where, how high, how wide. */
const hills = [
  [0.95, 0.8, -0.5, 0.2],
  [0.62, 0.02, 0.22, 0.2],
  [0.08, 0.95, 0.2, 0.22],
  [0.4, 0.62, -0.16, 0.09],
  [0.2, 0.3, -0.1, 0.08],
  [0.3, 0.95, 0.14, 0.1],
  [0.52, 0.75, 0.12, 0.07],
  [0.72, 0.55, -0.12, 0.08],
  [0.82, 0.2, -0.1, 0.1],
  [0.45, 0.2, -0.06, 0.08],
] as const;

/** A slope that falls to the right, with its hills; no more than a picture. */
function heightAt(x: number, y: number): number {
  return hills.reduce(
    (sum, [a, b, rise, radius]) =>
      sum + rise * Math.exp(-(((x / width - a) / radius) ** 2) - ((y / height - b) / (1.9 * radius)) ** 2),
    1 - x / width,
  );
}

/**
 * The map of the course: its lessons as stops on the way down a landscape, each a link to its page. The list beside it
 * says the same to those who cannot see it.
 */
export function courseMapSvg(): string {
  const path = line().curve(curveBumpX)(stops.map(([x, y]) => [x, y]));
  return [
    `<nav class="course-map" aria-label="Map of the lessons"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<g class="landscape">${bands()}</g>`,
    parts.map(partName).join(""),
    `<path class="course-way under" d="${path}"/><path class="course-way" d="${path}"/>`,
    lessons.map((_, i) => stop(i)).join("\n"),
    "</svg></nav>\n",
  ].join("\n");
}

function bands(): string {
  const [columns, rows] = [width / spacing, height / spacing];
  const values = Array.from({length: columns * rows}, (_, k) =>
    heightAt(((k % columns) + 0.5) * spacing, (Math.floor(k / columns) + 0.5) * spacing),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const levels = Array.from({length: shades - 1}, (_, i) => low + ((i + 1) * (high - low)) / shades);
  const shapes = contours().size([columns, rows]).thresholds(levels)(values);
  const ring = (points: readonly (readonly number[])[]) =>
    `M${points.map(([i, j]) => `${(i * spacing).toFixed(0)},${(j * spacing).toFixed(0)}`).join("L")}Z`;
  return [
    `<rect width="${width}" height="${height}" style="fill: var(--land-0)"/>`,
    ...shapes.map(
      ({coordinates}, i) =>
        `<path style="fill: var(--land-${i + 1})" d="${coordinates.flatMap(polygon => polygon.map(ring)).join("")}"/>`,
    ),
  ].join("");
}

/** The name of a part above its first stop. */
function partName({title, lessons: [first]}: Part, i: number): string {
  const [x] = stops[lessons.indexOf(first)];
  return words([x - 52, 30], "start", x, [
    {text: `Part ${i + 1}`, kind: "part-number"},
    ...wrapped(title, 26).map(text => ({text, kind: "part-title"})),
  ]);
}

/** A stop with its lesson's name and gist: above it on the upper turns of the way, below it on the lower ones. */
function stop(i: number): string {
  const {title, gist, path, written} = lessons[i];
  const [x, y] = stops[i];
  const lines = [
    ...wrapped(title, 15).map(text => ({text, kind: "stop-title"})),
    ...wrapped(gist, 18).map(text => ({text, kind: "stop-gist"})),
  ];
  const top = i % 2 === 0 ? y - 24 - 17 * (lines.length - 1) : y + 36;
  const inside = [
    `<circle cx="${x}" cy="${y}" r="15"/><text class="stop-number" x="${x}" y="${y + 5}" text-anchor="middle">${i + 1}</text>`,
    words([x, top], "middle", x, lines),
  ].join("");
  return written ? `<a href="${path}" class="stop">${inside}</a>` : `<g class="stop to-come">${inside}</g>`;
}

interface Line {
  readonly text: string;
  readonly kind: string;
}

/** Lines of words, light where the landscape is dark. */
function words(
  [x, y]: readonly [number, number],
  anchor: string,
  middle: number,
  lines: readonly Line[],
): string {
  const spans = lines.map(
    ({text, kind}, i) => `<tspan class="${kind}" x="${x}" y="${y + 17 * i}">${escapeHtml(text)}</tspan>`,
  );
  const ground = middle < 0.42 * width ? "on-dark" : "on-light";
  return `<text class="${ground}" text-anchor="${anchor}">${spans.join(" ")}</text>`;
}

/** A text in lines of about so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

import {parse} from "node-html-parser";
import {expect, test} from "vitest";
import {footer} from "../../../src/build/frame/footer.js";
import {pathToRoot} from "../../../src/build/frame/head.js";
import {header} from "../../../src/build/frame/header.js";
import {lessonLink, placeOf} from "../../../src/build/frame/place.js";
import {framed} from "../../../src/build/frame/rail.js";
import {type Lesson, lessons} from "../../../src/course.js";

const lesson = (title: string, written = true): Lesson => ({
  title,
  path: `/part/${title}`,
  gist: "",
  claims: [],
  written,
});

test("a lesson knows its number, and the lessons before and after it; the first and the last have one neighbour", () => {
  const course = ["a", "b", "c"].map(title => lesson(title));
  expect(placeOf("/part/b", course)).toEqual({
    number: 2,
    lesson: course[1],
    before: course[0],
    after: course[2],
  });
  expect(placeOf("/part/a", course)?.before).toBeUndefined();
  expect(placeOf("/part/c", course)?.after).toBeUndefined();
  expect(placeOf("/back/evidence", course)).toBeUndefined();
});

test("a lesson that is not written yet is named without a link, with a word that says so", () => {
  expect(lessonLink(lesson("a"))).toBe('<a href="/part/a">a</a>');
  expect(lessonLink(lesson("a", false))).toBe("a <small>(not written yet)</small>");
});

const text = `<h1 id="title">Title</h1>
<p>Words</p>
<h2 id="first">First <em>part</em></h2>
<figure id="one"><h2 id="in-figure">Of the figure</h2></figure>
<div class="exercise" id="task"></div>
<figure id="two"></figure>
<h2 id="second">Second</h2>`;

test("the list of a lesson has its sections, figures and exercises, and not the titles of figures", () => {
  const {path} = lessons[0];
  const rail = parse(framed(text, path)).querySelector(".rail")!;
  const links = rail.querySelectorAll("a").map(link => [link.getAttribute("href"), link.innerHTML]);
  expect(links).toEqual([
    ["#first", "First <em>part</em>"],
    ["#second", "Second"],
    ["#one", '<span class="sr-only">Figure </span>1'],
    ["#two", '<span class="sr-only">Figure </span>2'],
    ["#task", '<span class="sr-only">Exercise </span>1'],
  ]);
});

test("the list of a lesson is closed, where it is a menu, before any of it is read", () => {
  const {path} = lessons[0];
  const parts = parse(framed(text, path))
    .querySelector(".rail details")!
    .children.map(({tagName}) => tagName);
  expect(parts.slice(0, 3)).toEqual(["SUMMARY", "SCRIPT", "OL"]);
});

test("above its title a lesson says where it stands; the text itself stays as it was", () => {
  const {path} = lessons[1];
  const page = parse(framed(text, path));
  expect(page.querySelector(".lesson-place")?.textContent).toContain(`Lesson 2 of ${lessons.length}`);
  page.querySelector(".lesson-place")?.remove();
  page.querySelector(".rail")?.remove();
  expect(page.toString().trim().replace(/\n+/g, "\n")).toBe(text);
});

test("pages that are no lessons have no frame, and no pager", () => {
  expect(framed(text, "/back/evidence")).toBe(text);
  expect(footer({path: "/back/evidence"})).not.toContain("<nav");
});

test("each lesson's pager names its neighbours, and links to those that are written", () => {
  lessons.forEach(({path}, i) => {
    const pager = parse(footer({path})).querySelector(".lesson-pager")!;
    const neighbours = [lessons[i - 1], lessons[i + 1]].filter(Boolean);
    for (const {title} of neighbours) expect(pager.textContent).toContain(title);
    const links = pager.querySelectorAll("a").map(link => link.getAttribute("href"));
    expect(links).toEqual(neighbours.filter(({written}) => written).map(({path}) => path));
  });
});

test("the navigation says which page one is on, for the pages below it too", () => {
  const current = (path: string) => parse(header({path})).querySelector("[aria-current]")?.textContent;
  expect(current("/back/library")).toBe("Library");
  expect(current("/back/library/optimizers")).toBe("Library");
  expect(current("/index")).toBeUndefined();
});

test("the way from a page to the site's root has one step up for each folder", () => {
  expect(["/index", "/a/b", "/a/b/c"].map(pathToRoot)).toEqual(["", "../", "../../"]);
});

import {join} from "node:path";
import {expect, test} from "vitest";
import {inlineStyles} from "../../../src/build/site/inlineStyles.js";
import {contents, type Files, makeProject} from "../project.js";

const page = (toRoot: string) => `<!DOCTYPE html><head>
<link rel="preload" as="style" href="${toRoot}_import/one.12345678.css">
<link rel="stylesheet" type="text/css" href="${toRoot}_import/one.12345678.css">
<link rel="modulepreload" href="${toRoot}a.js">
<style>p { margin: 0 }</style>
<link rel="stylesheet" href="${toRoot}two.css">
</head><h1>Title</h1>`;

const inlined = (files: Files) => {
  const folder = join(makeProject(files), "dist");
  inlineStyles(folder);
  return contents(folder);
};

test("stylesheets become a part of each page, in their order, below the files that it names", () => {
  const site = inlined({
    "dist/index.html": page(""),
    "dist/a/b.html": page("../"),
    "dist/_import/one.12345678.css": 'a { background: url("data:,$&") }\n',
    "dist/two.css": "b { color: red }",
  });
  const expected = (toRoot: string) => `<!DOCTYPE html><head>
<link rel="modulepreload" href="${toRoot}a.js">
<style>p { margin: 0 }</style>
<style>a { background: url("data:,$&") }</style>
<style>b { color: red }</style>
</head><h1>Title</h1>`;
  expect(site).toEqual({"index.html": expected(""), "a/b.html": expected("../")});
});

test.each(['@import "other.css";', "a { background: url(picture.svg) }"])(
  "a stylesheet that names another file is refused: %s",
  css => {
    expect(() => inlined({"dist/_import/one.css": css})).toThrow(/^_import\/one\.css names another file/);
  },
);

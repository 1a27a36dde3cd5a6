import {basename} from "node:path";
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import {pageCell} from "../figures/pageCell.js";
import type {PageFigures} from "../figures/readFigures.js";
import {reserve} from "../figures/reserve.js";
import {exerciseId, nameIn} from "./containers.js";

interface State {
  tokens: Token[];
  env: {path?: string};
  Token: new (type: string, tag: string, nesting: 0) => Token;
}

/** What the places of a page's figures are made from. */
export interface Course {
  /** The figures of all pages, by the pages' paths. */
  readonly figures: ReadonlyMap<string, PageFigures>;
  /** The ids of claims: a figure of that name links to its evidence. */
  readonly claims: ReadonlySet<string>;
}

/** What stands after the last figure of a page. */
const presenter = `<p class="presenter"><button type="button" class="preset">Present this page</button> <label class="switcher"><input type="checkbox" checked> by the key p</label></p>
`;

/**
 * Gives each `::: figure` its number, the room for its picture, the link to its evidence and its caption; each
 * `::: exercise` its number and the place for its answer; and the page the cell that brings them to life.
 */
export function markdownFigures(md: MarkdownIt, course: Course): void {
  md.core.ruler.push("figures", (state: State) => {
    state.tokens = placed(state, course);
  });
  md.renderer.rules.place = (tokens: Token[], index: number) => tokens[index].content;
}

function placed({tokens, env, Token}: State, {figures, claims}: Course): Token[] {
  const path = env.path ?? "";
  const onPage = figures.get(path) ?? new Map();
  const found: string[] = [];
  const out: Token[] = [];
  const html = (content: string) => {
    const token = new Token("place", "", 0);
    token.content = content;
    out.push(token);
  };
  const fail = ({map}: Token, message: string): never => {
    throw new Error(`src${path}.md:${(map?.[0] ?? 0) + 1}: ${message}`);
  };
  let figure: {token: Token; id: string; titled: boolean} | undefined;
  let exercise: {token: Token; name: string; answered: boolean} | undefined;
  let exercises = 0;
  let besideText = false;

  for (const token of tokens) {
    if (token.type === "container_figure_open") {
      const id = nameIn(token);
      if (!onPage.has(id))
        fail(token, `there is no figure ${id} in src${path}/; there are ${listOf(onPage.keys())}`);
      if (found.includes(id)) fail(token, `the figure ${id} stands here for the second time`);
      found.push(id);
      token.attrSet("id", id);
      figure = {token, id, titled: false};
    }
    if (token.type === "container_exercise_open") {
      const name = nameIn(token);
      const [id, key] = name.split(".");
      const known = Object.keys(onPage.get(id)?.figure.exercises ?? {});
      if (!known.includes(key))
        fail(token, `there is no exercise ${name}; the figure ${id} has ${listOf(known)}`);
      token.attrSet("id", exerciseId(name));
      exercise = {token, name, answered: false};
      exercises++;
    }
    // Framework makes a link of a title that has an id; here its number is the link, to the figure.
    if (figure?.titled === false && token.type === "heading_open") token.attrs = null;
    if (figure?.titled === false && token.type === "inline") {
      const number = new Token("html_inline", "", 0);
      number.content = `<a class="figure-number" href="#${figure.id}">Figure ${found.length}</a> `;
      token.children = [number, ...(token.children ?? [])];
    }
    const endsExercise = /^container_(hint_open|solution_open|exercise_close)$/.test(token.type);
    if (exercise && !exercise.answered && endsExercise) {
      html(`<div class="exercise-place" data-exercise="${exercise.name}"></div>\n`);
      exercise.answered = true;
    }
    if (figure && token.type === "container_figure_close") {
      if (!figure.titled)
        fail(figure.token, `the figure ${figure.id} has no title: a line such as "### Title" must open it`);
      if (claims.has(figure.id))
        html(`<p class="measured"><a href="/back/evidence#${figure.id}">How it is measured</a></p>\n`);
      figure = undefined;
    }
    if (besideText && (token.type === "fence" || token.type === "container_beside_close")) {
      html("</div>\n");
      besideText = false;
    }
    out.push(token);
    if (token.type === "container_beside_open") besideText = true;
    if (token.type === "container_exercise_open")
      html(`<p class="exercise-number">Try it ${exercises}</p>\n`);
    if (token.type === "container_exercise_close") exercise = undefined;
    if (figure?.titled === false && token.type === "heading_close") {
      figure.titled = true;
      html(
        `<div class="figure-place" style="${reserve(onPage.get(figure.id)!.figure)}"></div>\n<figcaption>\n`,
      );
    }
  }
  if (found.length > 0) {
    html(presenter);
    const cell = new Token("fence", "code", 0);
    cell.info = "ts";
    cell.content = pageCell(
      path,
      found.map(id => ({figure: onPage.get(id)!.figure, module: modulePath(path, onPage.get(id)!.file)})),
    );
    out.push(cell);
  }
  return out;
}

/** The module of a figure as its page imports it. */
function modulePath(path: string, file: string): string {
  return `./${basename(path)}/${basename(file).replace(/\.ts$/, ".js")}`;
}

function listOf(names: Iterable<string>): string {
  return [...names].join(", ") || "none";
}

import type Token from "markdown-it/lib/token.mjs";
import {exerciseId, nameIn} from "./containers.js";
import {listOf, type PageParts} from "./pageParts.js";

/** Gives each `::: exercise` its number, and the place for its answer, above hint and solution. */
export function* withExercises(tokens: readonly Token[], page: PageParts): Generator<Token> {
  let count = 0;
  let unanswered: string | undefined;
  for (const token of tokens) {
    if (unanswered && /^container_(hint_open|solution_open|exercise_close)$/.test(token.type)) {
      yield page.html(`<div class="exercise-place" data-exercise="${unanswered}"></div>\n`);
      unanswered = undefined;
    }
    if (token.type !== "container_exercise_open") {
      yield token;
      continue;
    }
    const name = nameIn(token);
    checkKnown(token, name, page);
    token.attrSet("id", exerciseId(name));
    yield token;
    yield page.html(`<p class="exercise-number">Try it ${++count}</p>\n`);
    unanswered = name;
  }
}

function checkKnown(token: Token, name: string, {figures, fail}: PageParts): void {
  const [id, key] = name.split(".");
  const known = Object.keys(figures.get(id)?.figure.exercises ?? {});
  if (!known.includes(key))
    fail(token, `there is no exercise ${name}; the figure ${id} has ${listOf(known)}`);
}

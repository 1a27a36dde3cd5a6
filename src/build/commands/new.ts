import {BuildError} from "../messages/problem.js";
import {makeFigure, makeLesson} from "../scaffold/makeLesson.js";
import {runCommand} from "./runCommand.js";

const usage = `There are two:
  npm run new lesson steps/warmup "Warm-up"
  npm run new figure steps/momentum late-start "It starts late"
What a claim or a method takes is listed in .github/CONTRIBUTING.md.`;

/** Makes files to begin with: `npm run new lesson …`, `npm run new figure …`. */
await runCommand(async root => {
  const [kind, page = "", ...words] = process.argv.slice(2);
  const made = kind === "lesson" ? makeLesson(root, page, words.join(" ")) : figure(root, kind, page, words);
  console.log([...made, "", "To see it: npm run dev"].join("\n"));
});

function figure(
  root: string,
  kind: string | undefined,
  page: string,
  [id = "", ...title]: string[],
): string[] {
  if (kind !== "figure") throw new BuildError(usage);
  return makeFigure(root, page, id, title.join(" "));
}

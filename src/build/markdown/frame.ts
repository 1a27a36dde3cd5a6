import type MarkdownIt from "markdown-it";
import {framed} from "../frame/rail.js";

/** Puts the frame around each lesson once its text is rendered; what is on the page is then known. */
export function markdownFrame({renderer}: MarkdownIt): void {
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => framed(render(tokens, options, env), env.path);
}

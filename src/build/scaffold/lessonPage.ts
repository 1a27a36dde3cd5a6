import {figurePlace} from "./figurePlace.js";

/** The page of a lesson to begin with: a question, a figure, what to take away. */
export function lessonPage(title: string, figure: string): string {
  return `# ${title}

<p class="lead">Ask here what the figures of this lesson answer.</p>

## In a bowl

Near its minimum a smooth loss is a bowl, $f(x) = \\frac12 \\lambda x^2$. A step of gradient descent leaves $1 - \\eta\\lambda$ of $x$.

${figurePlace(figure, "Where gradient descent goes is decided by one number")}
::: takeaway
**To take away.** Say it in two sentences.
:::
`;
}

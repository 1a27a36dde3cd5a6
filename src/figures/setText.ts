/**
 * Gives an element that holds words only these. Words are changed in their node where there is one: to exchange the
 * node would have the browser restyle what is around it, at every move of a slider.
 */
export function setText(element: Element, text: string): void {
  const {firstChild} = element;
  if (!(firstChild instanceof Text) || firstChild.nextSibling) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Several pictures beside one another, or stacked where there is no room. */
export function panels(stacked: boolean, ...pictures: Element[]): HTMLElement {
  const box = document.createElement("div");
  box.className = stacked ? "panels stacked" : "panels";
  box.append(...pictures);
  return box;
}

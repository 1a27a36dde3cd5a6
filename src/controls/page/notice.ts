import {element} from "../element.js";

/** Tells the reader something that is not an error of theirs to mend, until they close it. */
export function showNotice(text: string): void {
  document.querySelector(".notice")?.remove();
  const close = element("button", {type: "button", "aria-label": "Close this notice"}, "×");
  const notice = element("div", {class: "notice", role: "status"}, element("p", {}, text), close);
  close.addEventListener("click", () => notice.remove());
  document.body.append(notice);
}

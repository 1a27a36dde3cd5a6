/**
 * Tells, in the place of each figure or in a notice where there is none, that a page's own program did not arrive. It
 * stands in the page itself, for any file may be the one that is missing.
 */
export const arrival = `<script>
addEventListener("error", ({target}) => {
  if (target.type !== "module" || target.src) return;
  const reason = location.protocol === "file:"
    ? "browsers run a page’s program only from a server, not from a file"
    : self.origin === "null"
      ? "the frame that shows this page lets no program in; it needs allow-same-origin"
      : "a part of the page’s program did not arrive";
  const places = [...document.querySelectorAll(".figure-place:empty")];
  const what = places.length > 0 ? "This figure is missing" : "What moves on this page is missing";
  if (places.length === 0) {
    places.push(document.body.appendChild(document.createElement("div")));
    places[0].className = "notice";
  }
  for (const place of places) {
    place.innerHTML = '<p class="figure-missing" role="status"></p>';
    const again = document.createElement("button");
    Object.assign(again, {type: "button", className: "preset", textContent: "Try again", onclick: () => location.reload()});
    place.firstChild.append(what + ": " + reason + ". ", again);
  }
}, true);
</script>`;

/** How far a wheel turns, in its own units, for a zoom by e. */
const turn = 300;

/**
 * Tells of zooming over a picture: by the wheel while Ctrl or ⌘ is held, which is how browsers hand on the pinch of a
 * touchpad, and by two fingers. The wheel alone scrolls the page as ever.
 *
 * @param zoom takes where, and by which factor since the last time
 */
export function listenToZoom(picture: HTMLElement, zoom: (at: MouseEvent, factor: number) => void): void {
  // One finger scrolls the page; two are the picture's.
  picture.style.touchAction = "pan-x pan-y";
  picture.addEventListener(
    "wheel",
    event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event, Math.exp(-event.deltaY / turn));
    },
    {passive: false},
  );
  const fingers = new Map<number, PointerEvent>();
  const apart = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  };
  picture.addEventListener("pointerdown", event => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event);
  });
  picture.addEventListener("pointermove", event => {
    if (!fingers.has(event.pointerId)) return;
    const before = fingers.size === 2 ? apart() : 0;
    fingers.set(event.pointerId, event);
    if (before > 0) zoom(event, apart() / before);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"] as const)
    picture.addEventListener(end, event => fingers.delete(event.pointerId));
}

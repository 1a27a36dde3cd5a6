/** A rectangle of a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share of a word that may lie on another one and both can still be read. */
const readable = 0.2;

/** Whether more of the smaller one of two boxes lies on the other than leaves them readable. */
export function lieOnOneAnother(one: Box, other: Box): boolean {
  const common = area({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  });
  return common > readable * Math.min(area(one), area(other));
}

/** Whether a box lies in a room, its edges included. */
export function isInside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

/** A box moved to the right and down. */
export function moved({left, right, top, bottom}: Box, dx: number, dy: number): Box {
  return {left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy};
}

function area({left, right, top, bottom}: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}
